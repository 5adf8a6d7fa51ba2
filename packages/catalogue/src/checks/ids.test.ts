import { describe, expect, it } from 'vitest'
import { change, lineOf, smallCatalogue, wrongsOf } from '../testing.ts'

const SERIES = 'catalogue/series/unemployed.yaml'

describe('checkIds', () => {
  it('finds a file whose id is not its name, and nothing else', () => {
    const files = change(smallCatalogue(), SERIES, 'id: unemployed', 'id: jobless')
    expect(wrongsOf(files)).toEqual([`id.file-name ${SERIES}:1`])
  })

  it('finds an id that two files have', () => {
    const copy = smallCatalogue()[SERIES] ?? ''
    const files = { ...smallCatalogue(), 'catalogue/series/unemployed_2.yaml': copy }
    expect(wrongsOf(files)).toEqual(['id.duplicate catalogue/series/unemployed_2.yaml:1'])
  })

  it('finds an id that two files have and neither is called', () => {
    const copy = (smallCatalogue()[SERIES] ?? '').replace('id: unemployed', 'id: inactive')
    const files = {
      ...smallCatalogue(),
      'catalogue/series/a.yaml': copy,
      'catalogue/series/b.yaml': copy,
    }
    expect(wrongsOf(files)).toEqual([
      'id.file-name catalogue/series/a.yaml:1',
      'id.duplicate catalogue/series/b.yaml:1',
    ])
  })

  it('finds a code that is given twice in a list', () => {
    const path = 'catalogue/codelists/SEX.yaml'
    const files = change(smallCatalogue(), path, '  - id: F', '  - id: M')
    expect(wrongsOf(files)).toContain(
      `id.duplicate ${path}:${(files[path] ?? '').split('\n').lastIndexOf('  - id: M') + 1}`,
    )
  })

  it.each([
    ['catalogue/themes.yaml', '  - id: DW01\n    order: 2\n    title:\n      fr: Emploi bis\n'],
    ['catalogue/kinds.yaml', '  - id: rate\n    title:\n      fr: Taux bis\n'],
    [
      'catalogue/dimensions.yaml',
      '  - id: SEX\n    codelist: SEX\n    title:\n      fr: Sexe bis\n',
    ],
    [
      'catalogue/legal-bases.yaml',
      '  - id: LAW\n    title:\n      fr: bis\n    certainty: stated\n',
    ],
  ])('finds an id that is given twice in %s', (path, further) => {
    const whole = smallCatalogue()
    const files = { ...whole, [path]: `${whole[path]}${further}` }
    expect(wrongsOf(files)).toEqual([
      `id.duplicate ${path}:${lineOf(files, path, ' bis') - further.split('\n').findIndex((l) => l.includes('bis'))}`,
    ])
  })

  it('finds a publication and a break that are given twice', () => {
    const releases = 'figures/releases.yaml'
    const survey = 'catalogue/sources/SURVEY_A.yaml'
    let files = change(smallCatalogue(), releases, 'id: NOTE_2016', 'id: NOTE_2017')
    expect(wrongsOf(files)).toEqual([`id.duplicate ${releases}:10`])
    files = change(
      smallCatalogue(),
      survey,
      'terms:',
      '  - id: B2017\n    title:\n      fr: Refonte\n    fromPeriod: {A: 2016}\n    blocksLag: true\n    verified: true\nterms:',
    )
    expect(wrongsOf(files)).toEqual([
      `id.duplicate ${survey}:${lineOf(files, survey, 'terms:') - 6}`,
    ])
  })
})
