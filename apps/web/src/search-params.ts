/** What a page can keep in its address: texts, lists of codes, and `d`, the codes chosen per dimension. */
export type SearchValue =
  | string
  | readonly string[]
  | Readonly<Record<string, readonly string[]>>
  | undefined
export type SearchRecord = Readonly<Record<string, SearchValue>>

/** The order in which parameters are written, so that one view has one address. Others follow by name. */
const ORDER = [
  'q',
  'theme',
  'institution',
  'donnees',
  'genre',
  'cle',
  'nature',
  'instrument',
  'freq',
  'odd',
  'ilostat',
  'plie',
  'retour',
  'collection',
  'periode',
  'remplace',
  'brouillon',
  'etape',
  'vue',
  'type',
  'de',
  'a',
  'd',
  'src',
  'mil',
  'per',
  'ev',
  'ref',
  'aff',
]

const FILTER = /^d\.([A-Z][A-Z0-9_]*)$/
const KEPT_READABLE = /%2C|%2F|%3A/g
const READABLE: Readonly<Record<string, string>> = { '%2C': ',', '%2F': '/', '%3A': ':' }

function encode(text: string): string {
  return encodeURIComponent(text).replace(KEPT_READABLE, (code) => READABLE[code] ?? code)
}

/**
 * Reads `?d.SEX=F,M&de=2014` into texts, with the `d.` parameters gathered under `d`. Of a parameter that is repeated, codes
 * add up and of texts the first counts. Never throws: a broken escape is kept as text.
 */
export function parseSearch(search: string): Record<string, SearchValue> {
  const result: Record<string, SearchValue> = {}
  const filters: Record<string, readonly string[]> = {}
  for (const [name, value] of new URLSearchParams(search)) {
    const dimension = FILTER.exec(name)?.[1]
    if (dimension !== undefined) {
      filters[dimension] = [...new Set([...(filters[dimension] ?? []), ...codesOf(value)])]
    } else if (!Object.hasOwn(result, name)) result[name] = value
  }
  if (Object.keys(filters).length > 0) result.d = filters
  return result
}

/** What an address says again of a parameter that holds one text, where it says something else: `src=CNSS`. */
export function repeatedIn(search: string): readonly string[] {
  const first = new Map<string, string>()
  const dropped = new Set<string>()
  for (const [name, value] of new URLSearchParams(search)) {
    if (FILTER.test(name)) continue
    const held = first.get(name)
    if (held === undefined) first.set(name, value)
    else if (held !== value) dropped.add(`${name}=${value}`)
  }
  return [...dropped]
}

/** The codes of a comma list, each once. */
export function codesOf(text: string): readonly string[] {
  return [...new Set(text.split(',').filter((code) => code !== ''))]
}

/** Writes what `parseSearch` reads: fixed order, comma lists, nothing for what is absent. Empty text when there is nothing. */
export function printSearch(search: SearchRecord): string {
  const rank = (name: string) => {
    const place = ORDER.indexOf(name)
    return place < 0 ? ORDER.length : place
  }
  const names = Object.keys(search).toSorted(
    (a, b) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0),
  )
  const pairs = names.flatMap((name) => pairsOf(name, search[name]))
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

function pairsOf(name: string, value: SearchValue): readonly string[] {
  if (value === undefined) return []
  if (typeof value === 'string') return [`${encode(name)}=${encode(value)}`]
  if (isList(value)) return [`${encode(name)}=${value.map(encode).join(',')}`]
  return Object.keys(value)
    .toSorted()
    .map((dimension) => `${name}.${dimension}=${(value[dimension] ?? []).map(encode).join(',')}`)
}

function isList(value: Exclude<SearchValue, undefined>): value is readonly string[] {
  return Array.isArray(value)
}

/** Words longer than this are no search: the interface takes no more. */
export const MOST_LETTERS = 200

/** The words of a search as an address gives them, cut where they go on for too long. */
export function wordsIn(value: SearchValue): string {
  return typeof value === 'string' ? cutWords(value.trim()) : ''
}

/** Words cut to what a search takes; a letter written with two signs is not halved. */
function cutWords(words: string): string {
  if (words.length <= MOST_LETTERS) return words
  const cut = words.slice(0, MOST_LETTERS)
  return cut.replace(/[\ud800-\udbff]$/, '').trimEnd()
}
