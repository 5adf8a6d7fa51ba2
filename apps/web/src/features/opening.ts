import type { QueryClient } from '@tanstack/react-query'
import type { MeasureRecord } from '../answers.ts'
import { hasFirstAnswers } from '../offline/first-answers.ts'
import type { Query } from '../queries.ts'

type Drawn = typeof import('./drawn.ts')

let drawn: Drawn | undefined

/** Brings what draws. */
export async function loadDrawn(): Promise<Drawn> {
  drawn ??= await import('./drawn.ts')
  return drawn
}

/** What draws, once it is there. */
export const drawnNow = (): Drawn | undefined => drawn

/**
 * Asks for a measure. Where the document brought it, it is waited for, and so is what draws its figures: the first page is
 * complete at once instead of in pieces.
 */
export async function openMeasure<T extends MeasureRecord>(
  queries: QueryClient,
  query: Query<T>,
  { drawing }: { readonly drawing: boolean },
): Promise<void> {
  const brought = hasFirstAnswers()
  const coming = queries.prefetchQuery(query)
  if (!brought) return
  await coming
  const record = queries.getQueryData<T>(query.queryKey)
  if (!drawing || record === undefined || record.coverage.observations === 0) return
  // Without a network the page still opens, its figures as a table.
  await loadDrawn().catch(() => undefined)
}
