import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSearch, printSearch, repeatedIn } from './search-params.ts'

const code = fc.stringMatching(/^[A-Za-z0-9_]{1,8}$/)
const dimension = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,8}$/)
const name = fc
  .stringMatching(/^[a-z]{1,8}$/)
  .filter((text) => text !== 'd' && text !== '__proto__')
const search = fc
  .record({
    texts: fc.dictionary(name, fc.string({ unit: 'grapheme' }), { maxKeys: 6 }),
    filters: fc.dictionary(dimension, fc.uniqueArray(code, { minLength: 1, maxLength: 5 }), {
      maxKeys: 4,
    }),
  })
  .map(({ texts, filters }) =>
    Object.keys(filters).length === 0 ? texts : { ...texts, d: filters },
  )

describe('printSearch', () => {
  it('writes what parseSearch reads back', () => {
    fc.assert(
      fc.property(search, (state) => {
        expect({ ...parseSearch(printSearch(state)) }).toEqual({ ...state })
      }),
    )
  })

  it('has one spelling for one state, in whatever order it is built', () => {
    fc.assert(
      fc.property(search, (state) => {
        const reversed = Object.fromEntries(Object.entries(state).toReversed())
        expect(printSearch(reversed)).toBe(printSearch(state))
        expect(printSearch(parseSearch(printSearch(state)))).toBe(printSearch(state))
      }),
    )
  })

  it('keeps codes and commas readable, in the fixed order', () => {
    const state = {
      src: 'HCP_ENE',
      d: { SEX: ['F', 'M'], AREA: ['U'] },
      vue: 'tableau',
      de: '2014-Q1',
    }
    expect(printSearch(state)).toBe('?vue=tableau&de=2014-Q1&d.AREA=U&d.SEX=F,M&src=HCP_ENE')
  })

  it('writes nothing for nothing', () => {
    expect(printSearch({ q: undefined })).toBe('')
  })
})

describe('a parameter that is repeated', () => {
  const address = '?src=HCP_ENE&src=CNSS&d.SEX=F&d.SEX=M,F&de=2014&de=2014'

  it('adds up where it is a list of codes, else its first value counts', () => {
    expect(parseSearch(address)).toEqual({ src: 'HCP_ENE', de: '2014', d: { SEX: ['F', 'M'] } })
  })

  it('is named where it says something else', () => {
    expect(repeatedIn(address)).toEqual(['src=CNSS'])
    expect(repeatedIn('?d.SEX=F&src=CNSS')).toEqual([])
  })
})

describe('parseSearch', () => {
  it('takes each code of a list once and leaves gaps out', () => {
    expect(parseSearch('?d.SEX=F,,M,F')).toEqual({ d: { SEX: ['F', 'M'] } })
  })

  it('keeps a range of months as it was typed', () => {
    expect(parseSearch('?per=2022-01-01/P11M')).toEqual({ per: '2022-01-01/P11M' })
  })

  it('reads a broken escape as text', () => {
    expect(parseSearch('?q=%E9t%')).toEqual({ q: '\ufffdt%' })
  })
})
