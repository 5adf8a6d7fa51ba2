import { describe, expect, it } from 'vitest'
import { readDraft } from './door.ts'
import { change, filesOf, findingsOf, lineOf, smallCatalogue, wrongsOf } from './testing.ts'

const SURVEY = 'catalogue/sources/SURVEY_A.yaml'
const RATE = 'catalogue/indicators/UNEMPLOYMENT_RATE.yaml'

describe('readDraft', () => {
  it('finds nothing wrong with a whole catalogue', () => {
    expect(findingsOf(smallCatalogue())).toEqual([])
  })

  it('refuses a field it does not know, at its line', () => {
    const files = change(smallCatalogue(), SURVEY, 'held: true', 'held: true\nheldSince: 2010')
    expect(findingsOf(files)).toEqual([
      {
        code: 'field.unknown',
        file: SURVEY,
        line: lineOf(files, SURVEY, 'heldSince'),
        message: 'There is no field heldSince.',
        remedy: 'Remove it, or correct its name (data/catalogue/README.md lists the fields).',
      },
    ])
  })

  it('refuses an unknown field inside another', () => {
    const files = change(
      smallCatalogue(),
      RATE,
      'validRange: {min: 0',
      'validRange: {least: 0, min: 0',
    )
    expect(findingsOf(files)).toMatchObject([{ message: 'There is no field validRange.least.' }])
  })

  it('asks for the French text of a label', () => {
    const files = change(smallCatalogue(), RATE, 'fr: Taux de chômage', 'en: Unemployment rate')
    expect(findingsOf(files)).toMatchObject([
      {
        code: 'label.no-french',
        line: lineOf(files, RATE, 'title:'),
        message: 'The field title.fr is missing.',
      },
    ])
  })

  it('takes an empty French text for a missing one', () => {
    const files = change(smallCatalogue(), RATE, 'fr: Taux de chômage', "fr: ''")
    expect(wrongsOf(files)).toEqual([`label.no-french ${RATE}:${lineOf(files, RATE, "fr: ''")}`])
  })

  it('does not ask for the other languages', () => {
    const files = change(smallCatalogue(), RATE, 'fr: Taux de chômage', 'fr: Taux\n  ar: معدل')
    expect(findingsOf(files)).toEqual([])
  })

  it('names a field that is missing', () => {
    const files = change(smallCatalogue(), RATE, 'decimals: 1\n', '')
    expect(findingsOf(files)).toMatchObject([
      { code: 'field.missing', file: RATE, line: 1, message: 'The field decimals is missing.' },
    ])
  })

  it('says which values a field may have', () => {
    const files = change(smallCatalogue(), RATE, 'lower_is_better', 'less_is_better')
    expect(findingsOf(files)).toMatchObject([
      {
        code: 'field.invalid',
        line: lineOf(files, RATE, 'less_is_better'),
        remedy: 'Write one of: higher_is_better, lower_is_better, closer_to_zero, neutral.',
      },
    ])
  })

  it('wants days of the calendar', () => {
    const files = change(smallCatalogue(), RATE, '2020-01-01', '2020-02-30')
    expect(findingsOf(files)).toMatchObject([
      { code: 'field.invalid', remedy: 'Write a day of the calendar as YYYY-MM-DD.' },
    ])
  })

  it('wants the type a field has', () => {
    const files = change(smallCatalogue(), SURVEY, 'held: true', 'held: often')
    expect(findingsOf(files)).toMatchObject([{ remedy: 'Write a value of type boolean.' }])
  })

  it('reads a code that looks like a number as text', () => {
    const { draft } = readDraft(filesOf(smallCatalogue()))
    const list = draft.folders.codelists.find(({ value }) => value.id === 'UNIT_MULT')
    expect(list?.value.codes.map(({ id }) => id)).toEqual(['0', '3'])
  })

  it('says that nothing reads a file in the wrong place', () => {
    const files = {
      ...smallCatalogue(),
      'catalogue/indicators/NEW.yml': 'id: NEW\n',
      'catalogue/notes/A.yaml': 'id: A\n',
      'catalogue/README.md': '# The catalogue\n',
    }
    expect(wrongsOf(files)).toEqual([
      'file.unexpected catalogue/indicators/NEW.yml:1',
      'file.unexpected catalogue/notes/A.yaml:1',
    ])
  })

  it('misses a list that is not there, and says it once', () => {
    const { 'catalogue/themes.yaml': _, ...files } = smallCatalogue()
    expect(wrongsOf(files)).toEqual(['file.missing catalogue/themes.yaml:1'])
  })

  it('says nothing of what refers to a file that cannot be read', () => {
    const files = change(
      smallCatalogue(),
      'catalogue/series/labour_force.yaml',
      'unit: PS',
      'unit PS',
    )
    expect(wrongsOf(files)).toEqual(['yaml.syntax catalogue/series/labour_force.yaml:5'])
  })

  it('puts things in catalogue order', () => {
    const files = change(smallCatalogue(), RATE, 'order: 10', 'order: 30')
    const { draft } = readDraft(filesOf(files))
    expect(draft.folders.indicators.map(({ value }) => value.id)).toEqual([
      'LEGAL_AGE',
      'UNEMPLOYMENT_RATE',
    ])
  })
})
