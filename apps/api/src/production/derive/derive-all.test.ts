import type { Catalogue, Indicator } from '@marsad/model'
import { listVintages, openStore, readSeries, type Store } from '@marsad/store'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadFigures } from '../load/load-figures.ts'
import { inFolder, realCatalogue, UNEMPLOYED_2023, writeFigures } from '../load/testing.ts'
import { prepareStore } from '../prepare-store.ts'
import { deriveAll } from './derive-all.ts'

let catalogue: Catalogue
let store: Store
const loaded = '2026-11-21T10:00:00Z'
const later = '2027-01-02T03:04:05.678Z'

beforeAll(async () => {
  catalogue = await realCatalogue()
  store = await openStore(':memory:')
  await prepareStore(store, catalogue)
  await inFolder(async (folder) => {
    const labourForce = { ...UNEMPLOYED_2023, MEASURE: 'labour_force', OBS_VALUE: '12171' }
    await writeFigures(folder, 'HCP_ENE.csv', [UNEMPLOYED_2023, labourForce])
    await loadFigures(store, catalogue, folder, { now: () => loaded })
  })
  return () => store.close()
})

/** The catalogue with another formula for one indicator. */
function withFormula(id: string, expression: string): Catalogue {
  const before = catalogue.indicators.get(id)
  if (before === undefined) throw new Error(`no indicator ${id}`)
  const version = { version: 2, effectiveFrom: '2027-01-01', expression }
  const after: Indicator = { ...before, formulas: [...before.formulas, version] }
  return { ...catalogue, indicators: new Map([...catalogue.indicators, [id, after]]) }
}

const rate = async (asOf?: number) => {
  const selection = { measure: 'UNEMPLOYMENT_RATE', ...(asOf === undefined ? {} : { asOf }) }
  const [series] = await readSeries(store, selection)
  return series?.observations.map(({ value, vintage }) => [value, vintage])
}

describe('deriveAll', { timeout: 60_000 }, () => {
  it('publishes nothing when a load has already derived everything', async () => {
    expect(await deriveAll(store, catalogue, later)).toEqual({ vintage: undefined, series: 0 })
    expect(await listVintages(store)).toHaveLength(1)
  })

  it('publishes what a new version of a formula gives, and keeps what was known before', async () => {
    const changed = withFormula('UNEMPLOYMENT_RATE', '1000 * unemployed / labour_force')
    expect(await deriveAll(store, changed, later)).toEqual({
      vintage: 'DERIVED_20270102030405',
      series: 1,
    })
    expect(await rate()).toEqual([[(1000 * 1580000) / 12171000, 2]])
    expect(await rate(1)).toEqual([[(100 * 1580000) / 12171000, 1]])
    expect(await deriveAll(store, changed, later)).toMatchObject({ series: 0 })
  })
})
