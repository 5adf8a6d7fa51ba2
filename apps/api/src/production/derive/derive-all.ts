import type { Catalogue, Series } from '@marsad/model'
import { listVintages, publishVintage, readSeries, type Store } from '@marsad/store'
import { createHeld } from '../held.ts'
import { createDeriver, rederive } from './deriver.ts'
import { heldOperands } from './held-operands.ts'

/** The vintage of a derivation, `undefined` when nothing changed, and how many series it changed. */
export type Derivation = { readonly vintage: string | undefined; readonly series: number }

/**
 * Computes every indicator from the base series held and publishes what comes out other than before.
 *
 * @param recordedAt The present instant, ISO 8601 in UTC.
 */
export async function deriveAll(
  store: Store,
  catalogue: Catalogue,
  recordedAt: string,
): Promise<Derivation> {
  const known = await listVintages(store)
  const changed = await changedSeries(store, catalogue, known)
  if (changed.length === 0) return { vintage: undefined, series: 0 }
  const id = `DERIVED_${recordedAt.replace(/\D/g, '').slice(0, 14)}`
  await publishVintage(
    store,
    {
      id,
      title: 'Nouveau calcul des indicateurs',
      provider: 'MARSAD',
      sources: [],
      date: recordedAt.slice(0, 10),
      datePrecision: 'day',
      recordedAt,
    },
    async (publication) => {
      for (const { observations, ...series } of changed)
        await publication.revise({
          ...series,
          observations: observations.map((observation) =>
            observation.vintage === NEW
              ? { ...observation, vintage: publication.sequence }
              : observation,
          ),
        })
    },
  )
  return { vintage: id, series: changed.length }
}

/** Stands for the vintage to come. */
const NEW = -1

async function changedSeries(
  store: Store,
  catalogue: Catalogue,
  known: Awaited<ReturnType<typeof listVintages>>,
): Promise<readonly Series[]> {
  const held = createHeld()
  const ids = new Map(known.map(({ sequence, id }) => [sequence, id]))
  const operands = heldOperands(held, (sequence) => {
    const id = ids.get(sequence)
    return id !== undefined && catalogue.releases.has(id) ? id : undefined
  })
  const changed: Series[] = []
  for (const computed of createDeriver(catalogue).all) {
    await held.ensure([computed.indicator.id, ...computed.compiled.series], (selection) =>
      readSeries(store, selection),
    )
    changed.push(...rederive(computed, operands, held, { vintage: NEW }))
  }
  return changed
}
