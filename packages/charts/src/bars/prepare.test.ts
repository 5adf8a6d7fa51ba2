import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartWords } from '../chart-words.ts'
import { BY_AGE } from '../gallery/figures.ts'
import { shownPeriod } from '../selection/reading.ts'
import { period, seriesOf, WORDS, yearly } from '../testing.ts'
import { moveRow, rowAt } from './focus.ts'
import type { BarInput, BarRow } from './model.ts'
import { prepareBars } from './prepare.ts'
import { rowsAt } from './rows-at.ts'

const row = (id: string, value: number | null, more: Partial<BarRow> = {}): BarRow => ({
  id,
  label: id,
  value,
  status: value === null ? 'O' : 'A',
  basis: 'R',
  ...more,
})
const ages = Object.entries(BY_AGE).map(([id, value]) => row(id, value))
const model = (rows: readonly BarRow[], more: Partial<BarInput> = {}) =>
  prepareBars({ rows, width: 700, words: WORDS, ...more })

describe('prepareBars', () => {
  it('starts every bar at zero, in proportion to its figure', () => {
    const { rows, zero } = model(ages)
    for (const { box } of rows) expect(box.x).toBe(zero[0]?.x)
    const [young, total] = ['Y15T24', '_T'].map(
      (id) => rows.find((one) => one.id === id)?.box.width ?? 0,
    )
    expect((young ?? 0) / (total ?? 1)).toBeCloseTo(37.2 / 13.0, 2)
  })

  it('starts at zero even when all figures are far from it', () => {
    const { rows } = model([row('a', 100), row('b', 99)])
    const [a, b] = rows.map(({ box }) => box.width)
    expect((b ?? 0) / (a ?? 1)).toBeCloseTo(0.99, 2)
  })

  it('sorts by value with missing last, or keeps a natural order', () => {
    const rows = [row('low', 1), row('none', null), row('high', 9)]
    expect(model(rows).rows.map(({ id }) => id)).toEqual(['high', 'low', 'none'])
    expect(model(rows, { order: 'given' }).rows.map(({ id }) => id)).toEqual([
      'low',
      'none',
      'high',
    ])
  })

  it('draws negative figures to the other side of zero', () => {
    const { rows, zero } = model([row('up', 5), row('down', -5)])
    const [up, down] = rows
    expect(up?.box.x).toBe(zero[0]?.x)
    expect((down?.box.x ?? 0) + (down?.box.width ?? 0)).toBeCloseTo(zero[0]?.x ?? 0, 0)
    expect(down?.figure).toMatchObject({ text: '−5,0', anchor: 'end' })
  })

  it('writes a missing figure as such, never as zero, and a real zero as zero', () => {
    const { rows } = model([
      row('none', null, { reason: 'non collecté' }),
      row('zero', 0),
      row('more', null),
    ])
    const figures = new Map(rows.map(({ id, figure, missing }) => [id, [figure.text, missing]]))
    expect(figures.get('none')).toEqual([': non collecté', true])
    expect(figures.get('more')).toEqual([': non disponible', true])
    expect(figures.get('zero')).toEqual(['0,0', false])
  })

  it('hollows what is provisional or of low reliability, with its letter and a note', () => {
    const { rows, notes } = model([row('p', 2, { status: 'P' }), row('u', 1, { status: 'U' })])
    expect(rows.map(({ hollow, figure }) => [hollow, figure.text])).toEqual([
      [true, '2,0 p'],
      [true, '1,0 u'],
    ])
    expect(notes.map(({ text }) => text)).toEqual(['p provisoire', 'u fiabilité faible'])
  })

  it('draws the total in ink', () => {
    expect(model([row('_T', 1, { emphasis: 'total' })]).rows[0]).toMatchObject({
      colour: 'total',
      total: true,
    })
  })

  it('mirrors in Arabic: names on the right, bars from the right', () => {
    const [french, arabic] = [model(ages), model(ages, { words: chartWords('ar', 1) })]
    const [left, right] = [french.rows[0], arabic.rows[0]]
    expect(right?.name[0]).toMatchObject({ x: 700, anchor: 'end' })
    expect((right?.box.x ?? 0) + (right?.box.width ?? 0)).toBeCloseTo(700 - (left?.box.x ?? 0), 0)
    expect(right?.figure.anchor).toBe('end')
  })

  it('sets names above their bars under 480 pixels', () => {
    const [first] = model(ages, { width: 360 }).rows
    expect(first?.name[0]?.y).toBeLessThan(first?.box.y ?? 0)
    expect(first?.box.x).toBe(0)
  })

  it('breaks a long name into two lines', () => {
    const label = 'المستأجرون المؤقتون والموسميون في البناء والأشغال العمومية والصيد البحري'
    expect(model([row('a', 1, { label })], { width: 500 }).rows[0]?.name).toHaveLength(2)
  })

  it('says when no figure is there', () => {
    expect(model([row('a', null)]).empty).toBe(true)
    expect(model([])).toMatchObject({ empty: true, rows: [] })
  })

  it('keeps bars and figures inside the drawing and rows apart, whatever the figures', () => {
    const rows = fc.array(
      fc.tuple(
        fc.option(fc.double({ min: -1e7, max: 1e7, noNaN: true })),
        fc.string({ maxLength: 80 }),
        fc.string({ maxLength: 120 }),
      ),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 300, max: 1200 }),
        fc.boolean(),
        (list, width, arabic) => {
          const drawn = model(
            list.map(([value, label, reason], index) =>
              row(String(index), value, { label, reason }),
            ),
            {
              width,
              words: chartWords(arabic ? 'ar' : 'fr', 0),
              order: 'given',
              measure: (text) => text.length * 7,
            },
          )
          drawn.rows.forEach(({ box, row: place, figure }, index) => {
            const next = drawn.rows[index + 1]
            expect(box.x).toBeGreaterThanOrEqual(-0.1)
            expect(box.x + box.width).toBeLessThanOrEqual(width + 0.1)
            expect(next?.row.y ?? place.y + place.height).toBeCloseTo(place.y + place.height, 0)
            const long = figure.text.length * 7
            const left = figure.anchor === 'start' ? figure.x : figure.x - long
            expect(left).toBeGreaterThanOrEqual(-7.1)
            expect(left + long).toBeLessThanOrEqual(width + 7.1)
          })
        },
      ),
    )
  })
})

describe('moveRow and rowAt', () => {
  const bars = model(ages)

  it('enters at the top and goes down and up', () => {
    expect(moveRow(bars, null, 'ArrowDown')).toBe(0)
    expect(moveRow(bars, 0, 'ArrowDown')).toBe(1)
    expect(moveRow(bars, 0, 'ArrowUp')).toBe(0)
    expect(moveRow(bars, 1, 'End')).toBe(4)
    expect(moveRow(bars, 4, 'ArrowDown')).toBe(4)
    expect(moveRow(bars, 4, 'Home')).toBe(0)
  })

  it('leaves other keys alone', () => {
    expect(moveRow(bars, 1, 'a')).toBeUndefined()
    expect(moveRow(model([]), null, 'ArrowDown')).toBeUndefined()
  })

  it('finds the row under a pointer', () => {
    expect(rowAt(bars, (bars.rows[2]?.row.y ?? 0) + 3)).toBe(2)
    expect(rowAt(bars, bars.height + 5)).toBeNull()
  })
})

describe('shownPeriod and rowsAt', () => {
  const series = [
    seriesOf(yearly([1, 2, 3]), { id: 'a' }),
    seriesOf(yearly([4, 5]), { id: 'b', emphasis: 'total' }),
  ]

  it('takes the latest period that most series have', () => {
    expect(shownPeriod({ series })).toBe('2001')
    expect(shownPeriod({ series: [] })).toBeUndefined()
  })

  it('gives one row a series, missing where it has no figure', () => {
    expect(rowsAt(series, period('2002'))).toMatchObject([
      { id: 'a', value: 3, status: 'A' },
      { id: 'b', value: null, status: 'O', emphasis: 'total' },
    ])
  })
})
