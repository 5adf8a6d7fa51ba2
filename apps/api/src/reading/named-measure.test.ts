import type { Measure } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { decimalsFor } from './named-measure.ts'

const series = { type: 'series' } as Measure
const rate = { type: 'indicator', decimals: 1 } as Measure

describe('decimalsFor', () => {
  it.each([
    [[1580, 12_171], 0],
    [[13.5, 12], 1],
    [[0.1, 0.25], 2],
    [[98_765.4321], 3],
    [[0.1 + 0.2], 1],
    [[], 0],
  ])('shows %j whole with %i digits, three at most', (values, digits) => {
    expect(decimalsFor(series, values)).toBe(digits)
  })

  it('is what an indicator says', () => {
    expect(decimalsFor(rate, [12.9816])).toBe(1)
  })
})
