import { type SearchRecord, type SearchValue, wordsIn } from './search-params.ts'

const CODE = /^[A-Za-z0-9_]+$/

function codeIn(value: SearchValue): string | undefined {
  return typeof value === 'string' && CODE.test(value) ? value : undefined
}

/** The state of the list of base series. */
export type SeriesListSearch = {
  readonly q?: string
  readonly institution?: string
  readonly donnees?: 'oui' | 'non'
}

/** Reads the state of the list of base series from an address; what cannot be read is left out. */
export function readSeriesListSearch(raw: SearchRecord): SeriesListSearch {
  const q = wordsIn(raw.q)
  const institution = codeIn(raw.institution)
  const donnees = raw.donnees === 'oui' || raw.donnees === 'non' ? raw.donnees : undefined
  return {
    ...(q !== '' && { q }),
    ...(institution !== undefined && { institution }),
    ...(donnees !== undefined && { donnees }),
  }
}

/** The state of a list that words narrow: codelists, glossary. */
export type WordsSearch = { readonly q?: string }

/** Reads the words that narrow a list. */
export function readWordsSearch(raw: SearchRecord): WordsSearch {
  const q = wordsIn(raw.q)
  return q === '' ? {} : { q }
}

/** What can be found, in the order in which results are shown when none is better. */
export const FOUND_KINDS = [
  'indicator',
  'series',
  'term',
  'theme',
  'institution',
  'source',
  'codelist',
] as const
export type FoundKind = (typeof FOUND_KINDS)[number]

/** The state of the results of a search: its words, and the one kind that is listed to its end. */
export type ResultsSearch = { readonly q?: string; readonly genre?: FoundKind }

/** Reads the state of the results of a search from an address. */
export function readResultsSearch(raw: SearchRecord): ResultsSearch {
  const genre = FOUND_KINDS.find((kind) => kind === raw.genre)
  return { ...readWordsSearch(raw), ...(genre !== undefined && { genre }) }
}

/** The state of the publications: one institution, or all. */
export type PublicationsSearch = { readonly institution?: string }

/** Reads the state of the publications from an address. */
export function readPublicationsSearch(raw: SearchRecord): PublicationsSearch {
  const institution = codeIn(raw.institution)
  return institution === undefined ? {} : { institution }
}
