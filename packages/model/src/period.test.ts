import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  comparePeriods,
  frequencyOf,
  type Period,
  parsePeriod,
  periodAt,
  periodEnd,
  periodOrdinal,
  periodStart,
  subPeriods,
  yearsBefore,
} from './period.ts'
import { arbitraryPeriod } from './testing.ts'

const period = (text: string): Period => {
  const read = parsePeriod(text)
  if (read === undefined) throw new Error(`not a period: ${text}`)
  return read
}

describe('parsePeriod', () => {
  it.each([
    ['2024', '2024', 'A'],
    ['2024-S1', '2024-S1', 'S'],
    ['2024-Q4', '2024-Q4', 'Q'],
    ['2024-03', '2024-03', 'M'],
    ['2024-M03', '2024-03', 'M'],
    ['2024-A1', '2024', 'A'],
    ['2022-01-01/P11M', '2022-01-01/P11M', '_O'],
    ['2014-01-01/P3Y', '2014-01-01/P3Y', '_O'],
  ])('reads %s as %s, frequency %s', (text, canonical, frequency) => {
    expect(parsePeriod(text)).toBe(canonical)
    expect(frequencyOf(period(text))).toBe(frequency)
  })

  it.each([
    '',
    '24',
    '2024-Q5',
    '2024-13',
    '2024-S3',
    '2024-3',
    '2024-M13',
    '2024/P1Y',
    '2024-01-01',
    '2024-02-01/P0M',
    '2024-Q1 x',
  ])('refuses %j', (text) => {
    expect(parsePeriod(text)).toBeUndefined()
  })
})

describe('periodOrdinal', () => {
  it('is undone by periodAt', () => {
    fc.assert(
      fc.property(arbitraryPeriod(), (some) => {
        const frequency = frequencyOf(some)
        const ordinal = periodOrdinal(some)
        expect(frequency !== '_O' && ordinal !== undefined && periodAt(frequency, ordinal)).toBe(
          some,
        )
      }),
    )
  })

  it('counts one for the next quarter over the end of a year', () => {
    expect((periodOrdinal(period('2024-Q1')) ?? 0) - (periodOrdinal(period('2023-Q4')) ?? 0)).toBe(
      1,
    )
  })

  it('is not defined for a range', () => {
    expect(periodOrdinal(period('2022-01-01/P11M'))).toBeUndefined()
  })
})

describe('yearsBefore', () => {
  it('keeps the sub-period', () => {
    expect(yearsBefore(period('2026-Q2'), 1)).toBe('2025-Q2')
    expect(yearsBefore(period('2026-02'), 1)).toBe('2025-02')
    expect(yearsBefore(period('2024'), 10)).toBe('2014')
  })

  it('has none for a range', () => {
    expect(yearsBefore(period('2022-01-01/P11M'), 1)).toBeUndefined()
  })
})

describe('subPeriods', () => {
  it('gives the four quarters of a year and the three months of a quarter', () => {
    expect(subPeriods(period('2024'), 'Q')).toEqual(['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'])
    expect(subPeriods(period('2024-Q2'), 'M')).toEqual(['2024-04', '2024-05', '2024-06'])
  })

  it('gives nothing where periods do not nest', () => {
    expect(subPeriods(period('2024-03'), 'Q')).toEqual([])
    expect(subPeriods(period('2022-01-01/P11M'), 'M')).toEqual([])
  })
})

describe('comparePeriods', () => {
  it('sorts mixed frequencies in time, the longer period first', () => {
    const sorted = ['2024-Q2', '2024-01', '2024', '2023', '2024-Q1']
      .map(period)
      .sort(comparePeriods)
    expect(sorted).toEqual(['2023', '2024', '2024-Q1', '2024-01', '2024-Q2'])
  })

  it('agrees with the ordinals inside one frequency', () => {
    fc.assert(
      fc.property(arbitraryPeriod('M'), arbitraryPeriod('M'), (a, b) => {
        const byOrdinal = (periodOrdinal(a) ?? 0) - (periodOrdinal(b) ?? 0)
        expect(Math.sign(comparePeriods(a, b))).toBe(Math.sign(byOrdinal))
      }),
    )
  })
})

describe('periodStart', () => {
  it.each([
    ['2024', '2024-01-01'],
    ['2024-S2', '2024-07-01'],
    ['2024-Q3', '2024-07-01'],
    ['2024-11', '2024-11-01'],
    ['2019-01-01/P9M', '2019-01-01'],
  ])('of %s is %s', (text, day) => {
    expect(periodStart(period(text))).toBe(day)
  })
})

describe('periodEnd', () => {
  it.each([
    ['2024', '2024-12-31'],
    ['2024-S1', '2024-06-30'],
    ['2024-Q1', '2024-03-31'],
    ['2024-02', '2024-02-29'],
    ['2022-01-01/P11M', '2022-11-30'],
    ['2014-01-01/P3Y', '2016-12-31'],
  ])('of %s is %s', (text, day) => {
    expect(periodEnd(period(text))).toBe(day)
  })
})
