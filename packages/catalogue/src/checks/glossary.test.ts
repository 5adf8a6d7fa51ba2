import { describe, expect, it } from 'vitest'
import { change, smallCatalogue, wrongsOf } from '../testing.ts'

const path = 'catalogue/glossary/unemployed.yaml'
const files = smallCatalogue()

describe('the glossary', () => {
  it('stands when topics, standards, terms and measures are known', () => {
    expect(wrongsOf(files)).toEqual([])
  })

  it.each([
    ['topic: WORK', 'topic: WORC', 'topic.unknown', 3],
    ['id: ICLS19', 'id: ICLS91', 'standard.unknown', 11],
    ['[labour_force]', '[labor_force]', 'term.unknown', 13],
    [
      '[unemployed, UNEMPLOYMENT_RATE]',
      '[unemployed, UNEMPLOYMENT]',
      'series-or-indicator.unknown',
      14,
    ],
    ['[labour_force]', '[unemployed]', 'term.itself', 13],
    ['[labour_force]', '[labour_force, labour_force]', 'id.duplicate', 13],
    ['[unemployed, UNEMPLOYMENT_RATE]', '[unemployed, unemployed]', 'id.duplicate', 14],
  ])('refuses %s written as %s', (from, to, code, line) => {
    expect(wrongsOf(change(files, path, from, to))).toEqual([`${code} ${path}:${line}`])
  })

  it('refuses a term without a French name', () => {
    const broken = change(files, path, 'title:\n  fr: Chômeur', 'title:\n  en: Unemployed')
    expect(wrongsOf(broken)).toEqual([`label.no-french ${path}:4`])
  })

  it('refuses a topic or a standard that is given twice', () => {
    const list = 'catalogue/glossary.yaml'
    const twice = change(
      files,
      list,
      'standards:',
      '  - id: WORK\n    title:\n      fr: Encore\nstandards:',
    )
    expect(wrongsOf(twice)).toEqual([`id.duplicate ${list}:5`])
  })

  it('is missed when its list is not there, and says nothing of what refers to it', () => {
    const { 'catalogue/glossary.yaml': _, ...rest } = files
    expect(wrongsOf(rest)).toEqual(['file.missing catalogue/glossary.yaml:1'])
  })
})
