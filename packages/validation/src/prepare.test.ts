import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inUnits } from './prepare.ts'

describe('inUnits', () => {
  it('moves the decimal mark and keeps the digits', () => {
    expect(inUnits(1580, 3)).toBe(1_580_000)
    expect(inUnits(9.9, 3)).toBe(9900)
    expect(inUnits(1.5e-7, 3)).toBe(0.00015)
    expect(inUnits(0.1, 6)).toBe(100_000)
  })

  it('is undone by moving it back, for whole numbers', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 6 }),
        (value, mult) => {
          expect(inUnits(inUnits(value, mult), -mult)).toBe(value === 0 ? 0 : value)
        },
      ),
    )
  })
})
