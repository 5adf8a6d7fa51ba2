import { createHash, type Hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'

/** The hash before the first vintage. */
export const NO_HASH = '0'.repeat(64)

const AT_ONCE = 1000

type Announced = Omit<Tables['vintage'], 'hash'>

/**
 * SHA-256 over a vintage as it stands in the database: the hash before it, its announcement and counts, every series
 * version and every delivery it brought, in the order of their series. Each part is one line of JSON.
 */
export async function contentHash(db: Kysely<Tables>, vintage: Announced): Promise<string> {
  const hash = createHash('sha256')
  line(hash, [vintage.previous_hash])
  line(hash, announcement(vintage))
  await eachVersion(db, vintage.sequence, (row) =>
    line(hash, [row.measure, row.basis, row.key, row.codec, digest(row.data)]),
  )
  await eachDelivery(db, vintage.sequence, (row) =>
    line(hash, [row.measure, row.basis, row.key, row.part, row.n, digest(row.cells)]),
  )
  return hash.digest('hex')
}

function line(hash: Hash, part: readonly unknown[]): void {
  hash.update(`${JSON.stringify(part)}\n`)
}

function announcement(vintage: Announced): readonly unknown[] {
  return [
    vintage.sequence,
    vintage.id,
    vintage.title,
    vintage.provider,
    vintage.sources,
    vintage.date,
    vintage.date_precision,
    vintage.not_before,
    vintage.not_after,
    vintage.copy_date,
    vintage.recorded_at,
    vintage.press,
    vintage.note,
    vintage.series_count,
    vintage.cell_count,
  ]
}

export function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

type Identified = { readonly measure: string; readonly basis: string; readonly key: string }

async function eachVersion(
  db: Kysely<Tables>,
  sequence: number,
  visit: (row: Identified & { readonly codec: number; readonly data: Uint8Array }) => void,
): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await db
      .selectFrom('series_version as v')
      .innerJoin('series as s', 's.id', 'v.series')
      .select(['s.id', 's.measure', 's.basis', 's.key', 'v.codec', 'v.data'])
      .where('v.vintage', '=', sequence)
      .where('v.series', '>', after)
      .orderBy('v.series')
      .limit(AT_ONCE)
      .execute()
    rows.forEach(visit)
    const last = rows.at(-1)
    if (last === undefined || rows.length < AT_ONCE) return
    after = last.id
  }
}

async function eachDelivery(
  db: Kysely<Tables>,
  sequence: number,
  visit: (
    row: Identified & { readonly part: number; readonly n: number; readonly cells: string },
  ) => void,
): Promise<void> {
  for (let start = 0; ; start += AT_ONCE) {
    const rows = await db
      .selectFrom('delivery as d')
      .innerJoin('series as s', 's.id', 'd.series')
      .select(['s.measure', 's.basis', 's.key', 'd.part', 'd.n', 'd.cells'])
      .where('d.vintage', '=', sequence)
      .orderBy('d.series')
      .orderBy('d.part')
      .limit(AT_ONCE)
      .offset(start)
      .execute()
    rows.forEach(visit)
    if (rows.length < AT_ONCE) return
  }
}
