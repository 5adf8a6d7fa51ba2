import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CENSUS_BY_REGION } from '../gallery/regions.ts'
import { classLimits, classOf, MOST_CLASSES } from './classes.ts'

const census = Object.values(CENSUS_BY_REGION)

describe('classLimits', () => {
  it('makes equal round steps (unemployment at the census of 2024, 10.6 to 31.5 %)', () => {
    expect(classLimits(census)).toEqual({
      method: 'equal',
      limits: [10, 15, 20, 25, 30, 35],
      decimals: 0,
    })
  })

  it('makes classes of equal numbers', () => {
    const classes = classLimits([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], {
      method: 'quantile',
      decimals: 0,
    })
    expect(classes?.limits).toEqual([1, 3, 5, 7, 9, 10])
    const counts = [0, 0, 0, 0, 0]
    for (let value = 1; value <= 10; value += 1) {
      const place = classes === undefined ? 0 : classOf(classes, value)
      counts[place] = (counts[place] ?? 0) + 1
    }
    expect(counts).toEqual([2, 2, 2, 2, 2])
  })

  it('has none without figures', () => {
    expect(classLimits([])).toBeUndefined()
  })

  it('has at most five classes that hold every figure, the lower limit included', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(
        values,
        fc.constantFrom('equal' as const, 'quantile' as const),
        (list, method) => {
          const classes = classLimits(list, { method, decimals: 1 })
          const limits = classes?.limits ?? []
          expect(limits.length).toBeGreaterThanOrEqual(2)
          expect(limits.length).toBeLessThanOrEqual(MOST_CLASSES + 1)
          expect(limits).toEqual([...new Set(limits)].sort((a, b) => a - b))
          // What a step is off by in floating point grows with the limits; no decimal that is written shows it.
          const air = 1e-6 + 1e-9 * Math.max(...limits.map(Math.abs))
          expect(limits[0]).toBeLessThanOrEqual(Math.min(...list) + air)
          expect(limits.at(-1)).toBeGreaterThanOrEqual(Math.max(...list) - air)
          for (const value of list) {
            const place = classes === undefined ? -1 : classOf(classes, value)
            expect(place).toBeGreaterThanOrEqual(0)
            expect(place).toBeLessThan(limits.length - 1)
            if (place > 0) expect(value).toBeGreaterThanOrEqual(limits[place] ?? 0)
          }
        },
      ),
    )
  })
})

describe('classOf', () => {
  it('puts a figure on a limit into the class above it, the last into the last', () => {
    const classes = { method: 'equal', limits: [0, 5, 10], decimals: 0 } as const
    expect([0, 4.9, 5, 10, -3, 40].map((value) => classOf(classes, value))).toEqual([
      0, 0, 1, 1, 0, 1,
    ])
  })
})
