import { LANGUAGES, type Labels, type Language } from '@marsad/model'
import { rebuildSearchIndex, wordsMatch } from './dialect.ts'
import { type Candidate, type RankedTitle, ranked } from './search-ranking.ts'
import { questionOf, searchableWords, stemsOf } from './search-words.ts'
import { readerOf, type Store, writeTransaction } from './store.ts'

/** What can be found. */
export const SEARCH_KINDS = [
  'indicator',
  'series',
  'source',
  'institution',
  'codelist',
  'theme',
  'term',
] as const
/** One of the kinds of things that can be found. */
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** One thing that can be found. */
export type SearchEntry = {
  readonly kind: SearchKind
  readonly id: string
  readonly title: Labels
  /** Other texts it is found by: definition, synonyms, foreign codes, in any language. */
  readonly texts?: readonly string[]
  /**
   * The greater comes first among those that answer equally well. What weighs nothing explains the rest: it comes first
   * only when its title is what was asked.
   */
  readonly weight: number
}

/** What a search finds. */
export type SearchResult = Pick<SearchEntry, 'kind' | 'id'>

const AT_ONCE = 100

/** Makes these entries, and no others, the ones that are found. */
export async function saveSearchEntries(
  store: Store,
  entries: readonly SearchEntry[],
): Promise<void> {
  const rows = entries.map((entry, index) => ({
    id: index + 1,
    kind: entry.kind,
    entity: entry.id,
    titles: JSON.stringify(titlesOf(entry)),
    words: searchableWords([entry.id, ...textsOf(entry.title), ...(entry.texts ?? [])]),
    weight: entry.weight,
  }))
  await writeTransaction(store, async (db) => {
    await db.deleteFrom('search_entry').execute()
    for (let start = 0; start < rows.length; start += AT_ONCE) {
      await db
        .insertInto('search_entry')
        .values(rows.slice(start, start + AT_ONCE))
        .execute()
    }
    await rebuildSearchIndex(store.dialect, db)
  })
}

function textsOf(title: Labels): readonly string[] {
  return LANGUAGES.flatMap((language) => title[language] ?? [])
}

function titlesOf({ id, title }: SearchEntry): readonly RankedTitle[] {
  const labelled = LANGUAGES.flatMap((language) => {
    const text = title[language]
    return text === undefined ? [] : [{ language, ...stemmed(text) }]
  })
  return [...labelled, stemmed(id)]
}

function stemmed(text: string): Pick<RankedTitle, 'stems' | 'short'> {
  return { stems: stemsOf(text), short: stemsOf(text.replace(/\([^)]*\)/g, ' ')) }
}

/** What to look for. */
export type SearchQuestion = {
  /** As typed: accents, vowel signs and the Arabic article do not matter, and the last word may be unfinished. */
  readonly text: string
  /** Titles in this language come first among those that answer equally well. */
  readonly language?: Language
  /** Every kind when absent. */
  readonly kinds?: readonly SearchKind[]
  /** 20 when absent. */
  readonly limit?: number
}

/** What answers a question, best first; the same on every engine. Empty for a question without a word. */
export async function search(
  store: Store,
  { text, language, kinds = SEARCH_KINDS, limit = 20 }: SearchQuestion,
): Promise<readonly SearchResult[]> {
  const question = questionOf(text)
  if (question === undefined || kinds.length === 0) return []
  const groups = question.required.map(({ spellings }, index) => ({
    words: spellings,
    prefix: index === question.required.length - 1,
  }))
  const rows = await readerOf(store)
    .selectFrom('search_entry')
    .select(['kind', 'entity', 'titles', 'weight'])
    .where(wordsMatch(store.dialect, groups))
    .where('kind', 'in', kinds)
    .execute()
  const candidates = rows.flatMap(({ kind, entity, titles, weight }) => {
    const known = SEARCH_KINDS.find((one) => one === kind)
    return known === undefined
      ? []
      : [{ kind: known, id: entity, weight, titles: savedTitles(titles) }]
  })
  return ranked(question, candidates, language)
    .slice(0, limit)
    .map(({ kind, id }) => ({ kind, id }))
}

/** Titles that `saveSearchEntries` wrote. */
function savedTitles(json: string): Candidate['titles'] {
  const titles: RankedTitle[] = JSON.parse(json)
  return titles
}
