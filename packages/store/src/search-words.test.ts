import { describe, expect, it } from 'vitest'
import { questionOf, searchableWords, stemsOf } from './search-words.ts'

describe('stemsOf', () => {
  it('forgets accents, vowel signs and capitals', () => {
    expect(stemsOf('Taux de chômage')).toEqual(stemsOf('TAUX DE CHOMAGE'))
    expect(stemsOf('البطالة')).toEqual(stemsOf('البطاله'))
  })

  it('forgets the Arabic article, also after a conjunction or a preposition', () => {
    expect(stemsOf('البطالة والشغل بالوسط للبطالة')).toEqual(['بطاله', 'شغل', 'وسط', 'بطاله'])
  })

  it('leaves an article that would leave too little', () => {
    expect(stemsOf('الى لله')).toEqual(['الي', 'لله'])
  })
})

describe('searchableWords', () => {
  it('has each word once, with and without its article', () => {
    expect(searchableWords(['معدل البطالة', 'معدل'])).toBe('معدل البطاله بطاله')
    expect(searchableWords(['UNEMPLOYMENT_RATE', 'Taux de chômage (LU1)'])).toBe(
      'unemployment rate taux de chomage lu1',
    )
    expect(searchableWords([])).toBe('')
  })
})

describe('questionOf', () => {
  it('requires the telling words and lets the slight ones go', () => {
    const question = questionOf("taux d'emploi de la population")
    expect(question?.stems).toEqual(['taux', 'd', 'emploi', 'de', 'la', 'population'])
    expect(question?.required.map(({ stem }) => stem)).toEqual(['taux', 'emploi', 'population'])
  })

  it('requires slight words when there are no others', () => {
    expect(questionOf('de')?.required.map(({ stem }) => stem)).toEqual(['de'])
  })

  it('takes a word with its article in both spellings', () => {
    expect(questionOf('البطاله')?.required).toEqual([
      { stem: 'بطاله', spellings: ['البطاله', 'بطاله'] },
    ])
  })

  it('asks nothing without a word, and not more than twelve', () => {
    expect(questionOf(' !? ')).toBeUndefined()
    expect(questionOf('mot '.repeat(50))?.required).toHaveLength(12)
  })
})
