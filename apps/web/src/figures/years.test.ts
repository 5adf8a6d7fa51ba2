import { describe, expect, it } from 'vitest'
import { speechIn } from '../speech.tsx'
import { markedYears, yearSpans } from './years.ts'

describe('markedYears', () => {
  it('names the years that have figures, and of which line', () => {
    expect(markedYears({ first: 2014, marks: '2012' })).toEqual([
      { year: 2014, mark: 'own' },
      { year: 2016, mark: 'other' },
      { year: 2017, mark: 'own' },
    ])
  })
})

describe('yearSpans', () => {
  it('says stretches of years without gaps', () => {
    const years = { first: 2000, marks: '20000022212002' }
    expect(yearSpans(years, speechIn('fr'))).toBe('2000, 2006–2010 et 2013')
    expect(yearSpans({ first: 2024, marks: '2' }, speechIn('en'))).toBe('2024')
  })

  it('keeps the direction of a span inside Arabic', () => {
    expect(yearSpans({ first: 2014, marks: '22' }, speechIn('ar'))).toBe('\u20662014–2015\u2069')
  })
})
