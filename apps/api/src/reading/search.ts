import type { Labels, Language } from '@marsad/model'
import { SEARCH_KINDS, type SearchKind, search } from '@marsad/store'
import type { Library } from '../library.ts'
import { summaryOf } from './summary.ts'

/** What is asked of a search; `kind` lists one kind to its end. */
export type SearchRequest = {
  readonly q: string
  readonly lang?: Language | undefined
  readonly kind?: SearchKind | undefined
}

const MOST_FOUND = 300
const MOST_OF_A_KIND = 12

/** What the words of a search find, best first: no more than a dozen of a kind unless one kind is asked, with how many there are. */
export async function searchAnswer(library: Library, { q, lang, kind }: SearchRequest) {
  const hits = await search(library.store, {
    text: q,
    limit: MOST_FOUND,
    ...(lang === undefined ? {} : { language: lang }),
  })
  const described = await Promise.all(
    hits.map(async (hit) => {
      const found = await describe(library, hit.kind, hit.id)
      return found === undefined ? undefined : { kind: hit.kind, id: hit.id, ...found }
    }),
  )
  const known = described.filter((item) => item !== undefined)
  const shown = SEARCH_KINDS.map((one) =>
    known.filter((item) => item.kind === one).slice(0, MOST_OF_A_KIND),
  )
  const items =
    kind === undefined
      ? known.filter((item) => shown.some((few) => few.includes(item)))
      : known.filter((item) => item.kind === kind)
  return {
    query: q,
    items,
    total: known.length,
    kinds: SEARCH_KINDS.map((one) => ({
      kind: one,
      count: known.filter((item) => item.kind === one).length,
    })).filter(({ count }) => count > 0),
  }
}

type Described = {
  readonly title: Labels
  readonly context: Labels | null
  readonly withData: boolean | null
}

async function describe(
  library: Library,
  kind: string,
  id: string,
): Promise<Described | undefined> {
  const { catalogue } = library
  const measure =
    kind === 'indicator'
      ? catalogue.indicators.get(id)
      : kind === 'series'
        ? catalogue.series.get(id)
        : undefined
  if (measure !== undefined) {
    const { coverage } = await summaryOf(library, measure)
    const theme = measure.type === 'indicator' ? catalogue.themes.get(measure.theme) : undefined
    return {
      title: measure.title,
      context: theme?.title ?? null,
      withData: coverage.observations > 0,
    }
  }
  const source = kind === 'source' ? catalogue.sources.get(id) : undefined
  if (source !== undefined) {
    const institution = catalogue.institutions.get(source.institution)
    return { title: source.title, context: institution?.title ?? null, withData: source.held }
  }
  const term = kind === 'term' ? catalogue.glossary.terms.get(id) : undefined
  if (term !== undefined) {
    return { title: term.title, context: term.definition, withData: null }
  }
  const other =
    kind === 'institution'
      ? catalogue.institutions.get(id)
      : kind === 'codelist'
        ? catalogue.codelists.get(id)
        : catalogue.themes.get(id)
  return other === undefined ? undefined : { title: other.title, context: null, withData: null }
}
