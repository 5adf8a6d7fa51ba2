import type {
  Data,
  IndicatorList,
  IndicatorRecord,
  Institutions,
  Lineage,
  ProblemDocument,
  Themes,
  Vintages,
} from './answers.ts'
import { ApiError } from './api-error.ts'

const BASE = '/api/v1'
const MINUTES = 60_000

/** Parameters of a request; lists are joined by commas, absent ones left out. */
export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>

/** The address of an answer, also for links to it. Codes and commas stay readable. */
export function addressOf(path: string, parameters: Parameters = {}): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) => {
    const text = typeof value === 'string' ? value : value?.join(',')
    return text === undefined || text === ''
      ? []
      : [`${name}=${encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%2F', '/')}`]
  })
  return `${BASE}${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`
}

async function ask<T>(address: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(address, { signal, headers: { accept: 'application/json' } }).catch(
    (error: unknown) => {
      if (signal.aborted) throw error
      throw new ApiError('network')
    },
  )
  const reference = response.headers.get('x-request-id') ?? undefined
  if (response.ok) return readJson<T>(response)
  const problem = await readJson<ProblemDocument>(response).catch(() => undefined)
  throw problem === undefined
    ? new ApiError('unreadable', { status: response.status, reference })
    : new ApiError('problem', { status: response.status, problem, reference })
}

/** The one place where an answer is taken at its word: the server checks it against the schema that `T` comes from. */
async function readJson<T>(response: Response): Promise<T> {
  return (await response.json()) as T
}

/** A request as the query layer takes it. */
export type Query<T> = {
  readonly queryKey: readonly [string]
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<T>
  readonly staleTime: number
  readonly retry: (count: number, error: Error) => boolean
}

function query<T>(path: string, parameters: Parameters = {}): Query<T> {
  const address = addressOf(path, parameters)
  return {
    queryKey: [address],
    queryFn: ({ signal }) => ask<T>(address, signal),
    staleTime: 5 * MINUTES,
    retry: (count, error) =>
      count < 1 && error instanceof ApiError && (error.status === undefined || error.status >= 500),
  }
}

/** The indicators, all or those that a word, a theme, an institution or the presence of figures selects. */
export const indicatorsQuery = (parameters: Parameters = {}): Query<IndicatorList> =>
  query('/indicators', parameters)

/** The headline indicators with their recent figures, for the home page. */
export const headlinesQuery = (): Query<IndicatorList> =>
  query('/indicators', { headline: 'true', recent: '20' })

/** One indicator: what it measures, how, from whom, and what there is of it. */
export const indicatorQuery = (id: string): Query<IndicatorRecord> => query(`/indicators/${id}`)

/** Figures of an indicator. */
export const dataQuery = (id: string, parameters: Parameters): Query<Data> =>
  query(`/indicators/${id}/data`, parameters)

/** How one figure was computed. */
export const lineageQuery = (id: string, parameters: Parameters): Query<Lineage> =>
  query(`/indicators/${id}/lineage`, parameters)

/** The themes with how many indicators each has, with and without figures. */
export const themesQuery = (): Query<Themes> => query('/themes')

/** The institutions with what they produce. */
export const institutionsQuery = (): Query<Institutions> => query('/institutions')

/** The publications, newest first. */
export const vintagesQuery = (): Query<Vintages> => query('/vintages')
