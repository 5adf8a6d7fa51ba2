import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundHalfAway } from './rounding.ts'

describe('roundHalfAway', () => {
  it.each([
    [2.45, 1, 2.5],
    [-2.45, 1, -2.5],
    [1.005, 2, 1.01],
    [12.98167776, 1, 13],
    [2.91, 1, 2.9],
    [105.5555556, 1, 105.6],
    [0.05, 1, 0.1],
    [0.04, 1, 0],
    [-0.04, 1, 0],
    [0, 1, 0],
    [148152, 0, 148152],
    [148152, -3, 148000],
    [117_000_000_000, 0, 117_000_000_000],
    [99.99, 1, 100],
    [1e-9, 0, 0],
  ])('rounds %d to %d decimals as %d', (value, decimals, expected) => {
    expect(roundHalfAway(value, decimals)).toBe(expected)
  })

  it('is odd and never further than half a unit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const rounded = roundHalfAway(value, decimals)
          expect(roundHalfAway(-value, decimals)).toBe(rounded === 0 ? 0 : -rounded)
          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(
            0.5 * 10 ** -decimals * (1 + 1e-9) + Math.abs(value) * 1e-11,
          )
        },
      ),
    )
  })
})
