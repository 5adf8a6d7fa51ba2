import { describe, expect, it } from 'vitest'
import { formatDay, formatMoment, formatPeriod, formatSpan } from './period.ts'

describe('formatPeriod', () => {
  it.each([
    ['2024', '2024', '2024', '2024'],
    ['2024-Q3', 'T3 2024', 'ف3 2024', 'Q3 2024'],
    ['2024-S1', 'S1 2024', 'الأسدس 1 2024', 'H1 2024'],
    ['2024-08', 'août 2024', 'غشت 2024', 'August 2024'],
    ['2022-01-01/P11M', 'janvier – novembre 2022', 'يناير – نونبر 2022', 'January – November 2022'],
    [
      '2021-12-01/P2M',
      'décembre 2021 – janvier 2022',
      'دجنبر 2021 – يناير 2022',
      'December 2021 – January 2022',
    ],
    ['2014-01-01/P3Y', '2014–2016', '\u20662014–2016\u2069', '2014–2016'],
    ['2014-01-01/P12M', '2014', '2014', '2014'],
  ])('writes %s', (period, fr, ar, en) => {
    expect(formatPeriod(period, 'fr')).toBe(fr)
    expect(formatPeriod(period, 'ar')).toBe(ar)
    expect(formatPeriod(period, 'en')).toBe(en)
  })

  it('says from which day a range runs that does not begin with a month', () => {
    expect(formatPeriod('2022-01-15/P11M', 'fr')).toBe('11 mois à partir du 15/01/2022')
  })

  it('names every month as Morocco does', () => {
    const names = Array.from({ length: 12 }, (_, index) =>
      formatPeriod(`2024-${String(index + 1).padStart(2, '0')}`, 'ar').replace(' 2024', ''),
    )
    const platform = Array.from({ length: 12 }, (_, index) =>
      new Intl.DateTimeFormat('ar-MA', { month: 'long', timeZone: 'UTC' }).format(
        new Date(Date.UTC(2024, index, 1)),
      ),
    )
    expect(names).toEqual(platform)
  })

  it('gives back a text that is no period', () => {
    expect(formatPeriod('n/a', 'fr')).toBe('n/a')
  })
})

describe('formatSpan', () => {
  it('joins years closely and other periods with spaces', () => {
    expect(formatSpan('2006', '2025', 'fr')).toBe('2006–2025')
    expect(formatSpan('2010-Q1', '2025-Q3', 'fr')).toBe('T1 2010 – T3 2025')
    expect(formatSpan('2024', '2024', 'fr')).toBe('2024')
  })
})

describe('formatDay', () => {
  it('writes the day as each language does', () => {
    expect(formatDay('2026-10-14', 'fr')).toBe('14/10/2026')
    expect(formatDay('2026-10-14', 'ar')).toBe('\u206614/10/2026\u2069')
    expect(formatDay('2026-10-14T10:32:00Z', 'en')).toBe('14 October 2026')
  })

  it('writes a month or a year where no day is known', () => {
    expect(formatDay('2017-05', 'fr')).toBe('mai 2017')
    expect(formatDay('2017', 'fr')).toBe('2017')
  })
})

describe('formatMoment', () => {
  it('writes the day and the clock', () => {
    expect(formatMoment('2026-10-14T10:32', 'fr')).toBe('14/10/2026 10:32')
    expect(formatMoment('2026-10-14T10:32', 'ar')).toBe('\u206614/10/2026\u2069 \u206610:32\u2069')
    expect(formatMoment('2026-10-14T10:32', 'en')).toBe('14 October 2026 10:32')
  })

  it('writes the day alone where no clock is known', () => {
    expect(formatMoment('2026-10-14', 'fr')).toBe('14/10/2026')
  })
})
