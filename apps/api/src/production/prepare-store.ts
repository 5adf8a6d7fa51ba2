import { type Catalogue, Problem } from '@marsad/model'
import { migrateStore, registerFormulas, type Store, saveCatalogue } from '@marsad/store'

/**
 * Brings a database to the shape of this version and lets it know the catalogue.
 *
 * @throws Problem `formula.changed` when an expression differs from the one kept under the same version.
 */
export async function prepareStore(store: Store, catalogue: Catalogue): Promise<void> {
  await migrateStore(store)
  await saveCatalogue(store, catalogue)
  const formulas = [...catalogue.indicators.values()].flatMap(({ id, formulas: versions }) =>
    versions.map(({ version, effectiveFrom, expression }) => ({
      ...{ indicator: id, version, effectiveFrom, expression },
    })),
  )
  const conflicts = await registerFormulas(store, formulas)
  if (conflicts.length === 0) return
  throw new Problem(
    'conflict',
    'formula.changed',
    `A formula that was used is never rewritten. Give a new version to: ${conflicts.map(({ indicator, version }) => `${indicator} (version ${version})`).join(', ')}.`,
  )
}
