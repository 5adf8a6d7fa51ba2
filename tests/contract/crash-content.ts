import type { Series } from '@marsad/model'
import { type Delivery, type NewVintage, publishVintage, type Store } from '@marsad/store'
import { catalogueOf, cell, seriesOf, vintageNamed } from '@marsad/store/testing'

/** The measures that the interrupted writer publishes. */
export const CRASH_CATALOGUE = catalogueOf(
  { labour_force: ['SEX'] },
  { UNEMPLOYMENT_RATE: ['SEX'] },
)

const SERIES = 30
const YEARS = 20

/** The announcement of a vintage, told by its number. */
function crashVintage(sequence: number): NewVintage {
  return vintageNamed(`V${sequence}`)
}

/** What a vintage makes of its series: every value tells the vintage it belongs to. */
export function crashSeries(sequence: number): readonly Series[] {
  return Array.from({ length: SERIES }, (_, index) =>
    seriesOf(
      index % 2 === 0 ? 'labour_force' : 'UNEMPLOYMENT_RATE',
      `A.MA.HCP_ENE.S${index}`,
      Object.fromEntries(
        Array.from({ length: YEARS }, (__, year) => [
          String(2000 + year),
          year === 0 ? null : sequence + year / 8 + Math.sin(index),
        ]),
      ),
    ),
  )
}

function crashDelivery(series: Series, sequence: number): Delivery {
  return { ...series, cells: [cell('2001', sequence, `v${sequence}.csv:2`)] }
}

/** Publishes the vintage of a number, all its series with a delivered cell each. */
export async function publishCrashVintage(store: Store, sequence: number): Promise<void> {
  await publishVintage(store, crashVintage(sequence), async (publication) => {
    for (const series of crashSeries(sequence)) {
      await publication.deliver(crashDelivery(series, sequence))
      await publication.revise(series)
    }
  })
}
