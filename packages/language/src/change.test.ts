import { describe, expect, it } from 'vitest'
import { formatChange } from './change.ts'
import { direction, localeOf } from './languages.ts'
import { formatList } from './list.ts'
import { translate } from './translate.ts'

describe('formatChange', () => {
  it('counts rates in points and levels in per cent', () => {
    expect(formatChange({ value: -0.3, unit: 'points', decimals: 1 }, 'fr')).toBe(
      '\u22120,3\u00a0pt',
    )
    expect(formatChange({ value: 2.1, unit: 'percent', decimals: 1 }, 'fr')).toBe('+2,1\u00a0%')
    expect(formatChange({ value: 2.1, unit: 'percent', decimals: 1 }, 'ar')).toBe(
      '\u2066+2,1%\u2069',
    )
    expect(formatChange({ value: 12, unit: 'own', decimals: 0 }, 'en')).toBe('+12')
  })
})

describe('formatList', () => {
  it('joins names with the words of the language', () => {
    expect(formatList(['Femmes', 'Hommes', 'Total'], 'fr')).toBe('Femmes, Hommes et Total')
    expect(formatList(['إناث', 'ذكور'], 'ar')).toBe('إناث وذكور')
    expect(formatList(['Women', 'Men', 'Total'], 'en')).toBe('Women, Men and Total')
  })
})

describe('translate', () => {
  it('writes numbers in plural forms as figures are written', () => {
    expect(translate('fr')('period.from', { months: 1200, day: 'x' })).toContain('1\u202f200 mois')
    expect(translate('ar')('period.from', { months: 3, day: 'x' })).toContain('3 أشهر')
  })

  it('throws when an argument is left out', () => {
    expect(() => translate('fr')('period.month')).toThrow()
  })
})

describe('languages', () => {
  it('know their tag and the way they run', () => {
    expect([localeOf('ar'), direction('ar')]).toEqual(['ar-MA', 'rtl'])
    expect(direction('fr')).toBe('ltr')
  })
})
