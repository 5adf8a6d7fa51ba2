import { describe, expect, it } from 'vitest'
import { indicatorOf, testIndicator } from './testing/catalogue.ts'
import { evaluated, explained } from './testing/evaluation.ts'
import type { TestObservation } from './testing/reader.ts'

/** Values of consecutive periods, `null` for none: `['2024-Q1', 10]`. */
function held(
  series: string,
  rows: readonly (readonly [string, number | null, Partial<TestObservation>?])[],
): readonly TestObservation[] {
  return rows.map(([period, value, more]) => ({ series, period, value, ...more }))
}

const quarters = (series: string, values: readonly (number | null)[], year = '2024') =>
  held(
    series,
    values.map((value, index) => [`${year}-Q${index + 1}`, value]),
  ).filter(({ value }) => value !== null)

const unemployed = indicatorOf('unemployed')
const months = (values: readonly number[]) =>
  held(
    'remittances_received',
    values.map((value, index) => [`2022-${String(index + 1).padStart(2, '0')}`, value]),
  )
const remittances = indicatorOf('remittances_received')
const at = (period: string) => ({ period, source: 'OC_BOP' })

describe('rule 13, time aggregation', () => {
  it('builds a mean from four quarters, then computes the rate', () => {
    const rate = testIndicator('UNEMPLOYMENT_RATE')
    const observations = [
      ...quarters('unemployed', [1645, 1585, 1683, 1628]),
      ...quarters('labour_force', [12010, 12120, 12370, 12700]),
    ]
    expect(evaluated(rate, observations).value).toBeCloseTo(13.29471545, 8)
  })

  it('needs all four quarters', () => {
    expect(evaluated(unemployed, quarters('unemployed', [1645, 1585, 1683, null]))).toEqual({
      value: null,
      status: 'O',
      reason: 'missing-operand',
    })
  })

  it('prefers the stored year, whatever its status', () => {
    const built = quarters('unemployed', [1, 1, 1, 1])
    const stored = (value: number | null, status: 'A' | 'Q' | 'L') =>
      evaluated(unemployed, [...built, ...held('unemployed', [['2024', value, { status }]])])
    expect(stored(1638, 'A').value).toBe(1_638_000)
    expect(stored(null, 'Q')).toEqual({ value: null, status: 'Q', reason: 'suppressed' })
    expect(stored(null, 'L').status).toBe('O')
  })

  it('builds a year from half-years where quarters are not complete, and from months last', () => {
    const halves = held('unemployed', [
      ['2024-S1', 10],
      ['2024-S2', 20],
    ])
    expect(
      evaluated(unemployed, [...halves, ...quarters('unemployed', [1, 1, 1, null])]).value,
    ).toBe(15_000)
    expect(evaluated(unemployed, [...halves, ...quarters('unemployed', [1, 1, 1, 1])]).value).toBe(
      1000,
    )
    const twelve = Array.from({ length: 12 }, (_, index) => index + 1)
    expect(evaluated(remittances, months(twelve), at('2022')).value).toBe(78e6)
    expect(evaluated(remittances, months(twelve.slice(1)), at('2022')).value).toBeNull()
  })

  it('builds a quarter from its three months, not a half-year from anything', () => {
    expect(evaluated(remittances, months([7400, 7300, 8210]), at('2022-Q1')).value).toBe(22_910e6)
    expect(evaluated(remittances, months([7400, 7300]), at('2022-Q1')).value).toBeNull()
    expect(evaluated(remittances, months([1, 2, 3, 4, 5, 6]), at('2022-S1')).value).toBeNull()
  })

  it('does not build a year from quarters that are themselves built from months', () => {
    const some = [...months([1, 2, 3]), ...held('remittances_received', [['2022-Q2', 1]])]
    expect(evaluated(remittances, some, at('2022')).value).toBeNull()
  })

  it('takes the last sub-period of a stock, which must exist', () => {
    const registered = testIndicator('PES_REGISTERED_JOBSEEKERS')
    const asked = { source: 'ANAPEC_SI' }
    const last = held('jobseekers_registered', [
      ['2024-11', 610_000],
      ['2024-12', 620_000],
    ])
    expect(evaluated(registered, last, asked).value).toBe(620_000)
    expect(evaluated(registered, last.slice(0, 1), asked).value).toBeNull()
    const quarter = held('jobseekers_registered', [['2024-Q4', 615_000]])
    expect(evaluated(registered, [...last, ...quarter], asked).value).toBe(615_000)
  })

  it('builds nothing for a series that is not aggregated', () => {
    const declared = indicatorOf('cnss_declared_employees')
    const observations = quarters('cnss_declared_employees', [1, 1, 1, 1])
    expect(evaluated(declared, observations, { source: 'CNSS_DECL' }).status).toBe('O')
  })

  it('takes the worst status of the sub-periods', () => {
    const observations = [
      ...quarters('unemployed', [1, 1, 1, null]),
      ...held('unemployed', [['2024-Q4', 1, { status: 'P' }]]),
    ]
    expect(evaluated(unemployed, observations).status).toBe('P')
  })

  it('is Q when a sub-period is suppressed, also when another is absent', () => {
    const suppressed = held('unemployed', [['2024-Q4', null, { status: 'Q' }]])
    const complete = [...quarters('unemployed', [1, 1, 1, null]), ...suppressed]
    expect(evaluated(unemployed, complete).status).toBe('Q')
    const incomplete = [...quarters('unemployed', [1, 1, null, null]), ...suppressed]
    expect(evaluated(unemployed, incomplete).status).toBe('Q')
  })

  it('multiplies each sub-period by its own power of ten', () => {
    const observations = [
      ...quarters('unemployed', [1000, 1000, 1000, null]),
      ...held('unemployed', [['2024-Q4', 1, { unitMult: 6 }]]),
    ]
    expect(evaluated(unemployed, observations).value).toBe(1_000_000)
  })

  it('does not rebuild a total from its parts when it can be built from its quarters', () => {
    const total = indicatorOf('total(unemployed, SEX)')
    const observations = [
      ...quarters('unemployed', [1600, 1600, 1600, 1600]),
      ...held('unemployed', [
        ['2024', 1000, { key: { SEX: 'M' } }],
        ['2024', 700, { key: { SEX: 'F' } }],
      ]),
    ]
    expect(evaluated(total, observations).value).toBe(1_600_000)
    expect(explained(total, observations).operands[0]).toMatchObject({ aggregated: true })
    const [, ...incomplete] = observations
    expect(evaluated(total, incomplete).value).toBe(1_700_000)
  })
})

describe('rule 11, between the sub-periods of a year', () => {
  const of2016 = (releases: readonly string[]) =>
    held(
      'unemployed',
      releases.map((release, index) => [`2016-Q${index + 1}`, 1000, { release }]),
    )
  const first = 'HCP_ENE_2016Q3'
  const restated = 'HCP_ENE_2017Q1'

  it('builds a year whose quarters lie on one side', () => {
    for (const release of [first, restated])
      expect(
        evaluated(unemployed, of2016([release, release, release, release]), { period: '2016' })
          .value,
      ).toBe(1_000_000)
  })

  it('builds none whose quarters lie on two, unless breaks are crossed', () => {
    const observations = of2016([restated, first, first, first])
    expect(evaluated(unemployed, observations, { period: '2016' })).toEqual({
      value: null,
      status: 'O',
      reason: 'break',
    })
    expect(evaluated(unemployed, observations, { period: '2016', crossBreaks: true })).toEqual({
      value: 1_000_000,
      status: 'B',
    })
  })

  it('takes a quarter observed with status B for a break inside the year, the first quarter apart', () => {
    const observed = (broken: number) =>
      held(
        'unemployed',
        [1, 2, 3, 4].map((quarter) => [
          `2024-Q${quarter}`,
          1000,
          quarter === broken ? { status: 'B' as const } : {},
        ]),
      )
    expect(evaluated(unemployed, observed(3)).reason).toBe('break')
    expect(evaluated(unemployed, observed(3), { crossBreaks: true })).toEqual({
      value: 1_000_000,
      status: 'B',
    })
    expect(evaluated(unemployed, observed(1))).toEqual({ value: 1_000_000, status: 'B' })
  })
})
