import { type Basis, Problem, parseSeriesKey, type SeriesKey } from '@marsad/model'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tables } from './tables.ts'
import type { Reading, Work } from './work.ts'

/** Notes that a vintage was taken back by a later one, which gave its series the content they had without it. */
export async function noteWithdrawal(
  { db }: Work,
  vintage: number,
  restoredBy: number,
): Promise<void> {
  const known = await db
    .selectFrom('withdrawal')
    .select('vintage')
    .where('vintage', '=', vintage)
    .executeTakeFirst()
  if (known !== undefined) {
    throw new Problem('conflict', 'vintage.withdrawn', `Vintage ${vintage} was withdrawn already.`)
  }
  await db.insertInto('withdrawal').values({ vintage, restored_by: restoredBy }).execute()
}

type Named = { readonly measure: string; readonly basis: Basis; readonly key: SeriesKey }

/** The series that a vintage gave new content. */
export async function seriesChangedBy(db: Reading, vintage: number): Promise<readonly Named[]> {
  const rows = await db
    .selectFrom('series_version as v')
    .innerJoin('series as s', 's.id', 'v.series')
    .select(['s.measure', 's.basis', 's.key'])
    .where('v.vintage', '=', vintage)
    .orderBy('s.measure')
    .orderBy('s.id')
    .execute()
  return rows.map(named)
}

/** The computed series that a vintage, or one taken back before it, gave new content. */
export async function seriesComputedFor(db: Reading, vintage: number): Promise<readonly Named[]> {
  const rows = await db
    .selectFrom('series as s')
    .select(['s.measure', 's.basis', 's.key'])
    .where('s.basis', '=', 'D')
    .where('s.id', 'in', (eb) =>
      eb
        .selectFrom('series_version as v')
        .select('v.series')
        .where((on) =>
          on.or([
            on('v.vintage', '=', vintage),
            on('v.vintage', 'in', eb.selectFrom('withdrawal as x').select('x.vintage')),
          ]),
        ),
    )
    .orderBy('s.measure')
    .orderBy('s.id')
    .execute()
  return rows.map(named)
}

/** The series that a vintage delivered figures of, also figures equal to those held. */
export async function seriesDeliveredBy(db: Reading, vintage: number): Promise<readonly Named[]> {
  const rows = await db
    .selectFrom('delivery as d')
    .innerJoin('series as s', 's.id', 'd.series')
    .select(['s.id', 's.measure', 's.basis', 's.key'])
    .distinct()
    .where('d.vintage', '=', vintage)
    .orderBy('s.measure')
    .orderBy('s.id')
    .execute()
  return rows.map(named)
}

function named(row: { readonly measure: string; readonly basis: string; readonly key: string }) {
  const { measure, basis, key } = row
  return { measure, basis: basis === 'D' ? 'D' : 'R', key: parseSeriesKey(key) ?? [] } as const
}

/** The sequences of the vintages that were taken back. */
export async function withdrawnVintages(db: Kysely<Tables>): Promise<ReadonlySet<number>> {
  const rows = await db.selectFrom('withdrawal').select('vintage').execute()
  return new Set(rows.map(({ vintage }) => vintage))
}

/** Whether a vintage that is part of what was known then has been taken back since. */
export async function hasWithdrawals(db: Kysely<Tables>, asOf: number): Promise<boolean> {
  const row = await db
    .selectFrom('withdrawal')
    .select('vintage')
    .where('vintage', '<=', asOf)
    .where('restored_by', '>', asOf)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * For a version `w` of a series `s`: whether no withdrawal keeps it from being shown. From a vintage that was taken back
 * to the one that took it back, a series that either of them changed is shown as it was before both. Later too, but for
 * the version that stood when it was taken back: where that one is hidden by another withdrawal, none before it in that
 * time may take its place.
 */
export function notTakenBack(asOf: number): RawBuilder<SqlBool> {
  return sql<SqlBool>`not exists (
    select 1 from withdrawal as x
    where x.vintage <= w.vintage and x.restored_by > w.vintage
      and (x.restored_by > ${asOf} or exists (
        select 1 from series_version as z
        where z.series = s.id and z.vintage > w.vintage and z.vintage <= x.restored_by))
      and exists (
        select 1 from series_version as y
        where y.series = s.id and y.vintage in (x.vintage, x.restored_by)))`
}
