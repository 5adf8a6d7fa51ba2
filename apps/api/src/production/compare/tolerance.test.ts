import { describe, expect, it } from 'vitest'
import { realCatalogue } from '../load/testing.ts'
import { toleranceOf } from './tolerance.ts'

const { indicators } = await realCatalogue()

describe('toleranceOf', () => {
  it('is half the last digit and a hundredth for percentages', () => {
    const rate = indicators.get('UNEMPLOYMENT_RATE')
    expect(rate && toleranceOf(rate, -1, 2)).toBeCloseTo(0.06, 12)
    expect(rate && toleranceOf(rate, -2, 2)).toBeCloseTo(0.015, 12)
  })

  it('grows with the levels that a change is made of: 1.5 thousand for the difference of two', () => {
    const change = indicators.get('UNEMPLOYED_CHANGE')
    expect(change && toleranceOf(change, 3, 2)).toBe(1500)
  })
})
