import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '@marsad/catalogue'
import type { Catalogue, Collection } from '@marsad/model'

const loaded = await loadCatalogue(fileURLToPath(new URL('../../data', import.meta.url)))
if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings.slice(0, 5)))

/** The catalogue of the repository. */
export const catalogue: Catalogue = loaded.catalogue

/** A collection of it. */
export function collectionOf(id: string): Collection {
  const collection = catalogue.collections.get(id)
  if (collection === undefined) throw new Error(`There is no collection ${id}`)
  return collection
}
