import { broughtBy } from '@marsad/store'
import { cell, seriesOf } from '@marsad/store/testing'
import { describe, expect, it } from 'vitest'
import type { Engine } from './engines.ts'
import { publish, storesOf } from './stores.ts'

const KEY = 'A.MA.HCP_ENE._T'
const RATE_KEY = 'A.MA.HCP_ENE._T'

/** What a publication is said to have brought. */
export function broughtContract(engine: () => Engine): void {
  const stores = storesOf(engine)

  describe('broughtBy', () => {
    it('counts series and figures of each measure and basis, of that publication alone', async () => {
      const store = await stores.fresh()
      await publish(store, 'HCP_ENE_2015', async (publication) => {
        await publication.revise(seriesOf('labour_force', KEY, { 2015: 11655 }))
      })
      await publish(store, 'HCP_ENE_2016', async (publication) => {
        await publication.revise(seriesOf('labour_force', KEY, { 2015: 11655, 2016: 11747 }))
        await publication.revise(seriesOf('UNEMPLOYMENT_RATE', RATE_KEY, { 2016: 9.4 }, 'D'))
        await publication.deliver({
          measure: 'unemployed',
          basis: 'R',
          key: KEY.split('.'),
          cells: [cell('2016', 1105, 'lfs_hcp.csv:12'), cell('2015', 1148, 'lfs_hcp.csv:13')],
        })
      })
      expect(await broughtBy(store, 1)).toEqual([
        { measure: 'labour_force', basis: 'R', series: 1, cells: 0 },
      ])
      expect(await broughtBy(store, 2)).toEqual([
        { measure: 'UNEMPLOYMENT_RATE', basis: 'D', series: 1, cells: 0 },
        { measure: 'labour_force', basis: 'R', series: 1, cells: 0 },
        { measure: 'unemployed', basis: 'R', series: 0, cells: 2 },
      ])
      expect(await broughtBy(store, 3)).toEqual([])
    })
  })
}
