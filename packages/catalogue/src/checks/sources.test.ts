import { describe, expect, it } from 'vitest'
import { change, findingsOf, lineOf, smallCatalogue, wrongsOf } from '../testing.ts'

const SURVEY = 'catalogue/sources/SURVEY_A.yaml'

/** What is found when one text of the survey is replaced, without the name of the file. */
function found(from: string, to: string): readonly string[] {
  return wrongsOf(change(smallCatalogue(), SURVEY, from, to)).map((wrong) =>
    wrong.replace(`${SURVEY}:`, ''),
  )
}

const at = (text: string): number => lineOf(smallCatalogue(), SURVEY, text)

describe('checkSources', () => {
  it('refuses an unknown institution and an unknown type', () => {
    expect(found('institution: HCP', 'institution: INSEE')).toEqual([
      `institution.unknown ${at('institution: ')}`,
    ])
    expect(found('sourceType: SURVEY', 'sourceType: POLL')).toEqual([
      `code.unknown ${at('sourceType')}`,
    ])
  })

  it('refuses a break from a release that is not there', () => {
    expect(found('fromRelease: NOTE_2017', 'fromRelease: NOTE_2018')).toEqual([
      `release.unknown ${at('fromRelease')}`,
    ])
    const files = change(smallCatalogue(), SURVEY, 'NOTE_2017', 'NOTE_217')
    expect(findingsOf(files)[0]).toMatchObject({
      message: 'There is no release NOTE_217.',
      remedy: 'Write NOTE_2017 if that is meant, or add NOTE_217 to data/figures/releases.yaml.',
    })
  })

  it('refuses a break from a release of another source', () => {
    const files = change(
      smallCatalogue(),
      'figures/releases.yaml',
      'sources: [SURVEY_A]\n    date: null',
      'sources: [CENSUS_A]\n    date: null',
    )
    expect(findingsOf(files)).toMatchObject([
      {
        code: 'break.release',
        file: SURVEY,
        line: at('fromRelease'),
        message: 'The release NOTE_2017 gives no figures of SURVEY_A.',
      },
    ])
  })

  it('refuses a standard that is not there', () => {
    expect(found('after: ICLS19', 'after: ICLS20')).toEqual([`code.unknown ${at('lfsStandard')}`])
  })

  it('refuses a period that is not of its frequency', () => {
    expect(found('Q: 2016-Q1', 'Q: 2016-01')).toEqual([`break.period ${at('fromPeriod')}`])
    expect(found('Q: 2016-Q1', 'Q: 2016-Q5')).toEqual([`break.period ${at('fromPeriod')}`])
  })

  it('refuses a break that begins at no period', () => {
    expect(found('{A: 2016, Q: 2016-Q1}', '{}')).toEqual([`break.no-period ${at('fromPeriod')}`])
  })

  it('refuses a frequency that a break cannot have', () => {
    expect(found('{A: 2016, Q', '{W: 2016, A: 2016, Q')).toEqual([
      `field.unknown ${at('fromPeriod')}`,
    ])
  })
})
