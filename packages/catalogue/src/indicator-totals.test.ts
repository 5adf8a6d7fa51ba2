import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { totalCodeOf } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from './load.ts'

const data = resolve(dirname(fileURLToPath(import.meta.url)), '../../../data')

describe('withIndicatorTotals', () => {
  it.each([
    ['UNEMPLOYMENT_RATE', 'AGE', 'Y_GE15'],
    ['UNEMPLOYMENT_RATE', 'SEX', '_T'],
    ['MIG_CITIZENSHIP_DISTRIBUTION', 'CITIZENSHIP', 'FOR'],
    ['MINIMUM_WAGE_LEVEL', 'WAGE_FLOOR', null],
  ])('files %s under the total of %s that its operands share: %s', async (id, dimension, code) => {
    const loaded = await loadCatalogue(data)
    if (!loaded.ok) throw new Error('the catalogue is not whole')
    const indicator = loaded.catalogue.indicators.get(id)
    if (indicator === undefined) throw new Error(`there is no ${id}`)
    expect(totalCodeOf(loaded.catalogue, indicator, dimension)).toBe(code)
  })
})
