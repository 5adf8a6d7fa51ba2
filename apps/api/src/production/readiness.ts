import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { catalogueHash, parseSerialised, serialiseCatalogue } from '@marsad/catalogue'
import type { Catalogue } from '@marsad/model'
import { readSetting, type Store, writeSetting } from '@marsad/store'
import { VERSION } from '../version.ts'

const PREPARED = 'prepared.of'
const CATALOGUE = 'prepared.catalogue'

/** Changes with the catalogue, the figures files and the software: what a database is made ready from. */
async function readinessTag(data: string): Promise<string> {
  const hash = createHash('sha256')
    .update(VERSION)
    .update(await catalogueHash(data))
  const folder = join(data, 'figures')
  for (const name of (await readdir(folder)).sort()) {
    if (name.endsWith('.csv')) hash.update(name).update(await readFile(join(folder, name)))
  }
  return hash.digest('hex')
}

/** Notes that a database holds all that the data folder has, and keeps the checked catalogue with it. */
export async function markReady(store: Store, data: string, catalogue: Catalogue): Promise<void> {
  await writeSetting(store, CATALOGUE, serialiseCatalogue(catalogue))
  await writeSetting(store, PREPARED, await readinessTag(data))
}

/** The catalogue of a database that needs nothing more from the data folder; `undefined` when it does. */
export async function readyCatalogue(store: Store, data: string): Promise<Catalogue | undefined> {
  if ((await readSetting(store, PREPARED)) !== (await readinessTag(data))) return undefined
  return parseSerialised((await readSetting(store, CATALOGUE)) ?? '')
}
