import { Problem } from '@marsad/model'
import {
  migrateStore,
  openStore,
  type Publication,
  publishVintage,
  readSeries,
  type Selection,
  type Store,
  saveCatalogue,
} from '@marsad/store'
import { catalogueOf, vintageNamed } from '@marsad/store/testing'
import { afterEach } from 'vitest'
import type { Engine } from './engines.ts'

/** Base series and an indicator, as small as their behaviour allows. */
const CATALOGUE = catalogueOf(
  { labour_force: ['SEX'], unemployed: ['SEX'], remittances: [] },
  { UNEMPLOYMENT_RATE: ['REF_AREA', 'SEX'] },
)

/** Opens stores that are closed after the test they were opened in. */
export function storesOf(engine: () => Engine) {
  const opened: Store[] = []
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close()
  })
  async function open(url: string): Promise<Store> {
    const store = await openStore(url)
    opened.push(store)
    return store
  }
  return {
    open,
    /** A new database with the catalogue and nothing published. */
    async fresh(): Promise<Store> {
      const store = await open(await engine().empty())
      await migrateStore(store)
      await saveCatalogue(store, CATALOGUE)
      return store
    },
    /** Two openings of one new database, as two processes have it. */
    async pair(): Promise<readonly [Store, Store]> {
      const url = await engine().empty()
      const store = await open(url)
      await migrateStore(store)
      await saveCatalogue(store, CATALOGUE)
      return [store, await open(url)]
    },
  }
}

/** Publishes under an id with nothing else said. */
export async function publish<T>(
  store: Store,
  id: string,
  work: (publication: Publication) => Promise<T>,
): Promise<{ readonly sequence: number; readonly result: T }> {
  return await publishVintage(store, vintageNamed(id), work)
}

/** The problem that a promise fails with. */
export async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof Problem) return error
  throw new Error('It did not fail with a problem', { cause: error })
}

/** Values by key and period, to compare at a glance. */
export async function valuesIn(
  store: Store,
  selection: Selection,
): Promise<Readonly<Record<string, Readonly<Record<string, number | null>>>>> {
  const series = await readSeries(store, selection)
  return Object.fromEntries(
    series.map(({ key, observations }) => [
      key.join('.'),
      Object.fromEntries(observations.map(({ period, value }) => [period, value])),
    ]),
  )
}
