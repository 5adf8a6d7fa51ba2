import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartSeries } from '../chart-series.ts'
import { chartWords } from '../chart-words.ts'
import type { PreparedFrom } from '../figure/own-figure.tsx'
import { EDGES } from '../figure/testing.ts'
import { estimateWidth } from '../measure.ts'
import { period, point, seriesOf, WORDS } from '../testing.ts'
import { prepareSlope } from './prepare.ts'

const two = (id: string, from: number | null, to: number | null, more: Partial<ChartSeries> = {}) =>
  seriesOf([point('2014', from), point('2024', to)], { id, label: id, ...more })
const model = (series: readonly ChartSeries[], more: Partial<PreparedFrom> = {}, width = 820) =>
  prepareSlope(
    { series, quantity: 'rate', decimals: 1, words: WORDS, ...more },
    { width, measure: estimateWidth },
  )
const CENSUS = [
  two('F', 29.6, 25.9, { colour: 'sex-f' }),
  two('M', 12.4, 20.1, { colour: 'sex-m' }),
]

describe('prepareSlope', () => {
  it('draws each series from the first date to the second, in the colour of its code', () => {
    const { lines, heads } = model(CENSUS)
    expect(heads.map(({ text }) => text)).toEqual(['2014', '2024'])
    expect(lines.map(({ id, tone, shape }) => [id, tone, shape])).toEqual([
      ['F', 'sex-f', 'circle'],
      ['M', 'sex-m', 'square'],
    ])
    expect(lines.every(({ path }) => path?.startsWith('M') === true)).toBe(true)
  })

  it('joins nothing across a break or to a missing figure', () => {
    const breaks = [{ from: period('2020'), label: 'rupture' }]
    expect(model(CENSUS, { breaks }).lines.map(({ path }) => path)).toEqual([undefined, undefined])
    const lone = model([two('a', null, 7)], { compared: [period('2014'), period('2024')] })
    expect(lone.lines[0]).toMatchObject({ path: undefined })
    expect(lone.lines[0]?.dots).toHaveLength(1)
  })

  it('dashes the line that leads to a provisional figure and hollows its dot', () => {
    const series = [seriesOf([point('2014', 1), point('2024', 2, 'P')], { id: 'a' })]
    const [line] = model(series).lines
    expect(line?.dashed).toBe(true)
    expect(line?.dots.map(({ hollow }) => hollow)).toEqual([false, true])
  })

  it('lets time run to the right in Arabic', () => {
    const { heads } = model(CENSUS, { words: chartWords('ar', 1) })
    expect(heads[0]?.x).toBeLessThan(heads[1]?.x ?? 0)
  })

  it('tells the change with the later figure', () => {
    const stops = model(CENSUS).tracks[0]?.stops ?? []
    expect(stops.map(({ rows }) => rows[0]?.note)).toEqual(['', '−3,7\u00a0pt'])
  })

  it('says when the axis does not start at zero', () => {
    expect(model([two('a', 90, 91)]).notes.map(({ kind }) => kind)).toEqual(['axis'])
  })

  it('keeps names apart and inside, whatever the figures', () => {
    const value = fc.double({ min: -1e5, max: 1e5, noNaN: true })
    const rows = fc.array(fc.tuple(value, value, fc.string({ maxLength: 60 })), {
      minLength: 1,
      maxLength: 10,
    })
    fc.assert(
      fc.property(rows, fc.integer({ min: 340, max: 1200 }), (list, width) => {
        const drawn = model(
          list.map(([from, to, label], index) => two(`s${index}`, from, to, { label })),
          {},
          width,
        )
        expect(drawn.ends).toHaveLength(list.length)
        drawn.ends.slice(1).forEach((label, index) => {
          const before = drawn.ends[index]
          const edge = (before?.y ?? 0) + (before?.height ?? 0) / 2
          expect(label.y - label.height / 2).toBeGreaterThanOrEqual(edge - EDGES)
        })
        for (const { y, height } of drawn.ends) {
          expect(y + height / 2).toBeLessThanOrEqual(drawn.height + 2)
        }
      }),
    )
  })
})
