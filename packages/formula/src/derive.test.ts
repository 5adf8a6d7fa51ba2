import { frequencyOf, type SeriesKey } from '@marsad/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DerivedSeries, type DeriveOptions, deriveIndicator } from './derive.ts'
import { evaluateFormula } from './evaluate.ts'
import {
  indicatorOf,
  type TestedIndicator,
  testContext,
  testIndicator,
} from './testing/catalogue.ts'
import { compiled } from './testing/evaluation.ts'
import { period, readerOf, type TestObservation } from './testing/reader.ts'

function derived(
  indicator: TestedIndicator,
  observations: readonly TestObservation[],
  options?: DeriveOptions,
): readonly DerivedSeries[] {
  return deriveIndicator(compiled(indicator), readerOf(testContext, observations), options)
}

/** Keys and values as text: `A.MA.HCP_ENE.F 2023=13.3 2024=O break`. */
function told(series: readonly DerivedSeries[]): readonly string[] {
  return series.map(({ key, observations }) =>
    [
      key.join('.'),
      ...observations.map(({ period: at, value, status, reason }) =>
        value === null ? `${at}=${status} ${reason}` : `${at}=${Number(value.toPrecision(6))}`,
      ),
    ].join(' '),
  )
}

const rate = indicatorOf('100 * unemployed / labour_force', {
  dimensions: ['REF_AREA', 'SEX'],
  unit: 'PT',
})
const at = (
  series: string,
  when: string,
  value: number | null,
  key: Readonly<Record<string, string>> = {},
  more: Partial<TestObservation> = {},
): TestObservation => ({ series, period: when, value, key, ...more })

describe('deriveIndicator', () => {
  it('joins operands on their keys and periods', () => {
    const observations = [
      at('unemployed', '2023', 1580),
      at('labour_force', '2023', 12171),
      at('unemployed', '2024', 1638),
      at('unemployed', '2023', 500, { SEX: 'F' }),
      at('labour_force', '2023', 2000, { SEX: 'F' }),
      at('labour_force', '2023', 9000, { SEX: 'M' }),
      at('unemployed', '2023', 90, { REF_AREA: 'MA06' }),
      at('labour_force', '2023', 900, { REF_AREA: 'MA06' }),
      at('unemployed', '2023-Q1', 1549),
      at('labour_force', '2023-Q1', 12046),
      at('unemployed', '2024', 2494, {}, { source: 'HCP_RGPH' }),
      at('labour_force', '2024', 11709, {}, { source: 'HCP_RGPH' }),
    ]
    expect(told(derived(rate, observations))).toEqual([
      'A.MA.HCP_ENE.F 2023=25',
      'A.MA.HCP_ENE._T 2023=12.9817',
      'A.MA.HCP_RGPH._T 2024=21.2999',
      'A.MA06.HCP_ENE._T 2023=10',
      'Q.MA.HCP_ENE._T 2023-Q1=12.859',
    ])
  })

  it('ignores what the indicator does not vary with: keys of other dimensions are not totals', () => {
    const observations = [
      at('unemployed', '2023', 400, { AGE: 'Y15T24' }),
      at('labour_force', '2023', 1000, { AGE: 'Y15T24' }),
    ]
    expect(derived(rate, observations)).toEqual([])
  })

  it('files a key under FREQ, REF_AREA and SOURCE, then the dimensions in order', () => {
    const ordered = indicatorOf('unemployed', { dimensions: ['AREA', 'REF_AREA', 'SEX'] })
    const observations = [at('unemployed', '2023', 1, { AREA: 'U', SEX: 'F', REF_AREA: 'MA01' })]
    expect(told(derived(ordered, observations))).toEqual(['A.MA01.HCP_ENE.U.F 2023=1000'])
  })

  it('gives an indicator without territory the country as its area', () => {
    const growth = testIndicator('REMITTANCES_GROWTH')
    const observations = [
      at('remittances_received', '2021', 95480),
      at('remittances_received', '2022', 110700),
      at('remittances_received', '2022', 40000, { COUNTRY_DEST: 'FRA' }),
    ]
    expect(told(derived(growth, observations))).toEqual(['A.MA.OC_BOP._T 2022=15.9405'])
  })

  it('lets a national series serve the country only, in an indicator by region', () => {
    const perHead = indicatorOf('gdp_current / employed', { dimensions: ['REF_AREA'] })
    const source = { source: 'HCP_ENE' }
    const observations = [
      at('gdp_current', '2023', 1000, {}, source),
      at('employed', '2023', 10),
      at('employed', '2023', 1, { REF_AREA: 'MA06' }),
    ]
    expect(told(derived(perHead, observations))).toEqual(['A.MA.HCP_ENE 2023=100000'])
  })

  it('lets a series without a dimension serve every code of it', () => {
    const real = indicatorOf('employed / cpi', { dimensions: ['SEX'] })
    const observations = [
      at('employed', '2023', 10, { SEX: 'F' }),
      at('employed', '2023', 30),
      at('cpi', '2023', 100, {}, { source: 'HCP_ENE' }),
    ]
    expect(told(derived(real, observations))).toEqual([
      'A.MA.HCP_ENE.F 2023=100',
      'A.MA.HCP_ENE._T 2023=300',
    ])
  })

  it('reads a mixed indicator from the sources named, under the source of the first', () => {
    const ratio = testIndicator('PES_REGISTRATION_RATIO')
    const observations = [
      at('jobseekers_registered', '2024', 640_000),
      at('unemployed', '2024', 1600),
      at('unemployed', '2024', 2494, {}, { source: 'HCP_RGPH' }),
    ]
    expect(told(derived(ratio, observations))).toEqual(['A.MA.ANAPEC_SI._T 2024=40'])
  })

  it('keeps within the domain', () => {
    const foreigners = testIndicator('MIG_CITIZENSHIP_DISTRIBUTION')
    const of = (CITIZENSHIP: string, value: number) =>
      at('population', '2024', value, { CITIZENSHIP })
    const observations = [of('NAT', 36680), of('_T', 36828), of('FOR', 100), of('EU27', 25)]
    expect(told(derived(foreigners, observations))).toEqual([
      'A.MA.HCP_RGPH._T._T.EU27 2024=25',
      'A.MA.HCP_RGPH._T._T.FOR 2024=100',
    ])
  })

  it('reads codes named by where whatever the key', () => {
    const weight = testIndicator('LABOUR_FORCE_SHARE')
    const observations = [
      at('labour_force', '2024', 12000),
      at('labour_force', '2024', 3000, { REF_AREA: 'MA06' }),
    ]
    expect(told(derived(weight, observations))).toEqual([
      'A.MA.HCP_ENE._T.Y_GE15._T 2024=100',
      'A.MA06.HCP_ENE._T.Y_GE15._T 2024=25',
    ])
  })

  it('finds a total that must be rebuilt from its parts', () => {
    const share = indicatorOf('100 * employed / total(employed, ACTIVITY)', {
      dimensions: ['ACTIVITY'],
      unit: 'PT',
    })
    const observations = [
      ['AGR', 25],
      ['IND', 25],
      ['CON', 10],
      ['SER', 40],
    ].map(([ACTIVITY, value]) => at('employed', '2023', Number(value), { ACTIVITY: `${ACTIVITY}` }))
    expect(told(derived(share, observations))).toEqual([
      'A.MA.HCP_ENE.AGR 2023=25',
      'A.MA.HCP_ENE.CON 2023=10',
      'A.MA.HCP_ENE.IND 2023=25',
      'A.MA.HCP_ENE.SER 2023=40',
    ])
    expect(derived(share, observations.slice(1))).toEqual([])
  })

  it('adds over a dimension, residual codes apart', () => {
    const sum = indicatorOf('sum_over(unemployed, SEX)', { dimensions: ['AREA'] })
    const observations = [
      at('unemployed', '2023', 1, { SEX: 'F', AREA: 'U' }),
      at('unemployed', '2023', 2, { SEX: 'M', AREA: 'U' }),
      at('unemployed', '2023', 4, { SEX: 'M', AREA: 'R' }),
    ]
    expect(told(derived(sum, observations))).toEqual(['A.MA.HCP_ENE.U 2023=3000'])
  })

  it('builds years from quarters and quarters from months', () => {
    const sent = testIndicator('REMITTANCES_LEVEL')
    const months = Array.from({ length: 12 }, (_, index) =>
      at('remittances_received', `2022-${String(index + 1).padStart(2, '0')}`, 1),
    )
    expect(told(derived(sent, months)).map((one) => one.slice(0, 30))).toEqual([
      'A.MA.OC_BOP._T 2022=12000000',
      'M.MA.OC_BOP._T 2022-01=1000000',
      'Q.MA.OC_BOP._T 2022-Q1=3000000',
    ])
    expect(told(derived(sent, months.slice(1)))[0]).toMatch(/^M\./)
  })

  it('moves what a lag reads to the year it is read in', () => {
    const change = indicatorOf('unemployed - lag(unemployed, 2)')
    const observations = [2019, 2020, 2021, 2022].map((year, index) =>
      at('unemployed', String(year), 10 ** index),
    )
    expect(told(derived(change, observations))).toEqual(['A.MA.HCP_ENE 2021=99000 2022=990000'])
  })

  it('has no lag on ranges', () => {
    const growth = testIndicator('REMITTANCES_GROWTH')
    const observations = ['2021', '2022'].map((year) =>
      at('remittances_received', `${year}-01-01/P11M`, 1),
    )
    expect(derived(growth, observations)).toEqual([])
    expect(told(derived(testIndicator('REMITTANCES_LEVEL'), observations))).toEqual([
      '_O.MA.OC_BOP._T 2021-01-01/P11M=1000000 2022-01-01/P11M=1000000',
    ])
  })

  it('says why there is no value when every operand is recorded', () => {
    const observations = [
      at('unemployed', '2016', 1167, {}, { release: 'HCP_ENE_2017' }),
      at('labour_force', '2016', 11747, {}, { release: 'HCP_ENE_2016' }),
      at('unemployed', '2020', 1, {}, {}),
      at('labour_force', '2020', 0, {}, {}),
      at('unemployed', '2021', null, {}, { status: 'Q' }),
      at('labour_force', '2021', 1),
      at('unemployed', '2022', null, {}, { status: 'L' }),
      at('labour_force', '2022', 1),
      at('unemployed', '2023', 1),
    ]
    expect(told(derived(rate, observations))).toEqual([
      'A.MA.HCP_ENE._T 2016=O break 2020=M zero-denominator 2021=Q suppressed 2022=O missing-operand',
    ])
  })

  it('says nothing of a year with a quarter missing', () => {
    const observations = [1, 2, 3].flatMap((quarter) => [
      at('unemployed', `2023-Q${quarter}`, 1),
      at('labour_force', `2023-Q${quarter}`, 2),
    ])
    expect(derived(rate, observations).map(({ key }) => key[0])).toEqual(['Q'])
  })

  it('gives a constant no key of its own', () => {
    expect(derived(indicatorOf('remittance_reference_amount'), [])).toEqual([])
    const cost = testIndicator('REMITTANCE_COST')
    const observations = [at('remittance_cost_200usd', '2020-Q3', 7.4, { COUNTRY_DEST: 'FRA' })]
    expect(told(derived(cost, observations))).toEqual(['Q.MA.WB_RPW.FRA 2020-Q3=3.7'])
  })

  it('needs a code where a series has no total', () => {
    const wage = testIndicator('MINIMUM_WAGE_LEVEL')
    const observations = [at('minimum_wage_monthly', '2024', 3111.39, { WAGE_FLOOR: 'SMIG' })]
    expect(told(derived(wage, observations))).toEqual(['A.MA.LEGAL_TEXTS.SMIG 2024=3111.39'])
  })

  it('files series with different totals under the total of the list', () => {
    const young = indicatorOf('population - employed', { dimensions: ['AGE'] })
    const source = { source: 'HCP_RGPH' }
    const observations = [
      at('population', '2024', 100, { AGE: '_T' }, source),
      at('population', '2024', 70, { AGE: 'Y_GE15' }, source),
      at('employed', '2024', 30, { AGE: 'Y_GE15' }, source),
    ]
    expect(told(derived(young, observations))).toEqual([
      'A.MA.HCP_RGPH.Y_GE15 2024=40000',
      'A.MA.HCP_RGPH._T 2024=70000',
    ])
  })
})

describe('deriveIndicator restricted to what was touched', () => {
  const observations = [
    at('unemployed', '2023', 1),
    at('labour_force', '2023', 2),
    at('unemployed', '2023', 1, { SEX: 'F' }),
    at('labour_force', '2023', 4, { SEX: 'F' }),
    at('unemployed', '2023', 1, { REF_AREA: 'MA06' }),
    at('labour_force', '2023', 5, { REF_AREA: 'MA06' }),
  ]
  const touching = (part: string) => ({
    touched: (series: string, key: string) => series === 'labour_force' && key.includes(part),
  })

  it('gives only the keys that depend on it, each whole', () => {
    expect(told(derived(rate, observations, touching('MA06')))).toEqual([
      'A.MA06.HCP_ENE._T 2023=20',
    ])
    expect(derived(rate, observations, touching('NOTHING'))).toEqual([])
  })

  it('gives every key that reads a touched total', () => {
    const weight = indicatorOf('unemployed / where(labour_force, SEX=_T, REF_AREA=MA)', {
      dimensions: ['REF_AREA', 'SEX'],
    })
    const total = {
      touched: (series: string, key: string) =>
        series === 'labour_force' && key.startsWith('A.MA.HCP_ENE._T'),
    }
    expect(derived(weight, observations, total)).toHaveLength(3)
  })

  it('together gives what the whole gives', () => {
    const whole = told(derived(rate, observations))
    const parts = ['MA.HCP_ENE._T', 'MA.HCP_ENE.F', 'MA06'].flatMap((part) =>
      told(derived(rate, observations, touching(part))),
    )
    expect(parts.toSorted()).toEqual(whole.toSorted())
  })
})

describe('what deriveIndicator gives', () => {
  const codes = fc.record({
    SEX: fc.constantFrom('_T', 'M', 'F'),
    REF_AREA: fc.constantFrom('MA', 'MA01', 'MA06'),
  })
  const observation = fc
    .tuple(
      fc.constantFrom('unemployed', 'labour_force'),
      fc.constantFrom('2022', '2023', '2023-Q1', '2023-Q2', '2023-Q3', '2023-Q4'),
      fc.option(fc.integer({ min: 0, max: 5 })),
      codes,
    )
    .map(([series, when, value, key]) =>
      at(series, when, value, key, value === null ? { status: 'Q' } : {}),
    )
  const formulas = [
    '100 * unemployed / labour_force',
    'unemployed / total(labour_force, SEX)',
    'where(unemployed, SEX=F) / labour_force',
    'unemployed - lag(labour_force, 1)',
    'sum_over(unemployed, SEX) + labour_force',
  ]
  const indicators = formulas.map((expression) =>
    indicatorOf(expression, { dimensions: ['REF_AREA', 'SEX'] }),
  )

  it('is what the evaluation of each key and period gives', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...indicators),
        fc.array(observation, { maxLength: 40 }),
        (indicator, observations) => {
          const reader = readerOf(testContext, observations)
          const formula = compiled(indicator)
          for (const { key, observations: values } of deriveIndicator(formula, reader))
            for (const { period: at, ...result } of values) {
              const request = { ...requestOf(key), period: at, frequency: frequencyOf(at) }
              expect(evaluateFormula(formula, reader, request)).toEqual(result)
            }
        },
      ),
    )
  })

  it('leaves out no value: every key and period that evaluates to one is there', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...indicators),
        fc.array(observation, { maxLength: 40 }),
        (indicator, observations) => {
          const reader = readerOf(testContext, observations)
          const formula = compiled(indicator)
          const given = new Set(
            deriveIndicator(formula, reader).flatMap(({ key, observations: values }) =>
              values.map((value) => `${key.join('.')} ${value.period}`),
            ),
          )
          for (const REF_AREA of ['MA', 'MA01', 'MA06'])
            for (const SEX of ['_T', 'M', 'F'])
              for (const text of ['2022', '2023', '2024', '2023-Q1', '2024-Q4']) {
                const asked = period(text)
                const frequency = frequencyOf(asked)
                const key = { REF_AREA, SEX }
                const request = { key, frequency, period: asked, source: 'HCP_ENE' }
                if (evaluateFormula(formula, reader, request).value !== null)
                  expect(given).toContain(`${frequency}.${REF_AREA}.HCP_ENE.${SEX} ${text}`)
              }
        },
      ),
    )
  })

  it('does not depend on the order in which observations are held', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...indicators),
        fc
          .uniqueArray(observation, {
            maxLength: 30,
            selector: ({ series, period, key }) => JSON.stringify([series, period, key]),
          })
          .chain((one) =>
            fc.tuple(
              fc.constant(one),
              fc.shuffledSubarray(one, { minLength: one.length, maxLength: one.length }),
            ),
          ),
        (indicator, [one, other]) => {
          expect(derived(indicator, one)).toEqual(derived(indicator, other))
        },
      ),
    )
  })
})

function requestOf([, REF_AREA = '', source = '', SEX = '']: SeriesKey) {
  return { key: { REF_AREA, SEX }, source }
}
