import { type Catalogue, type Measure, Problem } from '@marsad/model'
import { headOf, listVintages, revisionOf, type Store, type Vintage } from '@marsad/store'
import type { Memo } from './memo.ts'

/** What every answer is made from: the figures, and the catalogue they belong to. */
export type Library = {
  readonly store: Store
  readonly catalogue: Catalogue
  /** Folder of the catalogue, the figures and the boundary files. */
  readonly data: string
  readonly version: string
  readonly memo: Memo
}

/** All vintages in order, read again only after a publication. */
export async function vintagesOf(library: Library): Promise<readonly Vintage[]> {
  return library.memo('vintages', await headTag(library), () => listVintages(library.store))
}

/** Changes with every publication, with the catalogue and with the software: the tag of answers about the whole. */
export async function headTag(library: Library): Promise<string> {
  const head = await headOf(library.store)
  return tag(library, String(head?.sequence ?? 0))
}

/** Changes with every publication that touches the measure. */
export async function measureTag(library: Library, measure: Measure): Promise<string> {
  return tag(library, `r${await revisionOf(library.store, measure.id)}`)
}

function tag(library: Library, state: string): string {
  return `${state}-${library.catalogue.hash.slice(0, 12)}-${library.version}`
}

/** The measure with this id. @throws Problem `not-found` */
export function measureOf<K extends 'indicators' | 'series'>(
  library: Library,
  kind: K,
  id: string,
): K extends 'indicators'
  ? Extract<Measure, { type: 'indicator' }>
  : Extract<Measure, { type: 'series' }>
export function measureOf(library: Library, kind: 'indicators' | 'series', id: string): Measure {
  const measure = library.catalogue[kind].get(id)
  if (measure !== undefined) return measure
  const what = kind === 'indicators' ? 'indicator' : 'base series'
  throw new Problem('not-found', 'not_found', `The catalogue has no ${what} "${id}".`)
}
