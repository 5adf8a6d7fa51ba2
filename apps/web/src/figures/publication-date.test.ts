import { describe, expect, it } from 'vitest'
import { speechIn } from '../speech.tsx'
import { publicationDate, publicationYear } from './publication-date.ts'

const fr = speechIn('fr')
const none = { date: null, datePrecision: 'none', earliest: null, latest: null }

describe('publicationDate', () => {
  it('says a date as precisely as it is known', () => {
    expect(publicationDate({ ...none, date: '2017-12-18', datePrecision: 'day' }, fr)).toBe(
      '18/12/2017',
    )
    expect(publicationDate({ ...none, date: '2024-02', datePrecision: 'month' }, fr)).toBe(
      'février 2024',
    )
    expect(publicationDate({ ...none, date: '2015', datePrecision: 'year' }, fr)).toBe('2015')
  })

  it('says between which months it came out where only the order is known', () => {
    const between = { ...none, earliest: '2024-11-07', latest: '2025-01-31' }
    expect(publicationDate(between, fr)).toBe('entre novembre 2024 et janvier 2025')
    expect(publicationDate({ ...between, latest: '2024-11-30' }, fr)).toBe('novembre 2024')
    expect(publicationDate({ ...none, earliest: '2026-02-01' }, fr)).toBe('après février 2026')
    expect(publicationDate({ ...none, latest: '2008-12-31' }, fr)).toBe(
      'au plus tard en décembre 2008',
    )
    expect(publicationDate(none, fr)).toBe('date inconnue')
  })
})

describe('publicationYear', () => {
  it('files what has no date at the earliest it can be', () => {
    expect(publicationYear({ ...none, earliest: '2024-11-07', latest: '2025-01-31' })).toBe('2024')
    expect(publicationYear({ ...none, date: '2015' })).toBe('2015')
    expect(publicationYear(none)).toBeUndefined()
  })
})
