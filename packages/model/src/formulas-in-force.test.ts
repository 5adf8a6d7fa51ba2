import { describe, expect, it } from 'vitest'
import type { FormulaVersion, Indicator } from './catalogue.ts'
import { catalogueOn } from './formulas-in-force.ts'

const versions: readonly FormulaVersion[] = [
  { version: 1, effectiveFrom: '2026-11-21', expression: '100 * unemployed / labour_force' },
  { version: 2, effectiveFrom: '2027-01-01', expression: '200 * unemployed / labour_force' },
]

const unemploymentRate: Indicator = {
  type: 'indicator',
  id: 'UNEMPLOYMENT_RATE',
  title: { fr: 'Taux de chômage' },
  unit: 'PT',
  unitMult: 0,
  dimensions: ['REF_AREA', 'SEX'],
  institutions: ['HCP'],
  sourceTypes: ['SURVEY'],
  totalCodes: {},
  domain: {},
  referenceSource: 'HCP_ENE',
  sources: ['HCP_ENE'],
  theme: 'DW01',
  kind: 'rate',
  definition: { fr: 'Part des chômeurs dans la population active.' },
  formulas: versions,
  decimals: 1,
  frequencies: ['A'],
  direction: 'lower_is_better',
  validRange: { min: 0, max: 100 },
  references: {},
  headline: true,
  order: 1,
  operandSources: null,
  valueScheme: null,
}
const catalogue = { indicators: new Map([[unemploymentRate.id, unemploymentRate]]) }

describe('catalogueOn', () => {
  it.each([
    ['2020-01-01', [1]],
    ['2026-11-21', [1]],
    ['2026-12-31', [1]],
    ['2027-01-01', [1, 2]],
  ])('on %s has the versions %j', (day, numbers) => {
    const held = catalogueOn(catalogue, day).indicators.get('UNEMPLOYMENT_RATE')
    expect(held?.formulas.map((one) => one.version)).toEqual(numbers)
  })

  it('leaves the catalogue it was given as it was', () => {
    catalogueOn(catalogue, '2020-01-01')
    expect(catalogue.indicators.get('UNEMPLOYMENT_RATE')?.formulas).toHaveLength(2)
  })
})
