import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ChartSeries } from '../chart-series.ts'
import { chartWords } from '../chart-words.ts'
import type { PreparedFrom } from '../figure/own-figure.tsx'
import { collisions, EDGES } from '../figure/testing.ts'
import { estimateWidth } from '../measure.ts'
import { period, point, seriesOf, WORDS } from '../testing.ts'
import { dateDots } from '../types/dot.tsx'
import { prepareDots } from './prepare.ts'

const ROOM = { width: 820, measure: estimateWidth }
const two = (id: string, from: number | null, to: number | null, more: Partial<ChartSeries> = {}) =>
  seriesOf([point('2014', from), point('2024', to)], { id, label: id, ...more })
const model = (
  series: readonly ChartSeries[],
  more: Partial<PreparedFrom> = {},
  width = 820,
  arabic = false,
) =>
  prepareDots(
    dateDots({
      series,
      quantity: 'rate',
      decimals: 1,
      words: arabic ? chartWords('ar', 1) : WORDS,
      ...more,
    }),
    { ...ROOM, width },
  )
const asides = (drawn: ReturnType<typeof model>) => drawn.rows.map(({ aside }) => aside.text)
/* Unemployment rate at the censuses of 2014 and 2024, HCP: women 29.6 then 25.9, men 12.4 then 20.1. */
const CENSUS = [two('F', 29.6, 25.9), two('M', 12.4, 20.1)]

describe('prepareDots', () => {
  it('says a change of rates in points and of levels in per cent', () => {
    expect(asides(model(CENSUS))).toEqual(['−3,7\u00a0pt', '+7,7\u00a0pt'])
    const counts = [two('a', 200, 250)]
    expect(asides(model(counts, { quantity: 'absolute' }))).toEqual(['+25,0\u00a0%'])
    expect(asides(model(counts, { quantity: 'other' }))).toEqual(['+50,0'])
    expect(asides(model([two('z', 0, 5)], { quantity: 'absolute' }))).toEqual(['+5,0'])
  })

  it('links two figures, but none across a break, where it says rupture', () => {
    expect(model(CENSUS).rows.every(({ link }) => link !== undefined)).toBe(true)
    const breaks = [{ from: period('2017'), label: 'rupture', series: ['F'] }]
    const drawn = model(CENSUS, { breaks })
    expect(drawn.rows.map(({ link }) => link !== undefined)).toEqual([false, true])
    expect(asides(drawn)).toEqual(['rupture', '+7,7\u00a0pt'])
  })

  it('draws no dot and no link for a missing figure, and says so', () => {
    const drawn = model([two('a', null, 7), two('b', 1, 2)])
    expect(drawn.rows.map(({ dots, link }) => [dots.length, link !== undefined])).toEqual([
      [1, false],
      [2, true],
    ])
    expect(asides(drawn)).toEqual([':', '+1,0\u00a0pt'])
  })

  it('sorts by the later figure, or keeps a natural order', () => {
    const series = [two('low', 9, 1), two('high', 1, 9), two('none', 3, null)]
    expect(model(series).rows.map(({ id }) => id)).toEqual(['high', 'none', 'low'])
    const dimensions = [
      {
        id: 'AGE',
        label: '',
        ordered: true,
        codes: series.map(({ id }) => ({ id, label: id })),
      },
    ]
    const coded = series.map((one) => ({ ...one, codes: { AGE: one.id } }))
    expect(model(coded, { dimensions }).rows.map(({ id }) => id)).toEqual(['low', 'high', 'none'])
  })

  it('tells the two dates apart by shape and by colour', () => {
    const [first, second] = model(CENSUS).keys
    expect([first?.shape, second?.shape]).toEqual(['tick', 'circle'])
    expect(first?.tone).not.toBe(second?.tone)
  })

  it('hollows what is provisional or of low reliability, with letters and notes', () => {
    const series = [seriesOf([point('2014', 1, 'U'), point('2024', 2, 'P')], { id: 'a' })]
    const { rows, notes } = model(series)
    expect(rows[0]?.dots.map(({ hollow, figure }) => [hollow, figure.text])).toEqual([
      [true, '1,0 u'],
      [true, '2,0 p'],
    ])
    expect(notes.map(({ text }) => text)).toEqual(['p provisoire', 'u fiabilité faible'])
  })

  it('says when the axis does not start at zero', () => {
    expect(model([two('a', 90, 91)]).notes.map(({ kind }) => kind)).toEqual(['axis'])
    expect(model(CENSUS).notes).toEqual([])
  })

  it('draws the interval of an estimate, with its level, and writes the figure beyond it', () => {
    const estimate = { ...point('2024', 20), interval: { low: 18, high: 23, level: 95 } }
    const { rows, notes } = model([seriesOf([point('2014', 5), estimate], { id: 'a' })])
    const dot = rows[0]?.dots[1]
    expect(dot?.interval?.[1]).toBeGreaterThan(dot?.x ?? 0)
    expect(dot?.figure.x).toBeGreaterThan(dot?.interval?.[1] ?? 0)
    expect(notes.map(({ text }) => text)).toContain('Traits fins\u00a0: IC 95\u00a0%')
  })

  it('mirrors in Arabic: names on the right, larger figures to the left', () => {
    const [french, arabic] = [model(CENSUS), model(CENSUS, {}, 820, true)]
    expect(arabic.rows[0]?.name[0]).toMatchObject({ x: 820, anchor: 'end' })
    expect(french.rows[0]?.name[0]).toMatchObject({ x: 0, anchor: 'start' })
    const order = (drawn: typeof french) =>
      (drawn.rows[1]?.dots[1]?.x ?? 0) - (drawn.rows[1]?.dots[0]?.x ?? 0)
    expect(order(french)).toBeGreaterThan(0)
    expect(order(arabic)).toBeLessThan(0)
  })

  it('sets names above their dots under 480 pixels', () => {
    const [row] = model(CENSUS, {}, 360).rows
    expect(row?.name[0]?.y).toBeLessThan(row?.dots[0]?.y ?? 0)
  })

  it('has light rules under at most ten rows', () => {
    const many = Array.from({ length: 47 }, (_, index) => two(`s${index}`, index, index + 1))
    const rules = model(many).rows.filter(({ rule }) => rule).length
    expect(rules).toBeGreaterThan(5)
    expect(rules).toBeLessThanOrEqual(10)
  })

  it('says when no figure is there', () => {
    expect(
      model([two('a', null, null)], { compared: [period('2014'), period('2024')] }).empty,
    ).toBe(true)
    expect(model([])).toMatchObject({ empty: true, rows: [] })
  })

  it('lets no two texts touch and none leave the drawing, whatever the figures', () => {
    const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }))
    const rows = fc.array(fc.tuple(value, value, fc.string({ maxLength: 40 })), { maxLength: 12 })
    const measure = (text: string) => text.length * 7
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 340, max: 1200 }),
        fc.boolean(),
        (list, width, arabic) => {
          const drawn = prepareDots(
            dateDots({
              series: list.map(([from, to, label], index) => two(`s${index}`, from, to, { label })),
              decimals: 0,
              words: chartWords(arabic ? 'ar' : 'fr', 0),
            }),
            { width, measure },
          )
          for (const { dots, name, aside, box } of drawn.rows) {
            const texts = [...dots.map(({ figure }) => figure), ...name, aside].filter(
              ({ text }) => text !== '',
            )
            expect(collisions(texts, measure, 13)).toEqual([])
            for (const { x } of dots) {
              expect(x).toBeGreaterThanOrEqual(-EDGES)
              expect(x).toBeLessThanOrEqual(width + EDGES)
            }
            expect(box.width).toBe(width)
          }
        },
      ),
    )
  })
})
