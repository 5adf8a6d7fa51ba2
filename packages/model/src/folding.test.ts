import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from './folding.ts'

describe('foldText', () => {
  it('forgets accents and capitals', () => {
    expect(foldText('Chômage')).toBe('chomage')
    expect(foldText('TAUX D’ACTIVITÉ')).toBe('taux d activite')
    expect(foldText('chomage')).toBe(foldText('chômage'))
    expect(foldText('cho\u0302mage')).toBe(foldText('ch\u00f4mage'))
  })

  it('reads ta marbuta, ya and the alefs in any of their spellings', () => {
    expect(foldText('البطالة')).toBe(foldText('البطاله'))
    expect(foldText('الأجور')).toBe(foldText('الاجور'))
    expect(foldText('الإناث')).toBe(foldText('الاناث'))
    expect(foldText('مستوى')).toBe(foldText('مستوي'))
    expect(foldText('ٱلشغل')).toBe(foldText('الشغل'))
  })

  it('forgets Arabic vowel signs and tatweel', () => {
    expect(foldText('مُعَدَّل البِطالة')).toBe(foldText('معدل البطالة'))
    expect(foldText('الشغـــل')).toBe(foldText('الشغل'))
  })

  it('reads digits of any script', () => {
    expect(foldText('١٥-٢٤ سنة')).toBe('15 24 سنه')
    expect(foldText('۲۰۲۴')).toBe('2024')
    expect(foldText('m²')).toBe('m2')
  })

  it('parts words by one space and drops punctuation', () => {
    expect(foldText('  Casablanca-Settat, (région)  ')).toBe('casablanca settat region')
    expect(foldText('main-d’œuvre')).toBe('main d oeuvre')
    expect(foldText('!?')).toBe('')
  })

  it('is the identity on what it has folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = foldText(text)
        expect(foldText(once)).toBe(once)
      }),
      { numRuns: 2000 },
    )
  })

  it('gives only letters and digits, one space between words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(text)).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u)
      }),
    )
  })
})
