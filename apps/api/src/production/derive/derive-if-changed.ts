import { createHash } from 'node:crypto'
import type { Catalogue } from '@marsad/model'
import { readSetting, type Store, writeSetting } from '@marsad/store'
import { deriveAll } from './derive-all.ts'

const DERIVED_OF = 'derived.of'

/** Changes with the catalogue and with the versions of its formulas that are in effect. */
function derivationTag(catalogue: Catalogue): string {
  const hash = createHash('sha256').update(catalogue.hash)
  for (const { id, formulas } of catalogue.indicators.values()) {
    hash.update(`\n${id} ${formulas.at(-1)?.version ?? 0}`)
  }
  return hash.digest('hex')
}

/** Whether the indicators held are those that this catalogue computes. */
export async function isDerivedFrom(store: Store, catalogue: Catalogue): Promise<boolean> {
  return (await readSetting(store, DERIVED_OF)) === derivationTag(catalogue)
}

/**
 * Computes every indicator again when the catalogue or a formula in effect is another than the one they were computed with:
 * an indicator that is new has its figures, a version that takes effect is used, from the next start on.
 *
 * @param recordedAt The present instant, ISO 8601 in UTC.
 */
export async function deriveIfChanged(
  store: Store,
  catalogue: Catalogue,
  recordedAt: string,
): Promise<void> {
  if (await isDerivedFrom(store, catalogue)) return
  await deriveAll(store, catalogue, recordedAt)
  await writeSetting(store, DERIVED_OF, derivationTag(catalogue))
}
