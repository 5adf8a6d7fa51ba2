import { describe, expect, it } from 'vitest'
import {
  readPublicationsSearch,
  readResultsSearch,
  readSeriesListSearch,
  readWordsSearch,
} from './list-search.ts'

describe('readSeriesListSearch', () => {
  it('keeps what it can read and leaves the rest out', () => {
    const raw = { q: ' chômeurs ', institution: 'HCP', donnees: 'oui', page: '2' }
    expect(readSeriesListSearch(raw)).toEqual({ q: 'chômeurs', institution: 'HCP', donnees: 'oui' })
    expect(readSeriesListSearch({ q: '  ', institution: 'a b', donnees: 'yes' })).toEqual({})
  })
})

describe('readWordsSearch', () => {
  it('takes words, and nothing for none', () => {
    expect(readWordsSearch({ q: 'migrant' })).toEqual({ q: 'migrant' })
    expect(readWordsSearch({ q: ['a', 'b'] })).toEqual({})
  })
})

describe('words that go on for too long', () => {
  it('are cut where the interface stops to take them, and no sign is halved', () => {
    expect(readWordsSearch({ q: 'a'.repeat(300) }).q).toHaveLength(200)
    expect(readSeriesListSearch({ q: `${'a'.repeat(199)}😀` }).q).toBe('a'.repeat(199))
    expect(readWordsSearch({ q: 'a'.repeat(200) }).q).toHaveLength(200)
  })
})

describe('readResultsSearch', () => {
  it('takes one kind that exists', () => {
    expect(readResultsSearch({ q: 'emploi', genre: 'term' })).toEqual({
      q: 'emploi',
      genre: 'term',
    })
    expect(readResultsSearch({ q: 'emploi', genre: 'page' })).toEqual({ q: 'emploi' })
  })
})

describe('readPublicationsSearch', () => {
  it('takes one institution by its code', () => {
    expect(readPublicationsSearch({ institution: 'OC' })).toEqual({ institution: 'OC' })
    expect(readPublicationsSearch({ institution: 'O C' })).toEqual({})
  })
})
