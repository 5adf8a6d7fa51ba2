import { describe, expect, it } from 'vitest'
import { change, lineOf, smallCatalogue, wrongsOf } from '../testing.ts'

const DIMENSIONS = 'catalogue/dimensions.yaml'
const RELEASES = 'figures/releases.yaml'

/** What is found when one text of a file is replaced by another. */
function found(path: string, from: string, to: string): readonly string[] {
  return wrongsOf(change(smallCatalogue(), path, from, to))
}

const at = (path: string, text: string): string => `${path}:${lineOf(smallCatalogue(), path, text)}`

describe('checkLists', () => {
  it('refuses a dimension of an unknown codelist', () => {
    expect(found(DIMENSIONS, 'codelist: REGION', 'codelist: REGIONS')).toEqual([
      `codelist.unknown ${at(DIMENSIONS, 'codelist: REGION')}`,
    ])
  })

  it('refuses a dimension with a partition its codelist does not have', () => {
    expect(found(DIMENSIONS, 'partition: default', 'partition: other')).toEqual([
      `partition.unknown ${at(DIMENSIONS, 'partition')}`,
    ])
  })

  it('refuses a release of an unknown provider or source', () => {
    expect(found(RELEASES, 'provider: HCP', 'provider: INSEE')).toEqual([
      `institution.unknown ${at(RELEASES, 'provider')}`,
    ])
    expect(found(RELEASES, '[SURVEY_A]', '[POLL]')).toEqual([
      `source.unknown ${at(RELEASES, 'sources')}`,
    ])
  })

  it.each([
    ['2017', 'month'],
    ['2017-02-07', 'month'],
    ['2017-02', 'day'],
    ['2017-02', 'none'],
    ['null', 'year'],
  ])('refuses the date %s of precision %s', (date, precision) => {
    const files = change(
      smallCatalogue(),
      RELEASES,
      'datePrecision: month',
      `datePrecision: ${precision}`,
    )
    expect(wrongsOf(change(files, RELEASES, 'date: 2017-02', `date: ${date}`))).toEqual([
      `release.precision ${at(RELEASES, 'date: 2017-02')}`,
    ])
  })

  it.each([
    ['2017', 'year'],
    ['2017-02-07', 'day'],
    ['null', 'none'],
  ])('accepts the date %s of precision %s', (date, precision) => {
    const files = change(
      smallCatalogue(),
      RELEASES,
      'datePrecision: month',
      `datePrecision: ${precision}`,
    )
    expect(wrongsOf(change(files, RELEASES, 'date: 2017-02', `date: ${date}`))).toEqual([])
  })

  it('refuses dates that no day fits', () => {
    const first = at(RELEASES, 'id: NOTE_2016')
    expect(found(RELEASES, 'notBefore: 2017-01-01', 'notBefore: 2017-03')).toEqual([
      `release.dates ${first}`,
    ])
    expect(found(RELEASES, 'press: true', 'notAfter: 2016\n    press: true')).toEqual([
      `release.dates ${first}`,
    ])
  })

  it('compares dates as precisely as they are written', () => {
    expect(found(RELEASES, 'notBefore: 2017-01-01', 'notBefore: 2017-02-20')).toEqual([])
    expect(found(RELEASES, 'press: true', 'notAfter: 2017\n    press: true')).toEqual([])
  })
})
