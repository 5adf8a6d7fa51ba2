import { loadCatalogue } from '@marsad/catalogue'
import { type Catalogue, catalogueOn, Problem } from '@marsad/model'
import { openStore, readSetting, type Store, saveSearchEntries, writeSetting } from '@marsad/store'
import type { Config } from '../config.ts'
import type { Library } from '../library.ts'
import { createMemo } from '../memo.ts'
import { VERSION } from '../version.ts'
import { deriveIfChanged } from './derive/derive-if-changed.ts'
import { type LoadProgress, loadFigures } from './load/load-figures.ts'
import type { LoadReport } from './load/load-report.ts'
import { prepareStore } from './prepare-store.ts'
import { markReady } from './readiness.ts'
import { searchEntriesOf } from './search-entries.ts'

export type OpeningStep = 'catalogue' | 'database' | 'figures'

/** What is told while a database is made ready. */
export type OpeningProgress = {
  readonly step?: (step: OpeningStep) => void
  readonly loading?: (step: LoadProgress) => void
}

/**
 * Opens the database, brings it to this version, and loads what of the catalogue and the figures is not there yet. Doing
 * it again changes nothing; doing it after an interruption completes it.
 *
 * @throws Problem `unprocessable` `catalogue.refused` with every finding; those of `openStore` and `loadFigures`.
 */
export async function openLibrary(
  config: Pick<Config, 'database' | 'data'>,
  progress: OpeningProgress = {},
  now: () => string = () => new Date().toISOString(),
): Promise<{ readonly library: Library; readonly report: LoadReport }> {
  progress.step?.('catalogue')
  const whole = await wholeCatalogue(config.data)
  const catalogue = catalogueOn(whole, now().slice(0, 10))
  progress.step?.('database')
  const store = await openStore(config.database)
  try {
    await prepareStore(store, whole)
    await makeSearchable(store, catalogue)
    progress.step?.('figures')
    const report = await loadFigures(store, catalogue, `${config.data}/figures`, {
      now,
      ...(progress.loading === undefined ? {} : { progress: progress.loading }),
    })
    await deriveIfChanged(store, catalogue, now())
    await markReady(store, config.data, whole)
    const library = { store, catalogue, data: config.data, version: VERSION, memo: createMemo() }
    return { library, report }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** Writes what can be searched, when the catalogue or the software that writes it is another than before. */
async function makeSearchable(store: Store, catalogue: Catalogue): Promise<void> {
  const wanted = `${catalogue.hash} ${VERSION}`
  if ((await readSetting(store, 'search.of')) === wanted) return
  await saveSearchEntries(store, searchEntriesOf(catalogue))
  await writeSetting(store, 'search.of', wanted)
}

/** The catalogue of a data folder as it stands today. @throws Problem `catalogue.refused` with every finding */
export async function currentCatalogue(directory: string): Promise<Catalogue> {
  return catalogueOn(await wholeCatalogue(directory), new Date().toISOString().slice(0, 10))
}

/** The catalogue of a data folder. @throws Problem `catalogue.refused` with every finding */
async function wholeCatalogue(directory: string): Promise<Catalogue> {
  const loaded = await loadCatalogue(directory)
  if (loaded.ok) return loaded.catalogue
  const { findings } = loaded
  throw new Problem(
    'unprocessable',
    'catalogue.refused',
    `The catalogue in ${directory} is not whole: ${findings.length} ${findings.length === 1 ? 'thing is' : 'things are'} wrong.`,
    findings.map(({ code, file, line, message, remedy }) => ({
      code,
      file,
      line,
      detail: `${message} ${remedy}`,
    })),
  )
}
