import type { Basis } from '@marsad/model'
import { readerOf, type Store } from './store.ts'

/** What one publication did to one measure. */
export type Brought = {
  readonly measure: string
  readonly basis: Basis
  /** Series it changed. */
  readonly series: number
  /** Figures it delivered, also those equal to what was held; 0 for what is computed. */
  readonly cells: number
}

/** What a publication changed and delivered, by measure and basis, sorted by both; empty for a sequence that is none. */
export async function broughtBy(store: Store, sequence: number): Promise<readonly Brought[]> {
  const db = readerOf(store)
  const changed = await db
    .selectFrom('series_version as version')
    .innerJoin('series', 'series.id', 'version.series')
    .select(({ fn }) => ['series.measure', 'series.basis', fn.countAll().as('count')])
    .where('version.vintage', '=', sequence)
    .groupBy(['series.measure', 'series.basis'])
    .execute()
  const delivered = await db
    .selectFrom('delivery')
    .innerJoin('series', 'series.id', 'delivery.series')
    .select(({ fn }) => ['series.measure', 'series.basis', fn.sum('delivery.n').as('count')])
    .where('delivery.vintage', '=', sequence)
    .groupBy(['series.measure', 'series.basis'])
    .execute()
  const brought = new Map<string, Brought>()
  const add = (
    row: { readonly measure: string; readonly basis: string },
    part: Partial<Brought>,
  ): void => {
    const name = `${row.measure} ${row.basis}`
    const basis = row.basis === 'D' ? 'D' : 'R'
    const known = brought.get(name) ?? { measure: row.measure, basis, series: 0, cells: 0 }
    brought.set(name, { ...known, ...part })
  }
  for (const row of changed) add(row, { series: Number(row.count) })
  for (const row of delivered) add(row, { cells: Number(row.count) })
  return [...brought.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
}
