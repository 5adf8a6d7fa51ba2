import { describe, expect, it } from 'vitest'
import { labelIn } from './labels.ts'

describe('labelIn', () => {
  it('gives the text asked for', () => {
    expect(labelIn({ fr: 'Sexe', ar: 'الجنس' }, 'ar')).toEqual({ text: 'الجنس', language: 'ar' })
  })

  it('falls back to French and says so', () => {
    expect(labelIn({ fr: 'Sexe', en: '' }, 'en')).toEqual({ text: 'Sexe', language: 'fr' })
  })
})
