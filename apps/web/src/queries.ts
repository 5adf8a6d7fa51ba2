import { createClient } from '@marsad/api/client'
import type {
  Availability,
  Codelist,
  Codelists,
  Collections,
  Data,
  Geography,
  Glossary,
  IndicatorList,
  IndicatorRecord,
  Institution,
  Institutions,
  Lineage,
  MeasureRecord,
  Overview,
  ProblemDocument,
  Search,
  SeriesList,
  SeriesRecord,
  Source,
  Term,
  Themes,
  VintageRecord,
  Vintages,
} from './answers.ts'
import { ApiError } from './api-error.ts'
import { fetchNoting } from './offline/fetch-noting.ts'

const MINUTES = 60_000
/** The interface, typed. */
export const { v1 } = createClient('/', { fetch: fetchNoting }).api

/** Parameters of a request; lists are joined by commas, absent ones left out. */
export type Parameters = Readonly<Record<string, string | readonly string[] | undefined>>

/** A request as the query layer takes it. */
export type Query<T> = {
  readonly queryKey: readonly string[]
  readonly queryFn: (context: { readonly signal: AbortSignal }) => Promise<T>
  readonly staleTime: number
  readonly retry: (count: number, error: Error) => boolean
}

/** The indicators, all or those that a word, a theme, an institution or the presence of figures selects. */
export const indicatorsQuery = (parameters: Parameters = {}): Query<IndicatorList> =>
  query(['indicators', addressOf('', parameters)], async (init) => {
    const reply = await reached(v1.indicators.$get({ query: texts(parameters) }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** What is published, in one answer, for the home page. */
export const overviewQuery = (): Query<Overview> =>
  query(['overview'], async (init) => {
    const reply = await reached(v1.overview.$get({ query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** One indicator: what it measures, how, from whom, and what there is of it. */
export const indicatorQuery = (id: string): Query<IndicatorRecord> =>
  query(['indicator', id], async (init) => {
    const reply = await reached(v1.indicators[':id'].$get({ param: { id }, query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** The base series, all or those that words, an institution or the presence of figures select. */
export const seriesListQuery = (parameters: Parameters = {}): Query<SeriesList> =>
  query(['series', addressOf('', parameters)], async (init) => {
    const reply = await reached(v1.series.$get({ query: texts(parameters) }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** One base series: what is counted, by whom, and what there is of it. */
export const seriesQuery = (id: string): Query<SeriesRecord> =>
  query(['series', id], async (init) => {
    const reply = await reached(v1.series[':id'].$get({ param: { id }, query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** Figures of an indicator or of a base series. */
export const dataQuery = (
  { type, id }: Pick<MeasureRecord, 'type' | 'id'>,
  parameters: Parameters,
): Query<Data> =>
  query(['data', type, id, addressOf('', parameters)], async (init) => {
    const request = { param: { id }, query: texts(parameters) }
    const measures = type === 'indicator' ? v1.indicators : v1.series
    const reply = await reached(measures[':id'].data.$get(request, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** Which codes of a measure have figures with those that are chosen. */
export const availabilityQuery = (
  { type, id }: Pick<MeasureRecord, 'type' | 'id'>,
  parameters: Parameters,
): Query<Availability> =>
  query(['availability', type, id, addressOf('', parameters)], async (init) => {
    const request = { param: { id }, query: texts(parameters) }
    const measures = type === 'indicator' ? v1.indicators : v1.series
    const reply = await reached(measures[':id'].availability.$get(request, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** Shapes and tiles of the territories; they do not change while pages are open. */
export const geographyQuery = (): Query<Geography> => ({
  ...query(['geography'], async (init) => {
    const reply = await reached(v1.geography.$get({ query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  }),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Where the figures of a measure are as a file. */
export function figuresAddress(
  { type, id }: Pick<MeasureRecord, 'type' | 'id'>,
  format: 'csv' | 'xlsx' | 'json',
  parameters: Parameters,
): string {
  const ending = format === 'json' ? '' : `.${format}`
  return addressOf(
    `/${type === 'indicator' ? 'indicators' : 'series'}/${id}/data${ending}`,
    parameters,
  )
}

/** How one figure was computed. */
export const lineageQuery = (id: string, parameters: Parameters): Query<Lineage> =>
  query(['lineage', id, addressOf('', parameters)], async (init) => {
    const request = { param: { id }, query: texts(parameters) }
    const reply = await reached(v1.indicators[':id'].lineage.$get(request, init))
    return reply.status === 200 ? withTree(await reply.json()) : refused(reply)
  })

/** The themes with how many indicators each has, with and without figures. */
export const themesQuery = (): Query<Themes> =>
  query(['themes'], async (init) => {
    const reply = await reached(v1.themes.$get({ query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** The institutions with what they produce. */
export const institutionsQuery = (): Query<Institutions> =>
  query(['institutions'], async (init) => {
    const reply = await reached(v1.institutions.$get({ query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** The publications, newest first. */
export const vintagesQuery = (): Query<Vintages> =>
  query(['vintages'], async (init) => {
    const reply = await reached(v1.vintages.$get({ query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** One institution: its sources, what it produces, what it owes, what it published. */
export const institutionQuery = (id: string): Query<Institution> =>
  query(['institution', id], async (init) => {
    const reply = await reached(v1.institutions[':id'].$get({ param: { id }, query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** One source: what it observes, its limits and breaks, what is held of it. */
export const sourceQuery = (id: string): Query<Source> =>
  query(['source', id], async (init) => {
    const reply = await reached(v1.sources[':id'].$get({ param: { id }, query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** What the institutions owe. */
export const collectionsQuery = (): Query<Collections> =>
  query(['collections'], async (init) => {
    const reply = await reached(v1.collections.$get({ query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** The codelists. */
export const codelistsQuery = (): Query<Codelists> =>
  query(['codelists'], async (init) => {
    const reply = await reached(v1.codelists.$get({ query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** One codelist with its codes and what uses them. */
export const codelistQuery = (id: string): Query<Codelist> =>
  query(['codelist', id], async (init) => {
    const reply = await reached(v1.codelists[':id'].$get({ param: { id }, query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** The words of the definitions. */
export const glossaryQuery = (): Query<Glossary> =>
  query(['glossary'], async (init) => {
    const reply = await reached(v1.glossary.$get({ query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** One word with its standards and what to read with it. */
export const termQuery = (id: string): Query<Term> =>
  query(['term', id], async (init) => {
    const reply = await reached(v1.glossary[':id'].$get({ param: { id }, query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** One publication with what it brought. */
export const vintageQuery = (id: string): Query<VintageRecord> =>
  query(['vintage', id], async (init) => {
    const reply = await reached(v1.vintages[':id'].$get({ param: { id }, query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** What words find, of all kinds or of one. */
export const searchQuery = (parameters: {
  readonly q: string
  readonly lang: string
  readonly kind?: string | undefined
}): Query<Search> =>
  query(['search', addressOf('', parameters)], async (init) => {
    const { q } = parameters
    const reply = await reached(v1.search.$get({ query: { ...texts(parameters), q } }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  })

/** The address of a file of an answer, for links. Codes and commas stay readable. */
function addressOf(path: string, parameters: Parameters): string {
  const pairs = Object.entries(texts(parameters)).map(
    ([name, text]) =>
      `${name}=${encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%2F', '/')}`,
  )
  return `/api/v1${path}${pairs.length === 0 ? '' : `?${pairs.join('&')}`}`
}

type Init = { readonly init: { readonly signal: AbortSignal } }

/** A request under its key, asked again as the others are. */
export function query<T>(key: readonly string[], ask: (init: Init) => Promise<T>): Query<T> {
  return {
    queryKey: key,
    queryFn: ({ signal }) => ask({ init: { signal } }),
    staleTime: 5 * MINUTES,
    retry: (count, error) =>
      count < 1 && error instanceof ApiError && (error.status === undefined || error.status >= 500),
  }
}

function texts(parameters: Parameters): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) => {
      const text = typeof value === 'string' ? value : (value ?? []).join(',')
      return text === '' ? [] : [[name, text]]
    }),
  )
}

/** The types of the client end after some levels of the tree of a calculation; the schema of the route holds down to its leaves. */
function withTree(
  answer: Omit<Lineage, 'explanation'> & { readonly explanation: unknown },
): Lineage {
  return { ...answer, explanation: answer.explanation as Lineage['explanation'] }
}

/** Tells a server that cannot be reached from one that refuses; a request that was called off stays so. */
export async function reached<R>(reply: Promise<R>): Promise<R> {
  try {
    return await reply
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw new ApiError('network')
  }
}

type Refusal = {
  readonly status: number
  readonly headers: Headers
  json(): Promise<unknown>
}

/** Throws what an answer that is not the one asked for says. */
export async function refused(reply: Refusal): Promise<never> {
  const { status } = reply
  const reference = reply.headers.get('x-request-id') ?? undefined
  const problem: unknown = await reply.json().catch(() => undefined)
  throw isProblem(problem)
    ? new ApiError('problem', { status, problem, reference })
    : new ApiError('unreadable', { status, reference })
}

function isProblem(answer: unknown): answer is ProblemDocument {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'code' in answer &&
    'detail' in answer &&
    typeof answer.detail === 'string'
  )
}
