import { describe, expect, it } from 'vitest'
import { evaluateFormula } from './evaluate.ts'
import { testContext, testIndicator } from './testing/catalogue.ts'
import { compiled, evaluated } from './testing/evaluation.ts'
import { period, readerOf } from './testing/reader.ts'

const rate = testIndicator('UNEMPLOYMENT_RATE')
const refusal = (detail: string, parameter: string) =>
  expect.objectContaining({
    kind: 'bad-request',
    code: 'formula.key',
    message: detail,
    errors: [{ code: 'formula.key', detail, parameter }],
  })

describe('a request to a formula', () => {
  it('is refused for a dimension the indicator does not have', () => {
    expect(() => evaluated(rate, [], { key: { ACTIVITY: 'AGR' } })).toThrow(
      refusal('UNEMPLOYMENT_RATE has no dimension ACTIVITY.', 'ACTIVITY'),
    )
    expect(() => evaluated(rate, [], { key: { SOURCE: 'HCP_ENE' } })).toThrow(
      refusal('UNEMPLOYMENT_RATE has no dimension SOURCE.', 'SOURCE'),
    )
  })

  it('is refused for a code the list does not have', () => {
    expect(() => evaluated(rate, [], { key: { SEX: 'X' } })).toThrow(
      refusal('X is no code of SEX.', 'SEX'),
    )
  })

  it('is refused for a code outside the domain', () => {
    const foreigners = testIndicator('MIG_CITIZENSHIP_DISTRIBUTION')
    for (const code of ['NAT', '_T'])
      expect(() => evaluated(foreigners, [], { key: { CITIZENSHIP: code } })).toThrow(
        refusal(
          `MIG_CITIZENSHIP_DISTRIBUTION holds only FOR and its parts; ${code} is none of them.`,
          'CITIZENSHIP',
        ),
      )
  })

  it('may name the domain itself and anything below it', () => {
    const foreigners = testIndicator('MIG_CITIZENSHIP_DISTRIBUTION')
    for (const code of ['FOR', 'EU27', 'FRA'])
      expect(evaluated(foreigners, [], { key: { CITIZENSHIP: code } }).status).toBe('O')
  })

  it('may name the country of an indicator that does not vary by territory, and no region', () => {
    const growth = testIndicator('REMITTANCES_GROWTH')
    expect(evaluated(growth, [], { key: { REF_AREA: 'MA' } }).status).toBe('O')
    expect(() => evaluated(growth, [], { key: { REF_AREA: 'MA06' } })).toThrow(
      refusal('REMITTANCES_GROWTH has no dimension REF_AREA.', 'REF_AREA'),
    )
  })

  it('is refused for a period of another frequency', () => {
    const request = {
      key: {},
      frequency: 'A',
      period: period('2024-Q1'),
      source: 'HCP_ENE',
    } as const
    expect(() => evaluateFormula(compiled(rate), readerOf(testContext, []), request)).toThrow(
      refusal('2024-Q1 is no period of frequency A.', 'TIME_PERIOD'),
    )
  })
})
