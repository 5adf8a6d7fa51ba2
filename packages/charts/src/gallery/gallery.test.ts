import { describe, expect, it } from 'vitest'
import { CHART_IDS } from '../chart-type.ts'
import { chartWords } from '../chart-words.ts'
import { CHART_TYPES } from '../types.ts'
import { FIGURE_CASES } from './figure-cases.ts'
import { LINE_CASES } from './line-cases.ts'
import { testGeography } from './testing.ts'

const LANGUAGES = ['fr', 'ar', 'en'] as const
const cases = [
  ...FIGURE_CASES.map((one) => ({
    ...one,
    selection: (language: 'fr' | 'ar' | 'en') => one.input(language, testGeography()),
  })),
  ...LINE_CASES.map((one) => ({
    ...one,
    type: 'line' as const,
    selection: (language: 'fr' | 'ar' | 'en') => ({
      series: one.series(language),
      breaks: one.breaks?.(language) ?? [],
    }),
  })),
]
const typeOf = (id: string) => {
  const type = CHART_TYPES.find((one) => one.id === id)
  if (type === undefined) throw new Error(id)
  return type
}

describe('the gallery', () => {
  it('shows every chart type', () => {
    const shown = new Set<string>([...cases.map(({ type }) => type), 'bars', 'sparkline'])
    expect([...shown].sort()).toEqual([...CHART_IDS].sort())
  })

  it.each(cases)('tells $id in two sentences in three languages', (one) => {
    const { decimals, type } = one
    for (const language of LANGUAGES) {
      const selection = one.selection(language)
      const text = typeOf(type).describe({ ...selection, language, decimals })
      expect(text).not.toMatch(/undefined|NaN|chart\.|\{|\}/)
      const empty = chartWords(language, decimals).empty
      if (text !== empty)
        expect(text.split(/\.(?= |$)/).filter((part) => part !== '')).toHaveLength(2)
    }
  })

  it.each(cases)('has for $id a table with the figures it draws', (one) => {
    const { decimals, type } = one
    for (const language of LANGUAGES) {
      const selection = one.selection(language)
      const words = chartWords(language, decimals)
      const table = typeOf(type).rowsOf({ ...selection, decimals, words })
      for (const row of table.rows) {
        expect(row.cells).toHaveLength(table.columns.length)
        for (const { value, text, note } of row.cells) {
          if (value === null && text === words.missing) continue
          expect(text).not.toBe('')
          expect(`${text}${note ?? ''}`).not.toMatch(/undefined|NaN|null/)
        }
      }
      const known = table.rows.flatMap(({ cells }) => cells).filter(({ value }) => value !== null)
      const figures = selection.series.flatMap(({ points }) =>
        points.filter(({ value }) => value !== null),
      )
      expect(known.length > 0).toBe(figures.length > 0)
    }
  })

  it.each(cases)('writes no text of $id smaller than it may be', (one) => {
    const { decimals, type, title } = one
    const input = {
      ...one.selection('fr'),
      decimals,
      words: chartWords('fr', decimals),
      text: { title: title.fr, description: title.fr },
    }
    const sizes = [undefined, 9, 18].map((textSize) => {
      const { element } = typeOf(type).picture(
        { ...input, ...(textSize === undefined ? {} : { textSize }) },
        820,
      )
      return (element.props as { model: { textSize: number } }).model.textSize
    })
    expect(sizes).toEqual([13, 12, 18])
  })

  it.each(cases)('draws $id to finite pixels at any width', (one) => {
    const { decimals, type, title } = one
    const finite = (value: unknown): boolean =>
      typeof value === 'number'
        ? Number.isFinite(value)
        : typeof value === 'string'
          ? !/NaN|Infinity|undefined/.test(value)
          : typeof value !== 'object' || value === null || Object.values(value).every(finite)
    for (const width of [280, 320, 479, 480, 1100, 2400]) {
      for (const language of LANGUAGES) {
        const picture = typeOf(type).picture(
          {
            ...one.selection(language),
            decimals,
            words: chartWords(language, decimals),
            text: { title: title[language], description: title[language] },
          },
          width,
        )
        expect(picture.width).toBe(width)
        expect(picture.height).toBeGreaterThan(20)
        expect(finite((picture.element.props as { model: unknown }).model)).toBe(true)
      }
    }
  })
})
