import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shiftDecimalPoint } from './shift-decimal-point.ts'

describe('shiftDecimalPoint', () => {
  it.each([
    [2.03, 6, 2_030_000],
    [148_152, -3, 148.152],
    [1580, 3, 1_580_000],
    [-0.07, 2, -7],
    [1e-7, 3, 1e-4],
    [0, 6, 0],
  ])('writes %d with its mark %d places on as %d', (value, places, expected) => {
    expect(shiftDecimalPoint(value, places)).toBe(expected)
  })

  it('is undone by the opposite shift for figures of up to fifteen digits', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
        fc.integer({ min: -9, max: 9 }),
        (whole, places) => {
          const value = whole / 1000
          expect(shiftDecimalPoint(shiftDecimalPoint(value, places), -places)).toBe(value)
        },
      ),
    )
  })
})
