import { describe, expect, it } from 'vitest'
import { compareSeriesKeys, formatSeriesKey, parseSeriesKey } from './series-key.ts'

describe('parseSeriesKey', () => {
  it('undoes formatSeriesKey', () => {
    const key = ['A', 'MA', 'HCP_ENE', 'F', 'Y15T24']
    expect(parseSeriesKey(formatSeriesKey(key))).toEqual(key)
  })

  it.each(['', 'A..MA', 'A.MA.', 'A.M A', 'A.M+F'])('refuses %j', (text) => {
    expect(parseSeriesKey(text)).toBeUndefined()
  })
})

describe('compareSeriesKeys', () => {
  it('orders by the first position that differs, the shorter first', () => {
    expect(compareSeriesKeys(['A', 'MA'], ['A', 'MA01'])).toBeLessThan(0)
    expect(compareSeriesKeys(['Q'], ['A', 'Z'])).toBeGreaterThan(0)
    expect(compareSeriesKeys(['A'], ['A', 'Z'])).toBeLessThan(0)
    expect(compareSeriesKeys(['A'], ['A'])).toBe(0)
  })
})
