import { describe, expect, it } from 'vitest'
import { compareReported } from './compare.ts'
import { testIndicator } from './testing/catalogue.ts'
import { compiled } from './testing/evaluation.ts'

const rate = testIndicator('UNEMPLOYMENT_RATE')
const jobs = testIndicator('NET_JOB_CREATION')
const percent = (value: number, decimals = 1) => ({ value, decimals, unitMult: 0 })
const thousands = (value: number) => ({ value: value * 1000, decimals: 0, unitMult: 3 })

describe('rule 16, compareReported', () => {
  it('agrees on the rate of 2023: 12.98 computed, 13.0 published (HCP)', () => {
    const comparison = compareReported(compiled(rate), rate, 12.98167776, percent(13))
    expect(comparison.agrees).toBe(true)
    expect(comparison.difference).toBeCloseTo(-0.0183, 4)
    expect(comparison.tolerance).toBeCloseTo(0.06, 12)
  })

  it('allows half a published digit and a hundredth for percentages and points, no more', () => {
    const agrees = (derived: number, decimals: number) =>
      compareReported(compiled(rate), rate, derived, percent(10, decimals)).agrees
    expect(agrees(10.06, 1)).toBe(true)
    expect(agrees(9.94, 1)).toBe(true)
    expect(agrees(10.0601, 1)).toBe(false)
    expect(agrees(10.51, 0)).toBe(true)
    expect(agrees(10.015, 2)).toBe(true)
    expect(agrees(10.02, 2)).toBe(false)
    const gap = testIndicator('UNEMPLOYMENT_GENDER_GAP')
    expect(compareReported(compiled(gap), gap, 2.96, percent(2.9)).agrees).toBe(true)
  })

  it('allows (k + 1) / 2 published digits for changes: one and a half thousand for two levels', () => {
    const agrees = (derived: number) =>
      compareReported(compiled(jobs), jobs, derived, thousands(57)).agrees
    expect(agrees(58_500)).toBe(true)
    expect(agrees(55_500)).toBe(true)
    expect(agrees(58_501)).toBe(false)
  })

  it('allows one published digit for a level', () => {
    const level = testIndicator('NET_MIGRATION')
    const { tolerance } = compareReported(compiled(level), level, -58_200, {
      value: -58_000,
      decimals: 0,
      unitMult: 3,
    })
    expect(tolerance).toBe(1000)
  })

  it('does not count a constant as a level', () => {
    const cost = testIndicator('REMITTANCE_COST')
    const ratio = { ...cost, unit: 'RATIO' }
    expect(compareReported(compiled(cost), ratio, 1, percent(1, 0)).tolerance).toBe(1)
  })
})
