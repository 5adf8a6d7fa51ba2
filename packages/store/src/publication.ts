import { Problem, type Series } from '@marsad/model'
import type { Transaction } from 'kysely'
import { refreshMeasures } from './availability.ts'
import { contentHash, NO_HASH } from './content-hash.ts'
import { citationRows, type Delivery, packCells } from './deliveries.ts'
import type { Dialect } from './dialect.ts'
import { CODEC, packSeries, unpackSeries } from './packed-series.ts'
import { constraintsOf, loadSeries, type Selection } from './series-reading.ts'
import { SeriesRegister } from './series-register.ts'
import { checkCells, checkSeries, sameContent, withOrigins } from './series-rules.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'
import { checkVintage, type NewVintage } from './vintage.ts'
import { newest, rowOf } from './vintages.ts'
import { inTransaction, type Work } from './work.ts'

/** What is being published, inside its transaction. Its calls run one after the other, in the order they are made. */
export type Publication = {
  /** The number of the vintage being published. */
  readonly sequence: number
  /** The series of a selection as they are with what was revised so far. */
  read(selection: Selection): Promise<readonly Series[]>
  /** Keeps what arrived, with its cells and where it was read, also values equal to those held. */
  deliver(delivery: Delivery): Promise<void>
  /**
   * Gives a series its whole new content; observations left out are gone from it. An observation equal to the one
   * held before keeps the vintage that brought it, any other gets this one, whatever `vintage` says.
   *
   * @returns Whether the series now differs from what the vintage before held; when not, nothing of it is written.
   */
  revise(series: Series): Promise<boolean>
}

/**
 * Publishes a vintage in one transaction: all that `work` delivers and revises, the vintage chained by its hash to
 * the one before, the revisions and the availability of the measures touched; or, if anything fails, nothing.
 *
 * @throws Problem `vintage.exists`, `vintage.invalid`, `measure.unknown`, `series.*` for content that is no series,
 *   `storage.*` where the engine refuses, and whatever `work` throws.
 */
export async function publishVintage<T>(
  store: Store,
  vintage: NewVintage,
  work: (publication: Publication) => Promise<T>,
): Promise<{ readonly sequence: number; readonly result: T }> {
  checkVintage(vintage)
  return await inTransaction(store, (transaction) => publishWithin(transaction, vintage, work))
}

/** As `publishVintage`, as one part of a transaction that does more. */
export async function publishWithin<T>(
  { db, dialect }: Work,
  vintage: NewVintage,
  work: (publication: Publication) => Promise<T>,
): Promise<{ readonly sequence: number; readonly result: T }> {
  checkVintage(vintage)
  await refuseKnown(db, vintage.id)
  const head = await newest(db)
  const sequence = (head?.sequence ?? 0) + 1
  const [publication, end] = inOrder(openPublication(db, dialect, sequence))
  const result = await work(publication)
  await end()
  await closeVintage(db, vintage, { sequence, previous: head?.hash ?? NO_HASH })
  return { sequence, result }
}

/** The series of a selection as a transaction sees them: all that is public, and what the transaction has changed. */
export async function seriesWithin(
  { db, dialect }: Work,
  selection: Selection,
): Promise<readonly Series[]> {
  const sequence = ((await newest(db))?.sequence ?? 0) + 1
  return await openPublication(db, dialect, sequence).read(selection)
}

async function refuseKnown(db: Transaction<Tables>, id: string): Promise<void> {
  const known = await db
    .selectFrom('vintage')
    .select('sequence')
    .where('id', '=', id)
    .executeTakeFirst()
  if (known === undefined) return
  throw new Problem(
    'conflict',
    'vintage.exists',
    `The vintage ${id} is published already, as number ${known.sequence}. A correction is a new vintage.`,
  )
}

/** Runs the calls of a publication one at a time; one that fails fails the publication, also where it is not awaited. */
function inOrder(publication: Publication): readonly [Publication, () => Promise<void>] {
  let last: Promise<unknown> = Promise.resolve()
  let failure: { readonly error: unknown } | undefined
  let ended = false
  function queue<A, T>(call: (argument: A) => Promise<T>): (argument: A) => Promise<T> {
    return (argument) => {
      if (ended) return Promise.reject(new Error('The publication has ended'))
      const run = last.then(() => call(argument))
      last = run.catch((error: unknown) => {
        failure ??= { error }
      })
      return run
    }
  }
  async function end(): Promise<void> {
    await last
    ended = true
    if (failure !== undefined) throw failure.error
  }
  return [
    {
      sequence: publication.sequence,
      read: queue(publication.read),
      deliver: queue(publication.deliver),
      revise: queue(publication.revise),
    },
    end,
  ]
}

function openPublication(db: Transaction<Tables>, dialect: Dialect, sequence: number): Publication {
  const register = new SeriesRegister(db)
  return {
    sequence,
    async read(selection) {
      const measure = await register.measure(selection.measure)
      const ordinals = await register.matching(measure, constraintsOf(measure, selection))
      return await loadSeries(db, dialect, {
        measure: measure.id,
        asOf: selection.asOf ?? sequence,
        ordinals,
      })
    },
    async deliver(delivery) {
      const measure = await register.measure(delivery.measure)
      checkCells(measure, delivery)
      const { id } = await register.identify(measure, delivery)
      await keepCells(db, { series: id, vintage: sequence }, delivery)
    },
    async revise(series) {
      const measure = await register.measure(series.measure)
      checkSeries(measure, series)
      const known = await register.find(measure, series)
      const before = known === undefined ? [] : await contentBefore(db, known.id, sequence)
      const observations = withOrigins(series.observations, before, sequence)
      if (sameContent(observations, before)) {
        if (known !== undefined) await dropVersion(db, known.id, sequence)
        return false
      }
      const { id } = known ?? (await register.identify(measure, series))
      await writeVersion(db, { series: id, vintage: sequence }, observations)
      return true
    },
  }
}

type Place = { readonly series: number; readonly vintage: number }

async function keepCells(
  db: Transaction<Tables>,
  { series, vintage }: Place,
  { cells }: Delivery,
): Promise<void> {
  if (cells.length === 0) return
  const parts = await db
    .selectFrom('delivery')
    .select((eb) => eb.fn.max('part').as('last'))
    .where('vintage', '=', vintage)
    .where('series', '=', series)
    .executeTakeFirst()
  await keepCitations(db, cells)
  const part = (parts?.last ?? -1) + 1
  await db
    .insertInto('delivery')
    .values({ vintage, series, part, n: cells.length, cells: packCells(cells) })
    .execute()
}

const CITATIONS_AT_ONCE = 1000

async function keepCitations(db: Transaction<Tables>, cells: Delivery['cells']): Promise<void> {
  const rows = citationRows(cells)
  for (let start = 0; start < rows.length; start += CITATIONS_AT_ONCE) {
    await db
      .insertInto('citation')
      .values(rows.slice(start, start + CITATIONS_AT_ONCE))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute()
  }
}

/** The content of a series as the vintages before this one left it. */
async function contentBefore(
  db: Transaction<Tables>,
  series: number,
  sequence: number,
): Promise<Series['observations']> {
  const row = await db
    .selectFrom('series_version')
    .select('data')
    .where('series', '=', series)
    .where('vintage', '<', sequence)
    .orderBy('vintage', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? [] : unpackSeries(row.data)
}

/** Takes back what this publication itself wrote for a series. */
async function dropVersion(
  db: Transaction<Tables>,
  series: number,
  sequence: number,
): Promise<void> {
  await db
    .deleteFrom('series_version')
    .where('series', '=', series)
    .where('vintage', '=', sequence)
    .execute()
}

async function writeVersion(
  db: Transaction<Tables>,
  { series, vintage }: Place,
  observations: Series['observations'],
): Promise<void> {
  const valued = observations.filter((observation) => observation.value !== null)
  const content = {
    codec: CODEC,
    n: observations.length,
    valued: valued.length,
    t_min: valued.at(0)?.period ?? null,
    t_max: valued.at(-1)?.period ?? null,
    data: Buffer.from(packSeries(observations)),
  }
  await db
    .insertInto('series_version')
    .values({ series, vintage, ...content })
    .onConflict((conflict) => conflict.columns(['series', 'vintage']).doUpdateSet(content))
    .execute()
}

/** Writes the vintage itself, last, from what the database holds of it. From here on nothing of it can change. */
async function closeVintage(
  db: Transaction<Tables>,
  vintage: NewVintage,
  { sequence, previous }: { readonly sequence: number; readonly previous: string },
): Promise<void> {
  const revised = await db
    .selectFrom('series_version as v')
    .innerJoin('series as s', 's.id', 'v.series')
    .select((eb) => ['s.measure', eb.fn.countAll<number>().as('count')])
    .where('v.vintage', '=', sequence)
    .groupBy('s.measure')
    .execute()
  const delivered = await db
    .selectFrom('delivery as d')
    .innerJoin('series as s', 's.id', 'd.series')
    .select((eb) => ['s.measure', eb.fn.sum<number>('d.n').as('count')])
    .where('d.vintage', '=', sequence)
    .groupBy('s.measure')
    .execute()
  const row = {
    ...rowOf(vintage),
    sequence,
    series_count: total(revised),
    cell_count: total(delivered),
    previous_hash: previous,
  }
  const hash = await contentHash(db, row)
  await db
    .insertInto('vintage')
    .values({ ...row, hash })
    .execute()
  const touched = new Set([...revised, ...delivered].map(({ measure }) => measure))
  await refreshMeasures(db, [...touched].sort())
}

function total(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + Number(count), 0)
}
