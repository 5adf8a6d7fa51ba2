import { describe, expect, it } from 'vitest'
import type { ChartPoint } from '../chart-series.ts'
import type { PreparedFrom } from '../figure/own-figure.tsx'
import { BY_SEX, pointsOf } from '../gallery/figures.ts'
import { estimateWidth } from '../measure.ts'
import { period, point, seriesOf, WORDS } from '../testing.ts'
import { prepareRatio } from './prepare.ts'
import { ratioOf } from './ratio-series.ts'

const SEX = {
  id: 'SEX',
  label: '',
  codes: [
    { id: 'F', label: 'Femmes' },
    { id: 'M', label: 'Hommes' },
  ],
}
const model = (
  women: readonly ChartPoint[],
  men: readonly ChartPoint[],
  more: Partial<PreparedFrom> = {},
) =>
  prepareRatio(
    {
      series: [
        seriesOf(women, { id: 'F', codes: { SEX: 'F' } }),
        seriesOf(men, { id: 'M', codes: { SEX: 'M' } }),
      ],
      dimensions: [SEX],
      words: WORDS,
      ...more,
    },
    { width: 820, measure: estimateWidth },
  )
const linesOf = (...given: Parameters<typeof model>) => {
  const drawn = model(...given)
  if (drawn.kind !== 'time') throw new Error('not over time')
  return { ...drawn.lines, parity: drawn.parity }
}
const subpaths = (path: string | undefined) => (path ?? '').split('M').length - 1

describe('ratioOf', () => {
  it('divides figures of the same period and keeps the worse status', () => {
    expect(ratioOf(point('2025', 20.5), point('2025', 10.8, 'P'), WORDS)).toMatchObject({
      value: 20.5 / 10.8,
      status: 'P',
    })
  })

  it('is missing over a zero and without an operand, with the reason', () => {
    expect(ratioOf(point('2025', 1), point('2025', 0), WORDS)).toMatchObject({
      value: null,
      reason: 'division par zéro',
    })
    const unpublished = { ...point('2025', null), reason: 'non publié' }
    expect(ratioOf(point('2025', 1), unpublished, WORDS)).toMatchObject({
      value: null,
      reason: 'non publié',
    })
    expect(ratioOf(undefined, point('2025', 1), WORDS).value).toBeNull()
  })
})

describe('prepareRatio', () => {
  it('always has equality on the axis, marked and named', () => {
    for (const scale of [1, 1.4, 3]) {
      const { parity, valueDomain } = linesOf(
        pointsOf({ 2000: 9 * scale, 2001: 9.1 * scale }),
        pointsOf({ 2000: 10, 2001: 10 }),
      )
      expect(valueDomain[0]).toBeLessThanOrEqual(1)
      expect(valueDomain[1]).toBeGreaterThanOrEqual(1)
      expect(parity?.label.text).toBe('1 = égalité')
    }
  })

  it('writes ratios with two decimals (HCP, 2025: 20.5 ÷ 10.8 = 1.90)', () => {
    expect(linesOf(BY_SEX.women, BY_SEX.men).ends[0]?.value).toBe('1,90')
  })

  it('cuts its line where either figure is missing, over a zero and at breaks', () => {
    expect(subpaths(linesOf(BY_SEX.women, BY_SEX.men).series[0]?.solid)).toBe(2)
    const [some, all] = [
      pointsOf({ 2000: 1, 2001: 1, 2002: 1, 2003: 1, 2004: 1 }),
      pointsOf({ 2000: 2, 2001: 2, 2002: 0, 2003: 2, 2004: 2 }),
    ]
    expect(subpaths(linesOf(some, all).series[0]?.solid)).toBe(2)
    const breaks = [{ from: period('2001'), label: 'rupture', series: ['F'] }]
    expect(linesOf(some, some, { breaks }).breaks).toHaveLength(1)
    expect(subpaths(linesOf(some, some, { breaks }).series[0]?.solid)).toBe(1)
  })

  it('draws categories as bars from zero, with equality marked', () => {
    const rows = { id: 'ROW', label: '', codes: ['a', 'b'].map((id) => ({ id, label: id })) }
    const series = [
      ['F', 'a', 1],
      ['M', 'a', 2],
      ['F', 'b', 3],
      ['M', 'b', 2],
    ].map(([sex, row, value]) =>
      seriesOf([point('2024', Number(value))], {
        id: `${sex}${row}`,
        codes: { SEX: String(sex), ROW: String(row) },
      }),
    )
    const drawn = prepareRatio(
      { series, dimensions: [SEX, rows], words: WORDS },
      { width: 820, measure: estimateWidth },
    )
    if (drawn.kind !== 'rows') throw new Error('not by category')
    const { bars, parity } = drawn
    expect(bars.rows.map(({ id, figure }) => [id, figure.text])).toEqual([
      ['b', '1,50'],
      ['a', '0,50'],
    ])
    const zero = bars.zero[0]?.x ?? 0
    const [b] = bars.rows
    expect(((parity?.rules[0]?.x1 ?? 0) - zero) / (b?.box.width ?? 1)).toBeCloseTo(1 / 1.5, 2)
    expect(drawn.tracks[0]?.stops[0]?.place).toEqual({ series: 'Fb', period: '2024' })
  })
})
