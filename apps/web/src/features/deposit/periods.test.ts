import { describe, expect, it } from 'vitest'
import { periodChoices } from './periods.ts'

describe('periodChoices', () => {
  it('begins with the period that is running', () => {
    expect(periodChoices('Q', '2026-08-26').slice(0, 3)).toEqual(['2026-Q3', '2026-Q2', '2026-Q1'])
    expect(periodChoices('M', '2026-01-31')[0]).toBe('2026-01')
    expect(periodChoices('A', '2026-08-26')).toEqual(['2026', '2025', '2024', '2023'])
  })

  it('offers years where figures come on occasion', () => {
    expect(periodChoices('OCC', '2026-08-26')[0]).toBe('2026')
  })
})
