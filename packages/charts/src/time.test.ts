import { subPeriods } from '@marsad/model'
import { arbitraryPeriod } from '@marsad/model/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { period } from './testing.ts'
import { middleOf, spanOf } from './time.ts'

describe('spanOf', () => {
  it('covers a year, a half, a quarter and a month in months', () => {
    const length = (text: string) => spanOf(period(text)).end - spanOf(period(text)).start
    expect(['2024', '2024-S1', '2024-Q3', '2024-08'].map(length)).toEqual([12, 6, 3, 1])
  })

  it('covers a range from its first day for as long as it lasts', () => {
    expect(spanOf(period('2022-01-01/P11M'))).toEqual({ start: 2022 * 12, end: 2022 * 12 + 11 })
    expect(spanOf(period('2014-07-01/P3Y'))).toEqual({ start: 2014 * 12 + 6, end: 2017 * 12 + 6 })
  })

  it('covers a year with its quarters, neither more nor less', () => {
    fc.assert(
      fc.property(arbitraryPeriod('A'), (year) => {
        const quarters = subPeriods(year, 'Q').map(spanOf)
        expect(quarters[0]?.start).toBe(spanOf(year).start)
        expect(quarters[3]?.end).toBe(spanOf(year).end)
        expect(quarters.slice(1).every(({ start }, index) => start === quarters[index]?.end)).toBe(
          true,
        )
      }),
    )
  })
})

describe('middleOf', () => {
  it('puts a year in the middle of its quarters', () => {
    const quarters = subPeriods(period('2024'), 'Q').map(middleOf)
    expect(middleOf(period('2024'))).toBe(quarters.reduce((sum, at) => sum + at, 0) / 4)
  })

  it('leaves a missing year its width', () => {
    const [a, b, c] = ['2019', '2020', '2022'].map((text) => middleOf(period(text)))
    expect((c ?? 0) - (b ?? 0)).toBe(2 * ((b ?? 0) - (a ?? 0)))
  })
})
