import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundTicks } from './ticks.ts'

describe('roundTicks', () => {
  it('marks rates of unemployment from 0 to 25', () => {
    expect(roundTicks(0, 21.4)).toEqual({ values: [0, 5, 10, 15, 20, 25], decimals: 0 })
  })

  it('writes all marks with the decimals of the step', () => {
    expect(roundTicks(43.5, 45.8)).toEqual({
      values: [43.5, 44, 44.5, 45, 45.5, 46],
      decimals: 1,
    })
  })

  it('never goes below the smallest step that makes sense', () => {
    expect(roundTicks(0, 1, 1)).toEqual({ values: [0, 1, 2], decimals: 0 })
  })

  it('gives an axis to figures that are all equal', () => {
    expect(roundTicks(5, 5).values.length).toBeGreaterThanOrEqual(3)
    expect(roundTicks(0, 0, 1).values).toEqual([0, 1, 2])
  })

  it('goes down from zero for figures that are all negative', () => {
    expect(roundTicks(-5, 0).values).toEqual([-5, -4, -3, -2, -1, 0])
  })

  const bound = fc.double({ min: -1e12, max: 1e12, noNaN: true })

  it('covers any interval with three to seven multiples of one round step', () => {
    fc.assert(
      fc.property(bound, bound, (a, b) => {
        const { values, decimals } = roundTicks(a, b)
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const [first = 0, second = 0, last = 0] = [values[0], values[1], values.at(-1)]
        const slack = Math.max(Math.abs(low), Math.abs(high)) * 1e-8 + 1e-12
        expect(values.length).toBeGreaterThanOrEqual(3)
        expect(values.length).toBeLessThanOrEqual(7)
        expect(first).toBeLessThanOrEqual(low + slack)
        expect(last).toBeGreaterThanOrEqual(high - slack)
        expect([1, 2, 5]).toContain(Number((second - first).toExponential(0)[0]))
        for (const value of values)
          expect(Number(value.toFixed(Math.min(100, decimals)))).toBe(value)
      }),
    )
  })
})
