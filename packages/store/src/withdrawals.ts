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

/** The series that a vintage gave new content. */
export async function seriesChangedBy(
  db: Reading,
  vintage: number,
): Promise<
  readonly { readonly measure: string; readonly basis: Basis; readonly key: SeriesKey }[]
> {
  const rows = await db
    .selectFrom('series_version as v')
    .innerJoin('series as s', 's.id', 'v.series')
    .select(['s.measure', 's.basis', 's.key'])
    .where('v.vintage', '=', vintage)
    .orderBy('s.measure')
    .orderBy('s.id')
    .execute()
  return rows.map(({ measure, basis, key }) => ({
    measure,
    basis: basis === 'D' ? 'D' : 'R',
    key: parseSeriesKey(key) ?? [],
  }))
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
 * to the one that took it back, a series that either of them changed is shown as it was before both.
 */
export function notTakenBack(asOf: number): RawBuilder<SqlBool> {
  return sql<SqlBool>`not exists (
    select 1 from withdrawal as x
    where x.restored_by > ${asOf} and x.vintage <= w.vintage and x.restored_by > w.vintage
      and exists (
        select 1 from series_version as y
        where y.series = s.id and y.vintage in (x.vintage, x.restored_by)))`
}
