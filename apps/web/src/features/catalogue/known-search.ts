import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { IndicatorList } from '../../answers.ts'
import { ApiError } from '../../api-error.ts'
import {
  type CatalogueSearch,
  chosenCodes,
  FACETS,
  replaced,
  withCodes,
} from '../../catalogue-search.ts'
import { useSpeech } from '../../speech.tsx'
import { catalogueQuery } from './catalogue-query.ts'

/** What the catalogue finds, and what of the address it does not know. */
export type Found = {
  readonly result: UseQueryResult<IndicatorList>
  /** The state without what is unknown: what is really shown. */
  readonly search: CatalogueSearch
  /** What was dropped, as it stands in the address: `theme=DW99`. */
  readonly dropped: readonly string[]
}

/** Looks the state of an address up. Codes that the catalogue does not have any more are dropped and listed. */
export function useKnownSearch(asked: CatalogueSearch): Found {
  const { language } = useSpeech()
  const first = useQuery({
    ...catalogueQuery(asked, language),
    placeholderData: keepPreviousData,
  })
  const refused = useMemo(() => refusedIn(first.error), [first.error])
  const lenient = useMemo(
    () =>
      refused.reduce(
        (search, { parameter }) => replaced(search, { [parameter]: undefined }),
        asked,
      ),
    [asked, refused],
  )
  const offered = useQuery({ ...catalogueQuery(lenient, language), enabled: refused.length > 0 })
  const { search, dropped } = useMemo(
    () => knownPart(asked, refused, offered.data),
    [asked, refused, offered.data],
  )
  const second = useQuery({
    ...catalogueQuery(search, language),
    placeholderData: keepPreviousData,
    enabled: refused.length > 0 && offered.data !== undefined,
  })
  if (refused.length === 0) return { result: first, search: asked, dropped: [] }
  return { result: offered.data === undefined ? offered : second, search, dropped }
}

type Facet = (typeof FACETS)[number]

/** The filters of which the interface refused a code. */
function refusedIn(error: Error | null): readonly Facet[] {
  if (!(error instanceof ApiError)) return []
  return FACETS.filter(({ facet }) =>
    error.errors.some(({ code, parameter }) => code === 'code.unknown' && parameter === facet),
  )
}

function knownPart(
  asked: CatalogueSearch,
  refused: readonly Facet[],
  list: IndicatorList | undefined,
): Pick<Found, 'search' | 'dropped'> {
  const dropped: string[] = []
  let search = asked
  for (const { parameter, facet } of list === undefined ? [] : refused) {
    const codes = list?.facets?.find(({ id }) => id === facet)?.codes ?? []
    const chosen = chosenCodes(asked, parameter)
    const known = chosen.filter((code) => code === '*' || codes.some(({ id }) => id === code))
    search = withCodes(search, parameter, known)
    dropped.push(
      ...chosen.filter((code) => !known.includes(code)).map((code) => `${parameter}=${code}`),
    )
  }
  return { search, dropped }
}
