import { describe, expect, it } from 'vitest'
import { change, findingsOf, lineOf, smallCatalogue, wrongsOf } from '../testing.ts'

const PATH = 'catalogue/collections/HCP_Q.yaml'

/** What is found when one text of the collection is replaced, without the name of the file. */
function found(from: string, to: string): readonly string[] {
  return wrongsOf(change(smallCatalogue(), PATH, from, to)).map((wrong) =>
    wrong.replace(`${PATH}:`, ''),
  )
}

const at = (text: string): number => lineOf(smallCatalogue(), PATH, text)

describe('checkCollections', () => {
  it('refuses an unknown institution, source, measure and legal basis', () => {
    expect(found('institution: HCP', 'institution: X')).toEqual([
      `institution.unknown ${at('institution')}`,
    ])
    expect(found('[SURVEY_A]', '[SURVEY_A, POLL]')).toEqual([`source.unknown ${at('sources')}`])
    expect(found('[unemployed, ', '[unemployd, ')).toEqual([
      `series-or-indicator.unknown ${at('measures')}`,
    ])
    expect(found('legalBasis: LAW', 'legalBasis: DECREE')).toEqual([
      `legal-basis.unknown ${at('legalBasis')}`,
    ])
  })

  it('accepts that the legal basis is to be confirmed', () => {
    expect(found('legalBasis: LAW', 'legalBasis: to-confirm')).toEqual([])
  })

  it('accepts indicators as measures', () => {
    expect(found('labour_force]', 'labour_force, UNEMPLOYMENT_RATE]')).toEqual([])
  })

  it('refuses a measure that is asked twice', () => {
    expect(found('labour_force]', 'labour_force, unemployed]')).toEqual([
      `id.duplicate ${at('measures')}`,
    ])
  })

  it('refuses a measure that none of its sources carries', () => {
    const files = change(
      change(smallCatalogue(), PATH, '[SURVEY_A]', '[CENSUS_A]'),
      PATH,
      'labour_force]',
      'UNEMPLOYMENT_RATE]',
    )
    expect(findingsOf(files)).toMatchObject([
      {
        code: 'collection.source',
        line: at('measures'),
        message:
          'No source of this collection carries UNEMPLOYMENT_RATE, which comes from SURVEY_A.',
        remedy: 'Add SURVEY_A to sources, or remove UNEMPLOYMENT_RATE from measures.',
      },
    ])
  })

  it('says of a mistyped source only that', () => {
    expect(found('[SURVEY_A]', '[SURVEY_B]')).toEqual([`source.unknown ${at('sources')}`])
  })

  it('accepts breakdowns, columns, relations and counterparts of what exists', () => {
    expect(
      found(
        'certainty: proposed',
        `layout: wide
across: SEX
breakdowns: [[SEX]]
relations: [unemployed <= labour_force]
counterparts:
  - {measure: unemployed, with: labour_force, source: SURVEY_A, within: 1, ratio: [0.5, 2]}
certainty: proposed`,
      ),
    ).toEqual([])
  })

  it.each([
    ['breakdowns: [[SEXE]]', 'dimension.unknown'],
    ['layout: wide\nacross: SEXE', 'dimension.unknown'],
    ['layout: wide', 'collection.layout'],
    ['relations: [unemployd <= labour_force]', 'series-or-indicator.unknown'],
    [
      'counterparts: [{measure: unemployed, with: labour_force, source: POLL, within: 1, ratio: [1, 2]}]',
      'source.unknown',
    ],
  ])('refuses %s', (text, code) => {
    expect(found('certainty: proposed', `${text}\ncertainty: proposed`)).toEqual([
      expect.stringContaining(`${code} `),
    ])
  })
})
