import { describe, expect, it } from 'vitest'
import { typeset } from './typeset.ts'

describe('typeset', () => {
  it('keeps French signs with the word before them', () => {
    expect(typeset('Refonte : 90 000 ménages ; « base » (9,9 % au lieu de 9,4 %) ?', 'fr')).toBe(
      'Refonte\u00a0: 90\u202f000 ménages\u202f; «\u00a0base\u00a0» (9,9\u00a0% au lieu de 9,4\u00a0%)\u202f?',
    )
    expect(typeset('loi n° 370-67', 'fr')).toBe('loi n°\u00a0370-67')
  })

  it('keeps numbers together in every language and touches nothing else', () => {
    expect(typeset('إصلاح 2017: 90 000 أسرة (9,9 %)', 'ar')).toBe(
      'إصلاح 2017: 90\u202f000 أسرة (9,9\u00a0%)',
    )
    expect(typeset('90,000 households; 2016 2017 : kept', 'en')).toBe(
      '90,000 households; 2016 2017 : kept',
    )
  })
})
