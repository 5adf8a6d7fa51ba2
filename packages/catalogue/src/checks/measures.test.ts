import { describe, expect, it } from 'vitest'
import { change, findingsOf, lineOf, smallCatalogue, wrongsOf } from '../testing.ts'

const SERIES = 'catalogue/series/unemployed.yaml'
const RATE = 'catalogue/indicators/UNEMPLOYMENT_RATE.yaml'

/** What is found when one text of a file is replaced by another. */
function found(path: string, from: string, to: string): readonly string[] {
  return wrongsOf(change(smallCatalogue(), path, from, to))
}

/** Line of a text in the small catalogue. */
const at = (path: string, text: string): string => `${path}:${lineOf(smallCatalogue(), path, text)}`

describe('checkMeasures', () => {
  it('refuses an unknown unit and an unknown power of ten', () => {
    expect(found(SERIES, 'unit: PS', 'unit: XX')).toEqual([
      `code.unknown ${at(SERIES, 'unit: PS')}`,
    ])
    expect(found(SERIES, 'unitMult: 3', 'unitMult: 4')).toEqual([
      `code.unknown ${at(SERIES, 'unitMult')}`,
    ])
  })

  it('refuses an unknown institution, source type, theme and kind', () => {
    expect(found(SERIES, '[HCP]', '[INSEE]')).toEqual([
      `institution.unknown ${at(SERIES, 'institutions')}`,
    ])
    expect(found(SERIES, '[SURVEY, CENSUS]', '[SURVEY, CENSU]')).toEqual([
      `code.unknown ${at(SERIES, 'sourceTypes')}`,
    ])
    expect(found(RATE, 'theme: DW01', 'theme: DW99')).toEqual([
      `theme.unknown ${at(RATE, 'theme')}`,
    ])
    expect(found(RATE, 'kind: rate', 'kind: share')).toEqual([`kind.unknown ${at(RATE, 'kind')}`])
  })

  it('refuses an unknown source once, wherever it is named', () => {
    expect(found(SERIES, 'SURVEY_A, CENSUS_A', 'SURVEY_A, CENSUS_B')).toEqual([
      `source.unknown ${at(SERIES, 'sources: [')}`,
    ])
    expect(found(SERIES, 'referenceSource: SURVEY_A', 'referenceSource: SURVEY_X')).toEqual([
      `source.unknown ${at(SERIES, 'referenceSource')}`,
    ])
    const both = change(
      change(smallCatalogue(), RATE, 'referenceSource: SURVEY_A', 'referenceSource: SURVEY_X'),
      RATE,
      '[SURVEY_A]',
      '[SURVEY_X]',
    )
    expect(wrongsOf(both)).toEqual([`source.unknown ${at(RATE, 'referenceSource')}`])
  })

  it('suggests the name that a slip stands for', () => {
    const files = change(smallCatalogue(), SERIES, 'CENSUS_A]', 'CENSUS_B]')
    expect(findingsOf(files)[0]?.remedy).toBe(
      'Write CENSUS_A if that is meant, or add CENSUS_B to data/catalogue/sources.',
    )
  })

  it('wants the reference source among the sources', () => {
    expect(found(RATE, 'referenceSource: SURVEY_A', 'referenceSource: CENSUS_A')).toEqual([
      `source.reference-not-listed ${at(RATE, 'referenceSource')}`,
    ])
  })

  it('refuses a source or a dimension that is given twice', () => {
    expect(found(RATE, '[SURVEY_A]', '[SURVEY_A, SURVEY_A]')).toEqual([
      `id.duplicate ${at(RATE, 'sources: [')}`,
    ])
    expect(found(SERIES, '[REF_AREA, SEX]', '[REF_AREA, SEX, SEX]')).toEqual([
      `id.duplicate ${at(SERIES, 'dimensions')}`,
    ])
  })

  it('refuses an unknown dimension', () => {
    expect(found(SERIES, '[REF_AREA, SEX]', '[REF_AREA, SEX, AGE]')).toEqual([
      `dimension.unknown ${at(SERIES, 'dimensions')}`,
    ])
  })

  it('refuses a total code that is not in the codelist', () => {
    expect(found(SERIES, 'SEX: _T', 'SEX: T')).toEqual([`code.unknown ${at(SERIES, 'totalCodes')}`])
  })

  it('accepts that a dimension has no total', () => {
    expect(found(SERIES, 'SEX: _T}', 'SEX: null}')).toEqual([])
  })

  it('refuses a total or a domain of a dimension the measure does not have', () => {
    expect(found(SERIES, 'dimensions: [REF_AREA, SEX]', 'dimensions: [SEX]')).toEqual([
      `dimension.undeclared ${at(SERIES, 'totalCodes')}`,
    ])
    expect(found(RATE, 'institutions', 'domain: {AGE: _T}\ninstitutions')).toEqual([
      `dimension.unknown ${at(RATE, 'institutions')}`,
    ])
  })

  it('refuses a domain whose code does not exist, once', () => {
    expect(found(RATE, 'institutions', 'domain: {SEX: X}\ninstitutions')).toEqual([
      `code.unknown ${at(RATE, 'institutions')}`,
    ])
  })

  it('wants the total of a dimension within its domain', () => {
    expect(found(SERIES, 'institutions', 'domain: {SEX: F}\ninstitutions')).toEqual([
      `domain.total-outside ${at(SERIES, 'totalCodes')}`,
    ])
    expect(found(SERIES, 'institutions', 'domain: {SEX: _T}\ninstitutions')).toEqual([])
  })

  it('refuses a dimension that is not additive and not declared', () => {
    expect(found(SERIES, 'additive: true', 'additive: true\nnotAdditiveOver: [AGE]')).toEqual([
      `dimension.undeclared ${SERIES}:10`,
    ])
  })

  it('refuses a range without values', () => {
    expect(found(RATE, '{min: 0, max: 100}', '{min: 100, max: 0}')).toEqual([
      `range.empty ${at(RATE, 'validRange')}`,
    ])
    expect(found(RATE, '{min: 0, max: 100}', '{min: null, max: 100}')).toEqual([])
  })
})
