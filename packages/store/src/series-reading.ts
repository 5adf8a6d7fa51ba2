import {
  type Basis,
  compareSeriesKeys,
  Problem,
  parseSeriesKey,
  type Series,
  type SeriesKey,
} from '@marsad/model'
import type { Kysely } from 'kysely'
import { BASIS, bitsOf, type CodeSelection, selected } from './availability.ts'
import { membersOf } from './bitset.ts'
import { type Dialect, isAmong } from './dialect.ts'
import { type StoredMeasure, storedMeasure } from './measures.ts'
import { unpackSeries } from './packed-series.ts'
import { readerOf, type Store } from './store.ts'
import type { Tables } from './tables.ts'
import { newest } from './vintages.ts'
import { hasWithdrawals, notTakenBack } from './withdrawals.ts'

/** Which series of a measure, and as known when. */
export type Selection = {
  readonly measure: string
  /** Both when absent. */
  readonly basis?: Basis
  /** Codes per dimension of the structure; a dimension that is not named means all its codes. */
  readonly codes?: CodeSelection
  /** Sequence of the last vintage known; the newest when absent, 0 for before the first. */
  readonly asOf?: number
}

/**
 * The series of a selection, whole, as known after a vintage; sorted by basis, then key, observations by period.
 * A series of which nothing was known yet is left out.
 *
 * @throws Problem `measure.unknown`, `selection.unknown_dimension`.
 */
export async function readSeries(store: Store, selection: Selection): Promise<readonly Series[]> {
  const db = readerOf(store)
  const measure = await storedMeasure(db, selection.measure)
  const codes = constraintsOf(measure, selection)
  // The moment is fixed before availability is read, so that a publication between the two shows in neither.
  const asOf = selection.asOf ?? (await newest(db))?.sequence ?? 0
  const bits = selected(await bitsOf(db, measure.id, Object.keys(codes)), codes)
  return await loadSeries(db, store.dialect, {
    measure: measure.id,
    asOf,
    ...(bits === undefined ? {} : { ordinals: membersOf(bits) }),
  })
}

/** The dimensions a selection narrows, the basis among them. */
export function constraintsOf(measure: StoredMeasure, selection: Selection): CodeSelection {
  const codes = selection.codes ?? {}
  const unknown = Object.keys(codes).filter((dimension) => !measure.structure.includes(dimension))
  if (unknown.length > 0) {
    throw new Problem(
      'bad-request',
      'selection.unknown_dimension',
      `${measure.id} has no dimension ${unknown.join(', ')}. Its dimensions are ${measure.structure.join(', ')}.`,
    )
  }
  return selection.basis === undefined ? codes : { ...codes, [BASIS]: [selection.basis] }
}

/** Reads and unpacks the newest versions not after `asOf`, of all series of a measure or of some ordinals. */
export async function loadSeries(
  db: Kysely<Tables>,
  dialect: Dialect,
  wanted: {
    readonly measure: string
    readonly asOf: number
    readonly ordinals?: readonly number[]
  },
): Promise<readonly Series[]> {
  const { measure, asOf, ordinals } = wanted
  if (ordinals?.length === 0) return []
  const taken = await hasWithdrawals(db, asOf)
  const rows = await db
    .selectFrom('series as s')
    .innerJoin('series_version as v', 'v.series', 's.id')
    .select(['s.basis', 's.key', 'v.data'])
    .where('s.measure', '=', measure)
    .$if(ordinals !== undefined, (query) =>
      query.where((eb) => isAmong(dialect, eb.ref('s.ordinal'), ordinals ?? [])),
    )
    .where('v.vintage', '=', (eb) =>
      eb
        .selectFrom('series_version as w')
        .whereRef('w.series', '=', 's.id')
        .where('w.vintage', '<=', asOf)
        .$if(taken, (query) => query.where(notTakenBack(asOf)))
        .select((w) => w.fn.max('w.vintage').as('newest')),
    )
    .execute()
  return rows
    .map(({ basis, key, data }) => ({
      measure,
      basis: basisOf(basis),
      key: keyOf(key),
      observations: unpackSeries(data),
    }))
    .filter((series) => series.observations.length > 0)
    .sort(bySeries)
}

/** Orders by basis, then key. */
function bySeries(a: Series, b: Series): number {
  if (a.basis !== b.basis) return a.basis < b.basis ? -1 : 1
  return compareSeriesKeys(a.key, b.key)
}

function basisOf(text: string): Basis {
  return text === 'D' ? 'D' : 'R'
}

/** A key as written by this package. */
export function keyOf(text: string): SeriesKey {
  return parseSeriesKey(text) ?? []
}
