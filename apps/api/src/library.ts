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

/** All vintages in order, read again only after a publication; those that were withdrawn are not among them. */
export async function vintagesOf(library: Library): Promise<readonly Vintage[]> {
  return library.memo('vintages', await headTag(library), async () =>
    (await everyVintage(library)).filter(({ withdrawn }) => !withdrawn),
  )
}

async function everyVintage(library: Library): Promise<readonly Vintage[]> {
  return library.memo('vintages, withdrawn too', await headTag(library), () =>
    listVintages(library.store),
  )
}

/** Says of a vintage that was withdrawn that it is gone. @throws Problem `vintage.withdrawn` */
export async function refuseWithdrawn(library: Library, id: string): Promise<void> {
  const named = (await everyVintage(library)).find((one) => one.id === id)
  if (named?.withdrawn !== true) return
  throw new Problem(
    'gone',
    'vintage.withdrawn',
    `The publication ${id} was withdrawn; its figures are shown no more. The one that took it back says why.`,
  )
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
