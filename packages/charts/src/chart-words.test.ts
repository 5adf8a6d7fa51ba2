import { isMissing, OBS_STATUSES } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { chartWords, flagOf } from './chart-words.ts'
import { period } from './testing.ts'

describe('chartWords', () => {
  it('rounds half away from zero, only here', () => {
    expect(chartWords('fr', 1).value(12.95)).toBe('13,0')
    expect(chartWords('fr', 0).value(1_234_567.5)).toBe('1\u202f234\u202f568')
    expect(chartWords('en', 1).value(12.98)).toBe('13.0')
  })

  it('writes the parts of a year in short', () => {
    const parts = (language: 'fr' | 'ar' | 'en') =>
      ['2024', '2024-S1', '2024-Q3', '2024-08'].map((text) =>
        chartWords(language, 1).part(period(text)),
      )
    expect(parts('fr')).toEqual(['2024', 'S1', 'T3', 'août'])
    expect(parts('en')).toEqual(['2024', 'H1', 'Q3', 'Aug'])
    expect(parts('ar')).toEqual(['2024', 'أ1', 'ف3', 'غشت'])
  })

  it('says what a gap is, with its reason where it is known', () => {
    const words = chartWords('fr', 1)
    expect(words.gap('2021', 'enquête non réalisée')).toBe('2021\u00a0: enquête non réalisée')
    expect(words.gap(words.span(period('2001'), period('2005')), undefined)).toBe(
      '2001–2005\u00a0: pas de donnée',
    )
  })

  it('keeps figure and letter together from left to right in Arabic', () => {
    expect(chartWords('ar', 1).flagged('117,7', 'p')).toBe('\u2066117,7 p\u2069')
  })
})

describe('flagOf', () => {
  it('has a Latin letter and words for every status that qualifies a figure, in every language', () => {
    const flagged = OBS_STATUSES.filter((status) => status !== 'A' && !isMissing(status))
    for (const language of ['fr', 'ar', 'en'] as const) {
      for (const status of flagged) {
        expect(flagOf(status, language)?.letter).toMatch(/^[a-z]$/)
        expect(flagOf(status, language)?.words).toMatch(/./)
      }
    }
  })

  it('has none for an ordinary or a missing figure', () => {
    expect([flagOf('A', 'fr'), flagOf('O', 'fr'), flagOf('M', 'fr')]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
