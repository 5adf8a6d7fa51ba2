import { openStore, publishVintage } from '@marsad/store'
import { seriesOf, vintageNamed } from '@marsad/store/testing'

/** Publishes vintages under a name, each of which adds one to a value that all such processes share. */
const [database = '', name = '', count = '0'] = process.argv.slice(2)
const store = await openStore(database)
for (let index = 0; index < Number(count); index += 1) {
  await publishVintage(store, vintageNamed(`${name}_${index}`), async (publication) => {
    const [held] = await publication.read({ measure: 'labour_force', codes: { SEX: ['_T'] } })
    const value = (held?.observations[0]?.value ?? 0) + 1
    await publication.revise(seriesOf('labour_force', 'A.MA.HCP_ENE._T', { 2016: value }))
  })
}
await store.close()
