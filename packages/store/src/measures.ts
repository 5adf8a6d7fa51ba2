import {
  type Catalogue,
  type Measure,
  type Period,
  Problem,
  parsePeriod,
  structureOf,
} from '@marsad/model'
import type { Kysely, Transaction } from 'kysely'
import { readerOf, type Store, writeTransaction } from './store.ts'
import type { Tables } from './tables.ts'

/** What the store has to know of a measure to keep its series. */
export type StoredMeasure = {
  readonly id: string
  readonly type: Measure['type']
  readonly structure: readonly string[]
  readonly coverage: Coverage
}

type CatalogueMeasure = Pick<Measure, 'id' | 'type' | 'dimensions'>

/** The part of a catalogue that the store keeps. */
export type StoredCatalogue = Pick<Catalogue, 'hash'> & {
  readonly indicators: ReadonlyMap<string, CatalogueMeasure>
  readonly series: ReadonlyMap<string, CatalogueMeasure>
}

/** What a measure covers now: values only, missing observations are not counted. */
export type Coverage = {
  readonly revision: number
  /** Series that have an observation, missing or not. */
  readonly series: number
  readonly observations: number
  readonly first: Period | null
  readonly last: Period | null
  /** Sources that have values, sorted. */
  readonly sources: readonly string[]
}

/** Setting under which the hash of the catalogue is kept. */
const CATALOGUE_HASH = 'catalogue.hash'

/**
 * Keeps the measures of a catalogue, so that their series can be published and read. A measure that is no longer in
 * it stays as it was.
 *
 * @returns Whether this catalogue is another than the one kept before.
 * @throws Problem `measure.structure_changed` when a measure with series would get another structure.
 */
export async function saveCatalogue(store: Store, catalogue: StoredCatalogue): Promise<boolean> {
  return await writeTransaction(store, async (db) => {
    const changed = await saveMeasures(db, [
      ...catalogue.series.values(),
      ...catalogue.indicators.values(),
    ])
    const held = await db
      .selectFrom('setting')
      .select('value')
      .where('name', '=', CATALOGUE_HASH)
      .executeTakeFirst()
    if (held?.value === catalogue.hash) return changed
    await db
      .insertInto('setting')
      .values({ name: CATALOGUE_HASH, value: catalogue.hash })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: catalogue.hash }))
      .execute()
    return true
  })
}

/** Writes the measures that are new or have changed, and says whether there were any. */
async function saveMeasures(
  db: Transaction<Tables>,
  measures: readonly CatalogueMeasure[],
): Promise<boolean> {
  const rows = await db.selectFrom('measure').select(['id', 'type', 'structure']).execute()
  const held = new Map(rows.map((row) => [row.id, row]))
  const changed = measures
    .map(({ id, type, dimensions }) => ({
      id,
      type,
      structure: JSON.stringify(structureOf({ dimensions })),
    }))
    .filter(({ id, type, structure }) => {
      const before = held.get(id)
      return before?.type !== type || before.structure !== structure
    })
  await refuseWithSeries(
    db,
    changed.map(({ id }) => id).filter((id) => held.has(id)),
  )
  for (const { id, type, structure } of changed) {
    await db
      .insertInto('measure')
      .values({ id, type, structure, revision: 0, ...NOTHING })
      .onConflict((conflict) => conflict.column('id').doUpdateSet({ type, structure }))
      .execute()
  }
  return changed.length > 0
}

async function refuseWithSeries(
  db: Transaction<Tables>,
  measures: readonly string[],
): Promise<void> {
  if (measures.length === 0) return
  const rows = await db
    .selectFrom('series')
    .select('measure')
    .distinct()
    .where('measure', 'in', measures)
    .execute()
  if (rows.length === 0) return
  const named = rows.map((row) => row.measure).sort()
  throw new Problem(
    'conflict',
    'measure.structure_changed',
    `Figures are kept for ${named.join(', ')} under other dimensions than the catalogue now gives. Give the measure its former dimensions, or a new id.`,
  )
}

const NOTHING = {
  series_count: 0,
  observation_count: 0,
  first_period: null,
  last_period: null,
  sources: '[]',
}

/** A measure as kept. @throws Problem `measure.unknown`. */
export async function storedMeasure(db: Kysely<Tables>, id: string): Promise<StoredMeasure> {
  const row = await db.selectFrom('measure').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) {
    throw new Problem('not-found', 'measure.unknown', `There is no measure ${id} in the database.`)
  }
  return {
    id,
    type: row.type === 'series' ? 'series' : 'indicator',
    structure: textList(row.structure),
    coverage: coverageOf(row),
  }
}

/** Publications that touched a measure. @throws Problem `measure.unknown`. */
export async function revisionOf(store: Store, measure: string): Promise<number> {
  return (await storedMeasure(readerOf(store), measure)).coverage.revision
}

/** The revision of every measure, by id. */
export async function revisions(store: Store): Promise<ReadonlyMap<string, number>> {
  const rows = await readerOf(store).selectFrom('measure').select(['id', 'revision']).execute()
  return new Map(rows.map((row) => [row.id, row.revision]))
}

/** What every measure covers now, by id, those without figures too. */
export async function coverages(store: Store): Promise<ReadonlyMap<string, Coverage>> {
  const rows = await readerOf(store).selectFrom('measure').selectAll().execute()
  return new Map(rows.map((row) => [row.id, coverageOf(row)]))
}

function coverageOf(row: Tables['measure']): Coverage {
  return {
    revision: row.revision,
    series: row.series_count,
    observations: row.observation_count,
    first: parsePeriod(row.first_period ?? '') ?? null,
    last: parsePeriod(row.last_period ?? '') ?? null,
    sources: textList(row.sources),
  }
}

/** A JSON list of texts that this package wrote. */
export function textList(json: string): readonly string[] {
  const list: unknown = JSON.parse(json)
  return Array.isArray(list) ? list.map(String) : []
}
