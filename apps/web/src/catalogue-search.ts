import { codesOf, type SearchRecord, type SearchValue, wordsIn } from './search-params.ts'

/**
 * What the catalogue can be narrowed by, in the order shown: the parameter of the address and the filter of the interface it
 * stands for.
 */
export const FACETS = [
  { parameter: 'theme', facet: 'theme' },
  { parameter: 'donnees', facet: 'state' },
  { parameter: 'cle', facet: 'headline' },
  { parameter: 'institution', facet: 'institution' },
  { parameter: 'nature', facet: 'kind' },
  { parameter: 'instrument', facet: 'sourceType' },
  { parameter: 'freq', facet: 'frequency' },
  { parameter: 'odd', facet: 'sdg' },
  { parameter: 'ilostat', facet: 'ilostat' },
] as const
export type FacetParameter = (typeof FACETS)[number]['parameter']

/** The state of the catalogue as its address keeps it. Lists of codes are joined by commas; `*` is any code. */
export type CatalogueSearch = {
  readonly [Name in FacetParameter]?: string
} & {
  readonly q?: string
  /** Themes that are folded. */
  readonly plie?: string
}

/** Words of the address for codes of the interface. */
const CODES: Readonly<Partial<Record<FacetParameter, Readonly<Record<string, string>>>>> = {
  donnees: { oui: 'held', attendu: 'awaited', droit: 'legal' },
  cle: { oui: 'true' },
}

const LIST = /^[A-Za-z0-9_.*-]+(,[A-Za-z0-9_.*-]+)*$/

/** Reads the state of the catalogue from an address; what cannot be read is left out. */
export function readCatalogueSearch(raw: SearchRecord): CatalogueSearch {
  const q = wordsIn(raw.q)
  const lists = [...FACETS.map(({ parameter }) => parameter), 'plie'].flatMap((name) => {
    const list = listIn(name, raw[name])
    return list === undefined ? [] : [[name, list] as const]
  })
  return { ...(q !== '' && { q }), ...Object.fromEntries(lists) }
}

function listIn(name: string, value: SearchValue): string | undefined {
  if (typeof value !== 'string' || !LIST.test(value)) return undefined
  if (name === 'donnees' && value === 'non') return 'attendu,droit'
  const words = FACETS.find(({ parameter }) => parameter === name)
  const known = words === undefined ? undefined : CODES[words.parameter]
  const list = codesOf(value).filter((word) => known === undefined || Object.hasOwn(known, word))
  return list.length === 0 ? undefined : list.join()
}

/** The codes chosen for a filter, as the interface knows them. */
export function chosenCodes(search: CatalogueSearch, name: FacetParameter): readonly string[] {
  const words = codesOf(search[name] ?? '')
  const known = CODES[name]
  return known === undefined ? words : words.flatMap((word) => known[word] ?? [])
}

/** The state with other codes chosen for a filter. */
export function withCodes(
  search: CatalogueSearch,
  name: FacetParameter,
  codes: readonly string[],
): CatalogueSearch {
  const known = Object.entries(CODES[name] ?? {})
  const words = codes.map((code) => known.find(([, one]) => one === code)?.[0] ?? code)
  return replaced(search, { [name]: words.join() })
}

/** Parts of a state; what is `undefined` or empty is taken away. */
type Replacement = { readonly [Name in keyof CatalogueSearch]?: string | undefined }

/** The state with some of its parts replaced; what is empty is left out. */
export function replaced(search: CatalogueSearch, part: Replacement): CatalogueSearch {
  const entries = Object.entries({ ...search, ...part })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== ''))
}

/** The state without any filter or word; what is folded stays folded. */
export function unfiltered({ plie }: CatalogueSearch): CatalogueSearch {
  return plie === undefined ? {} : { plie }
}

/** What the interface is asked for a state. */
export function requestOf(search: CatalogueSearch): Readonly<Record<string, string | undefined>> {
  const filters = FACETS.map(({ parameter, facet }) => {
    const codes = chosenCodes(search, parameter)
    return [facet, codes.length === 0 ? undefined : codes.join()] as const
  })
  return { q: search.q, ...Object.fromEntries(filters) }
}
