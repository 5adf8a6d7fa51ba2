import { describe, expect, it } from 'vitest'
import { readIndicatorSearch, unreadIn } from './indicator-search.ts'
import { parseSearch, printSearch } from './search-params.ts'

const read = (search: string) => readIndicatorSearch(parseSearch(search))

describe('readIndicatorSearch', () => {
  it('reads a whole permalink and writes it again byte for byte', () => {
    const link =
      '?vue=calcul&type=barres&de=2014-Q1&a=2024-Q4&d.AREA=U,R&d.SEX=F,M&src=HCP_ENE&mil=HCP_ENE_2024&per=2023&aff=deux'
    expect(printSearch(read(link))).toBe(link)
  })

  it('reads quarters as French writes them', () => {
    expect(read('?de=2014-T1')).toEqual({ de: '2014-Q1' })
  })

  it('leaves out the default view and what it cannot read', () => {
    expect(read('?vue=graphique&de=hier&aff=long&src=<b>&d.SEX=')).toEqual({})
  })
})

describe('unreadIn', () => {
  const unread = (search: string) => unreadIn(parseSearch(search))

  it('names what an address asks for and no page understands', () => {
    expect(unread('?vue=camembert&de=hier&utm_source=lettre&d.SEX=F')).toEqual([
      'vue=camembert',
      'de=hier',
      'utm_source=lettre',
    ])
  })

  it('finds nothing wrong with what is written in full', () => {
    expect(unread('?vue=graphique&aff=nom&de=2014-T1&d.SEX=F,M&mil=HCP_ENE_2016&ev=F.U')).toEqual(
      [],
    )
  })
})
