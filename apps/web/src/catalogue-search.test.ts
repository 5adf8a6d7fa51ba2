import { describe, expect, it } from 'vitest'
import {
  chosenCodes,
  readCatalogueSearch,
  replaced,
  requestOf,
  unfiltered,
  withCodes,
} from './catalogue-search.ts'
import { parseSearch, printSearch } from './search-params.ts'

const read = (address: string) => readCatalogueSearch(parseSearch(address))

describe('readCatalogueSearch', () => {
  it('reads a whole address and writes it again byte for byte', () => {
    const address =
      '?q=chomage&theme=DW01,DW09&institution=HCP&donnees=oui&cle=oui&nature=rate,share&instrument=SURVEY&freq=Q&odd=8.5.2&ilostat=*&plie=DW02'
    expect(printSearch(read(address))).toBe(address)
  })

  it('keeps words in any script', () => {
    expect(read('?q=%20البطاله%20&theme=DW01')).toEqual({ q: 'البطاله', theme: 'DW01' })
  })

  it('leaves out what is empty or cannot be read', () => {
    expect(read('?q=&theme=&institution=a b&donnees=peut-etre&cle=non&odd=,')).toEqual({})
  })

  it('reads “without figures” of older addresses as what it meant', () => {
    expect(read('?donnees=non')).toEqual({ donnees: 'attendu,droit' })
  })
})

describe('the state of the catalogue', () => {
  it('speaks the words of the interface when it asks', () => {
    expect(requestOf(read('?q=emploi&theme=DW01&donnees=oui,droit&cle=oui&odd=*'))).toEqual({
      q: 'emploi',
      theme: 'DW01',
      state: 'held,legal',
      headline: 'true',
      institution: undefined,
      kind: undefined,
      sourceType: undefined,
      frequency: undefined,
      sdg: '*',
      ilostat: undefined,
    })
  })

  it('chooses and takes away codes, and keeps the rest', () => {
    const chosen = withCodes(read('?theme=DW01&plie=DW02'), 'donnees', ['held', 'legal'])
    expect(chosen).toEqual({ theme: 'DW01', plie: 'DW02', donnees: 'oui,droit' })
    expect(chosenCodes(chosen, 'donnees')).toEqual(['held', 'legal'])
    expect(withCodes(chosen, 'donnees', [])).toEqual({ theme: 'DW01', plie: 'DW02' })
    expect(replaced(chosen, { q: 'x', theme: undefined })).toEqual({
      q: 'x',
      plie: 'DW02',
      donnees: 'oui,droit',
    })
    expect(unfiltered(chosen)).toEqual({ plie: 'DW02' })
  })
})
