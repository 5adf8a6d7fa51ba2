import { describe, expect, it } from 'vitest'
import { bibtexOf, type Reference, risOf } from './references.ts'

const reference: Reference = {
  key: 'UNEMPLOYMENT_RATE_milHCP_ENE_2025',
  producer: 'Haut-Commissariat au Plan (HCP)',
  title: 'Taux de chômage, Maroc, 2006–2025, en %',
  system: 'Marsad',
  vintage: 'HCP_ENE_2025',
  year: '2026',
  address: 'http://localhost:3000/fr/indicateurs/UNEMPLOYMENT_RATE?mil=HCP_ENE_2025',
  read: '2026-11-21',
  language: 'fr',
}

describe('bibtexOf', () => {
  it('writes an entry that BibTeX reads, signs escaped and the address untouched', () => {
    expect(bibtexOf(reference)).toBe(`@misc{UNEMPLOYMENT_RATE_milHCP_ENE_2025,
  author = {{Haut-Commissariat au Plan (HCP)}},
  title = {{Taux de chômage, Maroc, 2006–2025, en \\%}},
  howpublished = {Marsad},
  year = {2026},
  version = {HCP\\_ENE\\_2025},
  url = {http://localhost:3000/fr/indicateurs/UNEMPLOYMENT_RATE?mil=HCP_ENE_2025},
  urldate = {2026-11-21},
  langid = {french}
}`)
  })

  it('leaves out a year that nobody knows', () => {
    expect(bibtexOf({ ...reference, year: undefined })).not.toMatch(/year = /)
  })
})

describe('risOf', () => {
  it('writes one tag a line and ends the record', () => {
    const lines = risOf(reference).split('\r\n')
    expect(lines[0]).toBe('TY  - DATA')
    expect(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true)
    expect(lines).toContain('Y2  - 2026/11/21')
    expect(lines.at(-2)).toBe('ER  - ')
  })
})
