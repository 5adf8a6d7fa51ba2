import { type Basis, comparePeriods, type Period, parsePeriod, parseSeriesKey } from '@marsad/model'
import type { Kysely, Transaction } from 'kysely'
import { type Bitset, bitsetOf, intersection, sizeOf, union } from './bitset.ts'
import { type Coverage, type StoredMeasure, storedMeasure } from './measures.ts'
import { readerOf, type Store } from './store.ts'
import type { Tables } from './tables.ts'

/** The name under which the basis stands among the dimensions of an availability. */
export const BASIS = 'BASIS'

/** Which codes of which dimensions have figures, without looking at one. */
export type Availability = {
  readonly measure: string
  readonly structure: readonly string[]
  readonly coverage: Coverage
  /** Per dimension of the structure, and `BASIS`: the codes that have series, each with the set of their ordinals. */
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, Bitset>>
}

/** What is asked of a measure: some codes per dimension; a dimension that is not named means all its codes. */
export type CodeSelection = Readonly<Record<string, readonly string[]>>

/** The availability of a measure now. @throws Problem `measure.unknown`. */
export async function availabilityOf(store: Store, measure: string): Promise<Availability> {
  const db = readerOf(store)
  const { structure, coverage } = await storedMeasure(db, measure)
  const rows = await db
    .selectFrom('availability')
    .select(['dimension', 'code', 'bits'])
    .where('measure', '=', measure)
    .execute()
  const codes = new Map<string, Map<string, Bitset>>(
    [BASIS, ...structure].map((dimension) => [dimension, new Map()]),
  )
  for (const { dimension, code, bits } of rows.toSorted(byCode))
    codes.get(dimension)?.set(code, bits)
  return { measure, structure, coverage, codes }
}

function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return a.code < b.code ? -1 : a.code > b.code ? 1 : 0
}

/** The ordinals of the series that a selection means; `undefined` when it leaves every dimension open. */
export function selected(
  codes: ReadonlyMap<string, ReadonlyMap<string, Bitset>>,
  selection: CodeSelection,
): Bitset | undefined {
  let result: Bitset | undefined
  for (const [dimension, wanted] of Object.entries(selection)) {
    const sets = wanted.map((code) => codes.get(dimension)?.get(code) ?? new Uint8Array())
    const any = union(sets)
    result = result === undefined ? any : intersection(result, any)
  }
  return result
}

/** How many series a selection means. */
export function countSeries(availability: Availability, selection: CodeSelection): number {
  const set = selected(availability.codes, selection)
  return set === undefined ? availability.coverage.series : sizeOf(set)
}

/**
 * The codes that still have series once the other dimensions are narrowed as asked; sorted, per dimension of the
 * structure and `BASIS`.
 */
export function codesLeft(
  availability: Availability,
  selection: CodeSelection,
): ReadonlyMap<string, readonly string[]> {
  const left = new Map<string, readonly string[]>()
  for (const [dimension, codes] of availability.codes) {
    const { [dimension]: _, ...others } = selection
    const set = selected(availability.codes, others)
    const kept = [...codes].filter(([, bits]) =>
      set === undefined ? true : sizeOf(intersection(bits, set)) > 0,
    )
    left.set(
      dimension,
      kept.map(([code]) => code),
    )
  }
  return left
}

/** A series of a measure as the tables know it, with what its newest version says of itself. */
export type SeriesExtent = {
  readonly ordinal: number
  readonly basis: Basis
  readonly key: string
  readonly valued: number
  readonly first: string | null
  readonly last: string | null
}

/** The newest version of every series of a measure, without its observations; a series left without any is not there. */
export async function extentsOf(
  db: Kysely<Tables>,
  measure: string,
): Promise<readonly SeriesExtent[]> {
  const rows = await db
    .selectFrom('series as s')
    .innerJoin('series_version as v', 'v.series', 's.id')
    .select(['s.ordinal', 's.basis', 's.key', 'v.valued', 'v.t_min', 'v.t_max'])
    .where('s.measure', '=', measure)
    .where('v.vintage', '=', (eb) =>
      eb
        .selectFrom('series_version as w')
        .whereRef('w.series', '=', 's.id')
        .select((w) => w.fn.max('w.vintage').as('newest')),
    )
    .where('v.n', '>', 0)
    .orderBy('s.ordinal')
    .execute()
  return rows.map((row) => ({
    ordinal: row.ordinal,
    basis: row.basis === 'D' ? 'D' : 'R',
    key: row.key,
    valued: row.valued,
    first: row.t_min,
    last: row.t_max,
  }))
}

/** One bit set per dimension and code over the series of a measure, as rows. */
export function availabilityRows(
  measure: StoredMeasure,
  extents: readonly SeriesExtent[],
): Tables['availability'][] {
  const size = 1 + Math.max(-1, ...extents.map((extent) => extent.ordinal))
  const rows: Tables['availability'][] = []
  for (const [position, dimension] of [BASIS, ...measure.structure].entries()) {
    const ordinals = Map.groupBy(extents, (extent) =>
      position === 0 ? extent.basis : (parseSeriesKey(extent.key)?.[position - 1] ?? ''),
    )
    for (const [code, having] of ordinals) {
      const bits = bitsetOf(
        having.map((extent) => extent.ordinal),
        size,
      )
      rows.push({ measure: measure.id, dimension, code, bits })
    }
  }
  return rows
}

/** What a measure covers, counted over the newest version of each of its series. */
export function coverageColumns(
  measure: StoredMeasure,
  extents: readonly SeriesExtent[],
): Pick<
  Tables['measure'],
  'series_count' | 'observation_count' | 'first_period' | 'last_period' | 'sources'
> {
  const valued = extents.filter((extent) => extent.valued > 0)
  const place = measure.structure.indexOf('SOURCE')
  const sources = new Set(valued.map((extent) => parseSeriesKey(extent.key)?.[place] ?? ''))
  return {
    series_count: extents.length,
    observation_count: valued.reduce((sum, extent) => sum + extent.valued, 0),
    first_period: earliestOf(valued.map((extent) => extent.first)),
    last_period: latestOf(valued.map((extent) => extent.last)),
    sources: JSON.stringify([...sources].sort()),
  }
}

function periodsOf(texts: readonly (string | null)[]): Period[] {
  return texts.flatMap((text) => parsePeriod(text ?? '') ?? [])
}

function earliestOf(texts: readonly (string | null)[]): string | null {
  return periodsOf(texts).reduce<Period | null>(
    (best, period) => (best === null || comparePeriods(period, best) < 0 ? period : best),
    null,
  )
}

function latestOf(texts: readonly (string | null)[]): string | null {
  return periodsOf(texts).reduce<Period | null>(
    (best, period) => (best === null || comparePeriods(period, best) > 0 ? period : best),
    null,
  )
}

const ROWS_AT_ONCE = 500

/** Rebuilds availability and coverage of the measures a publication touched, and counts it in their revisions. */
export async function refreshMeasures(
  db: Transaction<Tables>,
  measures: readonly string[],
): Promise<void> {
  for (const id of measures) {
    const measure = await storedMeasure(db, id)
    const extents = await extentsOf(db, id)
    await db.deleteFrom('availability').where('measure', '=', id).execute()
    const rows = availabilityRows(measure, extents)
    for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
      await db
        .insertInto('availability')
        .values(rows.slice(start, start + ROWS_AT_ONCE))
        .execute()
    }
    await db
      .updateTable('measure')
      .set((eb) => ({ revision: eb('revision', '+', 1), ...coverageColumns(measure, extents) }))
      .where('id', '=', id)
      .execute()
  }
}

/** Only these rows are read to answer a selection. */
export async function bitsOf(
  db: Kysely<Tables>,
  measure: string,
  dimensions: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, Bitset>>> {
  const codes = new Map<string, Map<string, Bitset>>(
    dimensions.map((dimension) => [dimension, new Map()]),
  )
  if (dimensions.length === 0) return codes
  const rows = await db
    .selectFrom('availability')
    .select(['dimension', 'code', 'bits'])
    .where('measure', '=', measure)
    .where('dimension', 'in', dimensions)
    .execute()
  for (const { dimension, code, bits } of rows) codes.get(dimension)?.set(code, bits)
  return codes
}
