import { describe, expect, it } from 'vitest'
import { formatNumber, formatPercent } from './number.ts'

describe('formatNumber', () => {
  it('groups thousands with a thin no-break space and writes a decimal comma in French and Arabic', () => {
    for (const language of ['fr', 'ar'] as const) {
      expect(formatNumber(1234567.8, { language })).toBe('1\u202f234\u202f567,8')
    }
  })

  it('writes English as English does', () => {
    expect(formatNumber(1234567.8, { language: 'en' })).toBe('1,234,567.8')
  })

  it('adds the zeros of its decimals', () => {
    expect(formatNumber(13, { language: 'fr', decimals: 1 })).toBe('13,0')
  })

  it('writes a real minus sign, kept before the number in Arabic', () => {
    expect(formatNumber(-0.3, { language: 'fr' })).toBe('\u22120,3')
    expect(formatNumber(-0.3, { language: 'ar' })).toBe('\u2066\u22120,3\u2069')
  })

  it('writes a plus only when asked, and never on zero', () => {
    expect(formatNumber(0.6, { language: 'fr' })).toBe('0,6')
    expect(formatNumber(0.6, { language: 'fr', sign: 'always' })).toBe('+0,6')
    expect(formatNumber(0, { language: 'fr', sign: 'always', decimals: 1 })).toBe('0,0')
    expect(formatNumber(-0, { language: 'fr' })).toBe('0')
  })

  it('keeps every digit of an unrounded number, without an exponent', () => {
    expect(formatNumber(158000 / 12171, { language: 'fr' })).toBe('12,981677758606523')
    expect(formatNumber(1e-7, { language: 'en' })).toBe('0.0000001')
    expect(formatNumber(1.25e21, { language: 'en' })).toBe('1,250,000,000,000,000,000,000')
  })

  it('leaves four digits together with their space', () => {
    expect(formatNumber(1580, { language: 'fr' })).toBe('1\u202f580')
  })

  it('refuses what is no number', () => {
    expect(() => formatNumber(Number.NaN, { language: 'fr' })).toThrow(RangeError)
  })
})

describe('formatPercent', () => {
  it('separates the sign in French, isolates the whole in Arabic', () => {
    expect(formatPercent(12.3, { language: 'fr', decimals: 1 })).toBe('12,3\u00a0%')
    expect(formatPercent(12.3, { language: 'ar', decimals: 1 })).toBe('\u206612,3%\u2069')
    expect(formatPercent(12.3, { language: 'en', decimals: 1 })).toBe('12.3%')
  })
})
