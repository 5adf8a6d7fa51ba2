import type { Labels, Release } from '@marsad/model'
import type { Kysely } from 'kysely'
import { knownIntervals, ownInterval } from './as-of.ts'
import { textList } from './measures.ts'
import { readerOf, type Store } from './store.ts'
import type { Tables } from './tables.ts'
import type { NewVintage, Vintage } from './vintage.ts'
import { withdrawnVintages } from './withdrawals.ts'

/** The newest publication. */
export type Head = { readonly sequence: number; readonly id: string; readonly hash: string }

/** All publications in order, with the interval in which each was out as far as dates and order tell. */
export async function listVintages(store: Store): Promise<readonly Vintage[]> {
  const db = readerOf(store)
  const rows = await db.selectFrom('vintage').selectAll().orderBy('sequence').execute()
  const taken = await withdrawnVintages(db)
  const announced = rows.map((row) => ({ row, vintage: vintageOf(row) }))
  const intervals = knownIntervals(announced.map(({ vintage }) => ownInterval(vintage)))
  return announced.map(({ row, vintage }, index) => ({
    ...vintage,
    sequence: row.sequence,
    earliest: intervals[index]?.earliest ?? null,
    latest: intervals[index]?.latest ?? null,
    counts: { series: row.series_count, cells: row.cell_count },
    hash: row.hash,
    withdrawn: taken.has(row.sequence),
  }))
}

/** The newest publication; `undefined` while there is none. */
export async function headOf(store: Store): Promise<Head | undefined> {
  return await newest(readerOf(store))
}

export async function newest(db: Kysely<Tables>): Promise<Head | undefined> {
  return await db
    .selectFrom('vintage')
    .select(['sequence', 'id', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The announcement in a row. */
function vintageOf(row: Tables['vintage']): NewVintage {
  return {
    id: row.id,
    title: row.title,
    provider: row.provider,
    sources: textList(row.sources),
    date: row.date,
    datePrecision: precisionOf(row.date_precision),
    ...(row.not_before === null ? {} : { notBefore: row.not_before }),
    ...(row.not_after === null ? {} : { notAfter: row.not_after }),
    ...(row.copy_date === null ? {} : { copyDate: row.copy_date }),
    ...(row.note === null ? {} : { note: labelsOf(row.note) }),
    press: row.press === 1,
    recordedAt: row.recorded_at,
  }
}

/** The row of an announcement, what is known only at the end left out. */
export function rowOf(
  vintage: NewVintage,
): Omit<Tables['vintage'], 'sequence' | 'series_count' | 'cell_count' | 'previous_hash' | 'hash'> {
  return {
    id: vintage.id,
    title: vintage.title,
    provider: vintage.provider,
    sources: JSON.stringify(vintage.sources),
    date: vintage.date,
    date_precision: vintage.datePrecision,
    not_before: vintage.notBefore ?? null,
    not_after: vintage.notAfter ?? null,
    copy_date: vintage.copyDate ?? null,
    recorded_at: vintage.recordedAt,
    press: vintage.press === true ? 1 : 0,
    note: vintage.note === undefined ? null : JSON.stringify(vintage.note),
  }
}

function precisionOf(text: string): Release['datePrecision'] {
  return text === 'day' || text === 'month' || text === 'year' ? text : 'none'
}

/** Labels that `rowOf` wrote. */
function labelsOf(json: string): Labels {
  const { fr, ar, en }: { [language in keyof Labels]?: string } = JSON.parse(json)
  return {
    fr: fr ?? '',
    ...(ar === undefined ? {} : { ar }),
    ...(en === undefined ? {} : { en }),
  }
}
