import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { catalogueHash, parseSerialised, serialiseCatalogue } from '@marsad/catalogue'
import { type Catalogue, catalogueOn, Problem } from '@marsad/model'
import { readSetting, type Store, writeSetting } from '@marsad/store'
import { VERSION } from '../version.ts'
import { isDerivedFrom } from './derive/derive-if-changed.ts'

const PREPARED = 'prepared.of'
const CATALOGUE = 'prepared.catalogue'

/** Changes with the catalogue, the figures files and the software: what a database is made ready from. */
async function readinessTag(data: string): Promise<string> {
  const hash = createHash('sha256')
    .update(VERSION)
    .update(await catalogueHash(data))
  const folder = join(data, 'figures')
  const names = await readdir(folder).catch(() => {
    throw new Problem(
      'not-found',
      'data.not_found',
      `There are no figures in ${folder}. Name the data folder with --data, or MARSAD_DATA.`,
    )
  })
  for (const name of names.sort()) {
    if (name.endsWith('.csv')) hash.update(name).update(await readFile(join(folder, name)))
  }
  return hash.digest('hex')
}

/** Notes that a database holds all that the data folder has, and keeps the checked catalogue with it. */
export async function markReady(store: Store, data: string, catalogue: Catalogue): Promise<void> {
  await writeSetting(store, CATALOGUE, serialiseCatalogue(catalogue))
  await writeSetting(store, PREPARED, await readinessTag(data))
}

/**
 * The catalogue, as it stands on a day, of a database that needs nothing more from the data folder; `undefined` when it does.
 *
 * @param day `YYYY-MM-DD`.
 */
export async function readyCatalogue(
  store: Store,
  data: string,
  day: string,
): Promise<Catalogue | undefined> {
  if ((await readSetting(store, PREPARED)) !== (await readinessTag(data))) return undefined
  const whole = parseSerialised((await readSetting(store, CATALOGUE)) ?? '')
  if (whole === undefined) return undefined
  const catalogue = catalogueOn(whole, day)
  return (await isDerivedFrom(store, catalogue)) ? catalogue : undefined
}
