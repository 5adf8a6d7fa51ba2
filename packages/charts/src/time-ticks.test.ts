import { periodAt } from '@marsad/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { period, WORDS } from './testing.ts'
import { middleOf, spanOf } from './time.ts'
import { timeTicks } from './time-ticks.ts'

function ticks(texts: readonly string[], width: number, onlyShown = false) {
  const periods = texts.map(period)
  const starts = periods.map((one) => spanOf(one).start)
  const ends = periods.map((one) => spanOf(one).end)
  const pixelsPerMonth = width / Math.max(1, Math.max(...ends) - Math.min(...starts))
  const measure = (text: string) => text.length * 7
  return {
    pixelsPerMonth,
    ...timeTicks({
      periods,
      pixelsPerMonth,
      onlyShown,
      part: WORDS.part,
      period: WORDS.period,
      width: measure,
    }),
  }
}

const years = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
const labels = (list: readonly { readonly label: string }[]) => list.map(({ label }) => label)

describe('timeTicks', () => {
  it('names every year where there is room', () => {
    expect(labels(ticks(years(2017, 2025), 800).labels)).toEqual(years(2017, 2025))
  })

  it('thins years out evenly, the first and the last always named', () => {
    expect(labels(ticks(years(2000, 2025), 500).labels)).toEqual([
      '2000',
      '2005',
      '2010',
      '2015',
      '2020',
      '2025',
    ])
    expect(labels(ticks(years(2017, 2025), 300).labels)).toEqual([
      '2017',
      '2019',
      '2021',
      '2023',
      '2025',
    ])
  })

  it('names the years of a census and no others', () => {
    expect(labels(ticks(['1994', '2004', '2014', '2024'], 400, true).labels)).toEqual([
      '1994',
      '2004',
      '2014',
      '2024',
    ])
  })

  it('shows quarters as T1 to T4 with the year once under them', () => {
    const { labels: parts, years: below } = ticks(['2023-Q3', '2023-Q4', '2024-Q1', '2024-Q2'], 400)
    expect(labels(parts)).toEqual(['T3', 'T4', 'T1', 'T2'])
    expect(labels(below)).toEqual(['2023', '2024'])
    expect(below[0]?.at).toBe((middleOf(period('2023-Q3')) + middleOf(period('2023-Q4'))) / 2)
  })

  it('names only years when quarters have no room, and marks where each year begins', () => {
    const quarters = Array.from({ length: 80 }, (_, index) => periodAt('Q', 2000 * 4 + index))
    const { labels: named, years: below, strokes } = ticks(quarters, 600)
    expect(below).toEqual([])
    expect(labels(named)[0]).toBe('2000')
    expect(strokes).toHaveLength(19)
  })

  it('names ranges, which have no order of their own, in full', () => {
    expect(labels(ticks(['2022-01-01/P11M'], 400).labels)).toEqual(['janvier – novembre 2022'])
  })

  it('gives nothing for no period', () => {
    expect(ticks([], 400)).toMatchObject({ labels: [], years: [], strokes: [] })
  })

  it('never lets two labels touch', () => {
    const frequency = fc.constantFrom('A', 'S', 'Q', 'M')
    fc.assert(
      fc.property(
        frequency,
        fc.nat(40),
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 120, max: 1200 }),
        (chosen, start, count, width) => {
          const periods = Array.from({ length: count }, (_, index) =>
            periodAt(chosen, 24000 + start + index),
          )
          const { labels: upper, years: lower, pixelsPerMonth } = ticks(periods, width)
          for (const row of [upper, lower]) {
            row.slice(1).forEach((tick, index) => {
              const before = row[index]
              const room = (tick.at - (before?.at ?? 0)) * pixelsPerMonth
              const needed = ((tick.label.length + (before?.label.length ?? 0)) * 7) / 2
              expect(room).toBeGreaterThan(needed)
            })
          }
        },
      ),
    )
  })
})
