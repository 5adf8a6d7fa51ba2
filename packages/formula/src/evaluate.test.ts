import { worstStatus } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { compileFormula } from './compile.ts'
import { indicatorOf, testContext, testIndicator } from './testing/catalogue.ts'
import { compiled, evaluated } from './testing/evaluation.ts'
import type { TestObservation } from './testing/reader.ts'

const at2024 = (series: string, value: number | null, more: Partial<TestObservation> = {}) => ({
  series,
  period: '2024',
  value,
  ...more,
})
const unemploymentRate = testIndicator('UNEMPLOYMENT_RATE')

describe('rule 1, values and units', () => {
  it('recomputes the rate of 2023 from the published thousands: 1,580 of 12,171 (HCP, published 13.0)', () => {
    const observations = [
      { series: 'unemployed', period: '2023', value: 1580 },
      { series: 'labour_force', period: '2023', value: 12171 },
    ]
    const result = evaluated(unemploymentRate, observations, { period: '2023' })
    expect(result).toEqual({ value: (100 * 1580e3) / 12171e3, status: 'A' })
  })

  it('multiplies by the power of ten of the series, of the observation where it has one', () => {
    const level = indicatorOf('unemployed')
    expect(evaluated(level, [at2024('unemployed', 1600)]).value).toBe(1_600_000)
    expect(evaluated(level, [at2024('unemployed', 1.6, { unitMult: 6 })]).value).toBe(1_600_000)
    expect(evaluated(level, [at2024('unemployed', 1600, { unitMult: 0 })]).value).toBe(1600)
    expect(evaluated(level, [at2024('unemployed', 1600, { unitMult: -2 })]).value).toBe(16)
  })

  it('keeps a decimal exact that a negative power of ten would blur', () => {
    const level = indicatorOf('unemployed')
    expect(evaluated(level, [at2024('unemployed', 3, { unitMult: -1 })]).value).toBe(0.3)
  })

  it('evaluates in the order written, in doubles', () => {
    const expression = indicatorOf('0.1 + 0.2 + unemployed * 0')
    expect(evaluated(expression, [at2024('unemployed', 1)]).value).toBe(0.1 + 0.2)
  })

  it('gives a constant its value for every key, period and source', () => {
    const constant = indicatorOf('remittance_reference_amount', {
      dimensions: ['REF_AREA', 'COUNTRY_DEST'],
    })
    const key = { REF_AREA: 'MA06', COUNTRY_DEST: 'FRA' }
    const asked = { key, period: '1999-Q4', source: 'WB_RPW' }
    expect(evaluated(constant, [], asked)).toEqual({ value: 200, status: 'A' })
  })
})

describe('rules 2 and 3, totals and lookup', () => {
  it('reads each series at its own total where the key names no code', () => {
    const ratio = indicatorOf('(population - employed) / employed', { unit: 'RATIO' })
    const observations = [
      at2024('population', 37000, { key: { AGE: '_T' }, source: 'HCP_RGPH' }),
      at2024('employed', 10000, { key: { AGE: 'Y_GE15' }, source: 'HCP_RGPH' }),
    ]
    expect(evaluated(ratio, observations, { source: 'HCP_RGPH' }).value).toBe(2.7)
  })

  it('takes a total named in the key for a total not named', () => {
    const observations = [at2024('unemployed', 1600), at2024('labour_force', 12000)]
    const key = { REF_AREA: 'MA', SEX: '_T', AGE: 'Y_GE15', AREA: '_T' }
    expect(evaluated(unemploymentRate, observations, { key })).toEqual(
      evaluated(unemploymentRate, observations),
    )
  })

  it('fixes a dimension that the indicator does not list at its total', () => {
    const rate = indicatorOf('100 * employed / working_age_population', { dimensions: ['SEX'] })
    const observations = [
      at2024('employed', 400, { key: { SEX: 'F' } }),
      at2024('employed', 90, { key: { SEX: 'F', ACTIVITY: 'AGR' } }),
      at2024('working_age_population', 800, { key: { SEX: 'F' } }),
    ]
    expect(evaluated(rate, observations, { key: { SEX: 'F' } }).value).toBe(50)
  })

  it('has no value where a series has no total and no code is named', () => {
    const wage = testIndicator('MINIMUM_WAGE_LEVEL')
    const observations = [at2024('minimum_wage_monthly', 3111.39, { key: { WAGE_FLOOR: 'SMIG' } })]
    const asked = { source: 'LEGAL_TEXTS' }
    expect(evaluated(wage, observations, asked)).toEqual({
      value: null,
      status: 'O',
      reason: 'no-total',
    })
    const named = { ...asked, key: { WAGE_FLOOR: 'SMIG' } }
    expect(evaluated(wage, observations, named).value).toBe(3111.39)
  })
})

describe('rule 6, alignment', () => {
  it('lets a series without the dimension serve every code of it', () => {
    const real = indicatorOf('employed / cpi', { dimensions: ['SEX'] })
    const observations = [
      at2024('employed', 500, { key: { SEX: 'F' } }),
      at2024('cpi', 125, { source: 'HCP_ENE' }),
    ]
    expect(evaluated(real, observations, { key: { SEX: 'F' } }).value).toBe(4000)
  })

  it('does not let a national series serve a region', () => {
    const perHead = indicatorOf('gdp_current / employed', { dimensions: ['REF_AREA'] })
    const observations = [
      at2024('gdp_current', 1_560_000, { source: 'HCP_ENE' }),
      at2024('employed', 1000, { key: { REF_AREA: 'MA06' } }),
      at2024('employed', 10_000),
    ]
    expect(evaluated(perHead, observations, { key: { REF_AREA: 'MA06' } })).toEqual({
      value: null,
      status: 'O',
      reason: 'national-only',
    })
    expect(evaluated(perHead, observations, { key: { REF_AREA: 'MA' } }).value).toBe(156_000)
  })

  it('never takes the total for a code that is not held', () => {
    const observations = [at2024('unemployed', 1600), at2024('labour_force', 12000)]
    expect(evaluated(unemploymentRate, observations, { key: { SEX: 'F' } })).toEqual({
      value: null,
      status: 'O',
      reason: 'missing-operand',
    })
  })
})

describe('rule 7, domain', () => {
  const services = testIndicator('EMPLOYMENT_SHARE_WITHIN_SERVICES')
  const observations = [
    at2024('employed', 500, { key: { ACTIVITY: 'SER' } }),
    at2024('employed', 100, { key: { ACTIVITY: 'G' } }),
    at2024('employed', 1000),
  ]

  it('takes the code of the domain for the total', () => {
    const share = indicatorOf('100 * employed / total(employed, ACTIVITY)', {
      dimensions: ['ACTIVITY'],
      domain: { ACTIVITY: 'SER' },
    })
    expect(evaluated(share, observations, { key: { ACTIVITY: 'G' } }).value).toBe(20)
    expect(evaluated(share, observations).value).toBe(100)
  })

  it('takes codes below the domain in the key', () => {
    expect(evaluated(services, observations, { key: { ACTIVITY: 'G' } }).value).toBe(20)
    expect(evaluated(services, observations, { key: { ACTIVITY: 'SER' } }).value).toBe(100)
  })

  it('lets where name a code outside it', () => {
    const share = indicatorOf('100 * employed / where(employed, ACTIVITY=_T)', {
      dimensions: ['ACTIVITY'],
      domain: { ACTIVITY: 'SER' },
    })
    expect(evaluated(share, observations).value).toBe(50)
  })
})

describe('rule 8, missing operands', () => {
  const statuses = [
    ['Q', 'suppressed'],
    ['M', 'cannot-exist'],
  ] as const
  for (const [status, reason] of statuses)
    it(`gives ${status} when an operand has status ${status}, whatever the others`, () => {
      const observations = [at2024('unemployed', null, { status })]
      expect(evaluated(unemploymentRate, observations)).toEqual({ value: null, status, reason })
    })

  for (const status of ['O', 'L', 'H', 'K'] as const)
    it(`gives O when an operand has status ${status}`, () => {
      const observations = [at2024('unemployed', null, { status }), at2024('labour_force', 12000)]
      expect(evaluated(unemploymentRate, observations)).toEqual({
        value: null,
        status: 'O',
        reason: 'missing-operand',
      })
    })

  it('puts Q before M before O, in whatever order they stand', () => {
    const sum = (expression: string, statuses: readonly ('Q' | 'M' | 'O')[]) =>
      evaluated(
        indicatorOf(expression),
        ['unemployed', 'labour_force', 'employed'].map((series, index) =>
          at2024(series, null, { status: statuses[index] ?? 'O' }),
        ),
      ).status
    const expression = 'unemployed + labour_force + employed'
    expect(sum(expression, ['O', 'M', 'Q'])).toBe('Q')
    expect(sum(expression, ['Q', 'M', 'O'])).toBe('Q')
    expect(sum(expression, ['O', 'O', 'M'])).toBe('M')
    expect(sum(expression, ['O', 'O', 'O'])).toBe('O')
  })

  it('does not read a value under a missing status', () => {
    const observations = [
      at2024('unemployed', 1600, { status: 'Q' }),
      at2024('labour_force', 12000),
    ]
    expect(evaluated(unemploymentRate, observations).value).toBeNull()
  })

  it('is missing for a bare series too, and says O for what was not collected', () => {
    const observations = [at2024('unemployed', null, { status: 'L' })]
    expect(evaluated(indicatorOf('unemployed'), observations)).toEqual({
      value: null,
      status: 'O',
      reason: 'missing-operand',
    })
  })

  it('does not stop at zero times missing', () => {
    expect(evaluated(indicatorOf('0 * unemployed'), []).value).toBeNull()
  })
})

describe('rule 9, division by zero', () => {
  it('has no value and status M, whatever the numerator', () => {
    for (const numerator of [0, 41, -1])
      expect(
        evaluated(indicatorOf('unemployed / labour_force'), [
          at2024('unemployed', numerator),
          at2024('labour_force', 0),
        ]),
      ).toEqual({ value: null, status: 'M', reason: 'zero-denominator' })
  })

  it('comes after a missing operand', () => {
    const ratio = indicatorOf('unemployed / labour_force')
    expect(evaluated(ratio, [at2024('labour_force', 0)]).status).toBe('O')
    const suppressed = [at2024('unemployed', null, { status: 'Q' }), at2024('labour_force', 0)]
    expect(evaluated(ratio, suppressed).status).toBe('Q')
  })

  it('spreads to what is computed from it', () => {
    const sum = indicatorOf('unemployed / 0 + labour_force')
    const observations = [at2024('unemployed', 1), at2024('labour_force', 2)]
    expect(evaluated(sum, observations)).toEqual({
      value: null,
      status: 'M',
      reason: 'zero-denominator',
    })
  })

  it('divides by a negative zero no more than by zero', () => {
    expect(evaluated(indicatorOf('1 / (0 * -1)'), []).reason).toBe('zero-denominator')
  })

  it('gives zero over something as zero, without sign', () => {
    const result = evaluated(indicatorOf('-unemployed / labour_force'), [
      at2024('unemployed', 0),
      at2024('labour_force', 2),
    ])
    expect(Object.is(result.value, 0)).toBe(true)
  })

  it('gives M, never infinity, when a number grows too large', () => {
    const huge = [at2024('unemployed', 1e300)]
    expect(evaluated(indicatorOf('unemployed * unemployed'), huge)).toEqual({
      value: null,
      status: 'M',
      reason: 'not-finite',
    })
    const beyond = [at2024('unemployed', 1e300, { unitMult: 100 })]
    expect(evaluated(indicatorOf('unemployed'), beyond).reason).toBe('not-finite')
    const tiny = [at2024('unemployed', 1), at2024('labour_force', 5e-324, { unitMult: 0 })]
    expect(evaluated(indicatorOf('unemployed / labour_force'), tiny).reason).toBe('not-finite')
  })
})

describe('rule 10, source', () => {
  const observations = [
    at2024('unemployed', 1600, { source: 'HCP_ENE' }),
    at2024('labour_force', 12000, { source: 'HCP_ENE' }),
    at2024('unemployed', 2494, { source: 'HCP_RGPH' }),
  ]

  it('reads every operand from the source of the request, and joins no two', () => {
    expect(evaluated(unemploymentRate, observations).value).toBeCloseTo(13.333, 3)
    expect(evaluated(unemploymentRate, observations, { source: 'HCP_RGPH' }).status).toBe('O')
  })

  it('reads each operand of a mixed indicator from the source named for it', () => {
    const ratio = testIndicator('PES_REGISTRATION_RATIO')
    const registered = at2024('jobseekers_registered', 640_000)
    const held = [...observations, registered]
    expect(evaluated(ratio, held, { source: 'ANAPEC_SI' }).value).toBe(40)
  })

  it('has no value for a mixed indicator at any other source', () => {
    const ratio = testIndicator('PES_REGISTRATION_RATIO')
    const held = [...observations, at2024('jobseekers_registered', 640_000)]
    expect(evaluated(ratio, held, { source: 'HCP_ENE' })).toEqual({
      value: null,
      status: 'O',
      reason: 'other-source',
    })
    expect(compiled(ratio).source).toBe('ANAPEC_SI')
  })
})

describe('rule 12, status', () => {
  const statuses = ['U', 'N', 'B', 'D', 'G', 'E', 'I', 'F', 'J', 'S', 'W', 'P', 'V', 'A'] as const

  for (const [index, status] of statuses.entries())
    it(`lets ${status} win over everything that comes after it`, () => {
      for (const other of statuses.slice(index)) {
        const observations = [
          at2024('unemployed', 1, { status: other }),
          at2024('labour_force', 2, { status }),
        ]
        expect(evaluated(unemploymentRate, observations).status).toBe(status)
        expect(worstStatus([other, status])).toBe(status)
      }
    })

  it('gives A to a result of numbers alone', () => {
    expect(evaluated(indicatorOf('1 + 1'), [])).toEqual({ value: 2, status: 'A' })
  })

  it('lets neither a number nor a constant better or worsen a status', () => {
    const cost = indicatorOf('100 * remittance_cost_200usd / remittance_reference_amount', {
      dimensions: ['COUNTRY_DEST'],
    })
    const key = { COUNTRY_DEST: 'ITA' }
    const observations = [at2024('remittance_cost_200usd', 7.4, { key, status: 'V' })]
    expect(evaluated(cost, observations, { key, source: 'WB_RPW' })).toEqual({
      value: 3.7,
      status: 'V',
    })
  })
})

describe('compileFormula', () => {
  const twice = {
    ...unemploymentRate,
    formulas: [
      { version: 1, effectiveFrom: '2020-01-01', expression: 'unemployed' },
      { version: 2, effectiveFrom: '2024-01-01', expression: '100 * unemployed / labour_force' },
    ],
  }

  it('takes the newest version unless one is named', () => {
    expect(compileFormula(testContext, twice).version).toBe(2)
    expect(compileFormula(testContext, twice, 1).series).toEqual(['unemployed'])
  })

  it('says which version is not there, and that an indicator has no formula', () => {
    expect(() => compileFormula(testContext, twice, 3)).toThrow(
      expect.objectContaining({ kind: 'not-found', code: 'formula.version' }),
    )
    expect(() => compileFormula(testContext, { ...twice, formulas: [] })).toThrow(
      'UNEMPLOYMENT_RATE has no formula.',
    )
  })

  it('refuses what a checked catalogue cannot hold', () => {
    expect(() => compiled(indicatorOf('100 *'))).toThrow(
      expect.objectContaining({ kind: 'unprocessable', code: 'formula.syntax' }),
    )
    expect(() => compiled(indicatorOf('unemployd'))).toThrow(
      expect.objectContaining({ kind: 'unprocessable', code: 'formula.unknown_series' }),
    )
  })

  it('names the series it reads, each once, in the order written', () => {
    const formula = compiled(testIndicator('LU3_RATE'))
    expect(formula.series).toEqual(['unemployed', 'potential_labour_force', 'labour_force'])
  })
})

describe('the budget of steps', () => {
  it('stops a sum over too many combinations', () => {
    const dimensions =
      'ACTIVITY, OCCUPATION, STATUS, DIPLOMA, EDUCATION, REF_AREA, AGE, INST_SECTOR'
    expect(() => evaluated(indicatorOf(`sum_over(employed, ${dimensions})`), [])).toThrow(
      expect.objectContaining({ kind: 'unprocessable', code: 'formula.too_costly' }),
    )
  })
})
