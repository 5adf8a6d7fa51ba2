import type { Catalogue } from '@marsad/model'
import type { Store } from '@marsad/store'

/** What every answer is made from: the figures, and the catalogue they belong to. */
export type Library = {
  readonly store: Store
  readonly catalogue: Catalogue
  readonly version: string
}
