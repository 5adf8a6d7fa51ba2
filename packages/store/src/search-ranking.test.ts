import type { Language } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { type Candidate, ranked } from './search-ranking.ts'
import { questionOf, stemsOf } from './search-words.ts'

function candidate(id: string, titles: Partial<Record<Language, string>>, weight = 1): Candidate {
  const languages: readonly Language[] = ['fr', 'ar', 'en']
  return {
    kind: 'indicator',
    id,
    weight,
    titles: languages.flatMap((language) => {
      const text = titles[language]
      if (text === undefined) return []
      const short = stemsOf(text.replace(/\([^)]*\)/g, ' '))
      return [{ language, stems: stemsOf(text), short }]
    }),
  }
}

function order(
  text: string,
  candidates: readonly Candidate[],
  language?: Language,
): readonly string[] {
  const question = questionOf(text)
  if (question === undefined) throw new Error('the question has no word')
  return ranked(question, candidates, language).map(({ id }) => id)
}

describe('ranked', () => {
  it('puts the title itself first, then titles that begin so, then titles that have the words', () => {
    const candidates = [
      candidate('ELSEWHERE', { fr: 'Population active' }),
      candidate('HAS', { fr: 'Part du sous-emploi dans l’emploi' }),
      candidate('STARTS', { fr: 'Emploi informel' }),
      candidate('EXACT', { fr: 'Emploi' }),
    ]
    expect(order('emploi', candidates)).toEqual(['EXACT', 'STARTS', 'HAS', 'ELSEWHERE'])
  })

  it('takes what stands in parentheses as an aside', () => {
    const candidates = [
      candidate('LONG', { fr: 'Taux de chômage de longue durée' }, 5),
      candidate('RATE', { fr: 'Taux de chômage (LU1)' }),
    ]
    expect(order('taux de chomage', candidates)).toEqual(['RATE', 'LONG'])
    expect(order('LU1', candidates)).toEqual(['RATE', 'LONG'])
  })

  it('puts the greater weight before the shorter title', () => {
    const candidates = [
      candidate('INSURANCE', { fr: 'Assurance chômage' }, 1),
      candidate('RATE', { fr: 'Taux de chômage (LU1)' }, 3),
      candidate('YOUTH', { fr: 'Taux de chômage des jeunes (15-24 ans)' }, 3),
    ]
    expect(order('chomage', candidates)).toEqual(['RATE', 'YOUTH', 'INSURANCE'])
  })

  it('puts what explains after what it explains, unless it is just what was asked', () => {
    const candidates = [
      candidate('long_term', { fr: 'Chômage de longue durée' }, 0),
      candidate('unemployed', { fr: 'Chômeur' }, 0),
      candidate('RATE', { fr: 'Taux de chômage (LU1)' }, 3),
    ]
    expect(order('chomage', candidates)).toEqual(['RATE', 'long_term', 'unemployed'])
    expect(order('chomeur', candidates)[0]).toBe('unemployed')
  })

  it('puts a title in the reader’s language before one in another', () => {
    const candidates = [candidate('A', { en: 'Migration' }), candidate('B', { fr: 'Migration' })]
    expect(order('migration', candidates, 'fr')).toEqual(['B', 'A'])
    expect(order('migration', candidates, 'en')).toEqual(['A', 'B'])
  })

  it('judges a candidate by its best title', () => {
    const candidates = [
      candidate('GAP', { fr: 'Écart', ar: 'فجوة البطالة' }),
      candidate('RATE', { fr: 'Taux', ar: 'البطالة' }),
    ]
    expect(order('بطالة', candidates)).toEqual(['RATE', 'GAP'])
  })

  it('lets the last word be unfinished', () => {
    const candidates = [
      candidate('OTHER', { fr: 'Durée du travail' }),
      candidate('RATE', { fr: 'Taux de chômage' }),
    ]
    expect(order('taux de cho', candidates)).toEqual(['RATE', 'OTHER'])
  })

  it('orders what is equal by kind and id, whatever order it came in', () => {
    const candidates = [candidate('B', { fr: 'Solde' }), candidate('A', { fr: 'Solde' })]
    expect(order('solde', candidates)).toEqual(['A', 'B'])
    expect(order('solde', candidates.toReversed())).toEqual(['A', 'B'])
  })
})
