import { describe, expect, it } from 'vitest'
import { parseFormula } from './parse.ts'
import {
  indicatorOf,
  type TestedIndicator,
  testContext,
  testIndicator,
} from './testing/catalogue.ts'
import { totalCodesOf } from './totals.ts'

function totalsOf(indicator: TestedIndicator): Readonly<Record<string, string | null>> {
  const parsed = parseFormula(indicator.formulas[0]?.expression ?? '')
  return totalCodesOf(testContext, indicator, parsed.ok ? parsed.expression : undefined)
}

describe('totalCodesOf', () => {
  it('takes the total that the series share: 15 and over for a rate over the labour force', () => {
    expect(totalsOf(testIndicator('UNEMPLOYMENT_RATE'))).toMatchObject({
      REF_AREA: 'MA',
      SEX: '_T',
      AGE: 'Y_GE15',
    })
  })

  it('takes the domain before anything else', () => {
    expect(totalsOf(testIndicator('MIG_CITIZENSHIP_DISTRIBUTION')).CITIZENSHIP).toBe('FOR')
    expect(totalsOf(testIndicator('EMPLOYMENT_SHARE_WITHIN_SERVICES')).ACTIVITY).toBe('SER')
  })

  it('takes what the indicator declares', () => {
    const declared = indicatorOf('unemployed', {
      dimensions: ['AGE'],
      totalCodes: { AGE: 'Y15T64' },
    })
    expect(totalsOf(declared)).toEqual({ AGE: 'Y15T64' })
  })

  it('is null where a code must be named', () => {
    expect(totalsOf(testIndicator('MINIMUM_WAGE_LEVEL'))).toEqual({ WAGE_FLOOR: null })
  })

  it('takes the total of the list where series differ, and where there is no formula', () => {
    const mixed = indicatorOf('population - employed', { dimensions: ['AGE', 'SEX'] })
    expect(totalsOf(mixed)).toEqual({ AGE: '_T', SEX: '_T' })
    const legal = indicatorOf('', { dimensions: ['SEX'] })
    expect(totalsOf(legal)).toEqual({ SEX: '_T' })
  })
})
