import { describe, expect, it } from 'vitest'
import { indicatorOf, testIndicator } from './testing/catalogue.ts'
import { evaluated, explained } from './testing/evaluation.ts'
import type { TestObservation } from './testing/reader.ts'

type Held = readonly [
  series: string,
  value: number | null,
  key: string,
  status?: string | undefined,
]

/** `['employed', 3000, 'ACTIVITY=AGR SEX=F']` is 3,000 thousand in 2024. */
function held(...rows: readonly Held[]): readonly TestObservation[] {
  return rows.map(([series, value, key, status]) => ({
    series,
    period: '2024',
    value,
    key: Object.fromEntries(key.split(' ').flatMap((one) => (one === '' ? [] : [one.split('=')]))),
    ...(status === undefined ? {} : { status: status as 'A' }),
  }))
}

const sectors = [
  ['employed', 3000, 'ACTIVITY=AGR'],
  ['employed', 1300, 'ACTIVITY=IND'],
  ['employed', 1250, 'ACTIVITY=CON'],
  ['employed', 5100, 'ACTIVITY=SER'],
] as const satisfies readonly Held[]
const ofSectors = indicatorOf('sum_over(employed, ACTIVITY)')
const share = testIndicator('EMPLOYMENT_SHARE_BY_ACTIVITY')
const agriculture = { key: { ACTIVITY: 'AGR' } }

describe('where', () => {
  it('binds a code against the key, and drops the dimension', () => {
    const youth = indicatorOf('where(unemployed, AGE=Y15T24)', { dimensions: ['SEX'] })
    const observations = held(
      ['unemployed', 120, 'AGE=Y15T24 SEX=F'],
      ['unemployed', 600, 'SEX=F'],
      ['unemployed', 420, 'AGE=Y15T24'],
    )
    expect(evaluated(youth, observations, { key: { SEX: 'F' } }).value).toBe(120_000)
  })

  it('lets the innermost of two win', () => {
    const observations = held(['unemployed', 600, 'SEX=F'], ['unemployed', 1000, 'SEX=M'])
    const inner = indicatorOf('where(where(unemployed, SEX=F), SEX=M)')
    expect(evaluated(inner, observations).value).toBe(600_000)
    const beside = indicatorOf('where(where(unemployed, SEX=F) + unemployed, SEX=M)')
    expect(evaluated(beside, observations).value).toBe(1_600_000)
  })

  it('may name the total, inside a key of a part', () => {
    const weight = testIndicator('LABOUR_FORCE_SHARE')
    const observations = held(['labour_force', 3000, 'REF_AREA=MA06'], ['labour_force', 12000, ''])
    expect(evaluated(weight, observations, { key: { REF_AREA: 'MA06' } }).value).toBe(25)
  })
})

describe('sum_over', () => {
  it('adds the parts of the default partition, groups and members never together', () => {
    const observations = held(...sectors, ['employed', 2990, 'ACTIVITY=A'])
    expect(evaluated(ofSectors, observations).value).toBe(10_650_000)
  })

  it('is strict: one addend missing leaves it without value', () => {
    expect(evaluated(ofSectors, held(...sectors.slice(1)))).toEqual({
      value: null,
      status: 'O',
      reason: 'missing-operand',
    })
  })

  it('gives Q for a suppressed addend and M for one that cannot exist', () => {
    const [first, ...rest] = sectors
    for (const status of ['Q', 'M'])
      expect(evaluated(ofSectors, held([first[0], null, first[2], status], ...rest)).status).toBe(
        status,
      )
  })

  it('takes an absent residual as zero, adds one that is there, and is missing with one suppressed', () => {
    const residual = (value: number | null, status?: string) =>
      evaluated(ofSectors, held(...sectors, ['employed', value, 'ACTIVITY=X', status]))
    expect(evaluated(ofSectors, held(...sectors)).value).toBe(10_650_000)
    expect(residual(null, 'L').value).toBe(10_650_000)
    expect(residual(50).value).toBe(10_700_000)
    expect(residual(null, 'Q').status).toBe('Q')
    expect(residual(null, 'M').status).toBe('M')
  })

  it('has no value when only the residual is held', () => {
    expect(evaluated(ofSectors, held(['employed', 50, 'ACTIVITY=X'])).value).toBeNull()
  })

  it('adds every combination of two dimensions, all or nothing', () => {
    const both = indicatorOf('sum_over(unemployed, SEX, AREA)')
    const observations = held(
      ['unemployed', 700, 'SEX=M AREA=U'],
      ['unemployed', 300, 'SEX=M AREA=R'],
      ['unemployed', 500, 'SEX=F AREA=U'],
      ['unemployed', 100, 'SEX=F AREA=R'],
    )
    expect(evaluated(both, observations).value).toBe(1_600_000)
    expect(evaluated(both, observations.slice(1)).value).toBeNull()
  })

  it('names a dimension twice as once', () => {
    const observations = held(['unemployed', 700, 'SEX=M'], ['unemployed', 500, 'SEX=F'])
    expect(evaluated(indicatorOf('sum_over(unemployed, SEX, SEX)'), observations).value).toBe(
      1_200_000,
    )
  })

  it('adds an expression code by code', () => {
    const observations = held(
      ['unemployed', 1, 'SEX=M'],
      ['labour_force', 10, 'SEX=M'],
      ['unemployed', 3, 'SEX=F'],
      ['labour_force', 6, 'SEX=F'],
    )
    const ofRates = indicatorOf('sum_over(unemployed / labour_force, SEX)')
    expect(evaluated(ofRates, observations).value).toBeCloseTo(0.6, 12)
  })

  it('takes the partition of the total code of the series: ages of workers, ages of all', () => {
    const workers = held(
      ['labour_force', 1200, 'AGE=Y15T24'],
      ['labour_force', 3100, 'AGE=Y25T34'],
      ['labour_force', 3200, 'AGE=Y35T44'],
      ['labour_force', 4500, 'AGE=Y_GE45'],
    )
    expect(evaluated(indicatorOf('sum_over(labour_force, AGE)'), workers).value).toBe(12_000_000)
    const all = held(['population', 9000, 'AGE=Y_LT15'], ['population', 27800, 'AGE=Y_GE15'])
    const residents = indicatorOf('sum_over(population, AGE)')
    expect(evaluated(residents, all, { source: 'HCP_RGPH' }).value).toBe(36_800_000)
  })

  it('prefers the partition that the dimension names', () => {
    const sent = indicatorOf('sum_over(remittances_received, COUNTRY_DEST)')
    const groups = [
      'EU27',
      'EUR_OTH',
      'MAGHREB',
      'MENA_OTH',
      'SSA',
      'AMERICAS',
      'ASIA_OTH',
      'OCEANIA',
      'OTHER',
      'STLS',
    ]
    const observations = held(
      ...groups.map((group): Held => ['remittances_received', 1, `COUNTRY_DEST=${group}`]),
    )
    expect(evaluated(sent, observations, { source: 'OC_BOP' }).value).toBe(10e6)
  })

  it('takes the code of the domain for the total it adds up to', () => {
    const foreigners = indicatorOf('sum_over(population, CITIZENSHIP)', {
      domain: { CITIZENSHIP: 'FOR' },
    })
    const groups = [
      'EU27',
      'EUR_OTH',
      'MAGHREB',
      'MENA_OTH',
      'SSA',
      'AMERICAS',
      'ASIA_OTH',
      'OCEANIA',
      'OTHER',
      'STLS',
    ]
    const observations = held(
      ...groups.map((group): Held => ['population', 2, `CITIZENSHIP=${group}`]),
      ['population', 36000, 'CITIZENSHIP=NAT'],
    )
    expect(evaluated(foreigners, observations, { source: 'HCP_RGPH' }).value).toBe(20_000)
  })

  it('has no value where no partition adds up to the total', () => {
    const within = indicatorOf('sum_over(employed, ACTIVITY)', { domain: { ACTIVITY: 'SER' } })
    expect(evaluated(within, held(...sectors))).toEqual({
      value: null,
      status: 'O',
      reason: 'no-partition',
    })
  })

  it('never adds what is not additive, over a dimension or at all', () => {
    const reason = { value: null, status: 'O', reason: 'not-additive' }
    const ages = held(['neet', 1500, 'AGE=Y15T24'], ['neet', 900, 'AGE=Y_GE25'])
    expect(evaluated(indicatorOf('sum_over(neet, AGE)'), ages)).toEqual(reason)
    const sexes = held(['neet', 700, 'SEX=M'], ['neet', 800, 'SEX=F'])
    expect(evaluated(indicatorOf('sum_over(neet, SEX)'), sexes).value).toBe(1_500_000)
    const medians = indicatorOf('sum_over(median_monthly_earnings, SEX)')
    expect(evaluated(medians, [], { source: 'HCP_ESS' })).toEqual(reason)
  })

  it('gives the worst status of its addends', () => {
    const observations = held(['unemployed', 1, 'SEX=M', 'P'], ['unemployed', 1, 'SEX=F', 'E'])
    expect(evaluated(indicatorOf('sum_over(unemployed, SEX)'), observations).status).toBe('E')
  })

  it('works inside another: each sum over its own codes', () => {
    const nested = indicatorOf('sum_over(sum_over(unemployed, SEX), AREA)')
    const observations = held(
      ['unemployed', 700, 'SEX=M AREA=U'],
      ['unemployed', 300, 'SEX=M AREA=R'],
      ['unemployed', 500, 'SEX=F AREA=U'],
      ['unemployed', 100, 'SEX=F AREA=R'],
    )
    expect(evaluated(nested, observations).value).toBe(1_600_000)
  })
})

describe('total', () => {
  it('reads the stored total, not the sum of its parts', () => {
    const observations = held(...sectors, ['employed', 10651, ''])
    expect(evaluated(share, observations, agriculture).value).toBe((100 * 3000e3) / 10651e3)
  })

  it('falls back on the sum when the total is absent, and says so', () => {
    const result = evaluated(share, held(...sectors), agriculture)
    expect(result).toEqual({ value: (100 * 3000e3) / 10650e3, status: 'A' })
    const explanation = explained(share, held(...sectors), agriculture)
    const total = explanation.operands[2]
    expect(total?.kind).toBe('total')
    expect(total?.operands[0]).toMatchObject({ fallback: true, value: 10_650_000 })
  })

  for (const status of ['O', 'L', 'H', 'K'])
    it(`falls back when the total has status ${status}`, () => {
      const observations = held(...sectors, ['employed', null, '', status])
      expect(evaluated(share, observations, agriculture).value).not.toBeNull()
    })

  for (const status of ['Q', 'M'])
    it(`never rebuilds a total of status ${status}`, () => {
      const observations = held(...sectors, ['employed', null, '', status])
      expect(evaluated(share, observations, agriculture)).toMatchObject({ value: null, status })
    })

  it('does not fall back over a series that is not additive', () => {
    const median = indicatorOf('total(median_monthly_earnings, SEX)')
    const observations = held(
      ['median_monthly_earnings', 4000, 'SEX=F'],
      ['median_monthly_earnings', 5000, 'SEX=M'],
    )
    expect(evaluated(median, observations, { source: 'HCP_ESS' })).toEqual({
      value: null,
      status: 'O',
      reason: 'missing-operand',
    })
  })

  it('reads several dimensions at their totals first, then adds over all of them together', () => {
    const both = indicatorOf('total(unemployed, SEX, AREA)')
    const parts = held(
      ['unemployed', 700, 'SEX=M AREA=U'],
      ['unemployed', 300, 'SEX=M AREA=R'],
      ['unemployed', 500, 'SEX=F AREA=U'],
      ['unemployed', 100, 'SEX=F AREA=R'],
    )
    expect(evaluated(both, parts).value).toBe(1_600_000)
    expect(evaluated(both, [...parts, ...held(['unemployed', 1605, ''])]).value).toBe(1_605_000)
    const halfway = held(['unemployed', 1000, 'SEX=M'], ['unemployed', 600, 'SEX=F'])
    expect(evaluated(both, halfway).value).toBeNull()
  })

  it('keeps the other dimensions of the key', () => {
    const women = testIndicator('WOMEN_IN_MANAGEMENT_SHARE')
    const observations = held(
      ['employed', 60, 'SEX=F OCCUPATION=OC1 AREA=U'],
      ['employed', 400, 'OCCUPATION=OC1 AREA=U'],
    )
    expect(evaluated(women, observations, { key: { AREA: 'U' } }).value).toBe(15)
  })

  it('is not bound by an outer function: the innermost wins', () => {
    const observations = held(['unemployed', 1600, ''], ['unemployed', 600, 'SEX=F'])
    const inner = indicatorOf('where(total(unemployed, SEX), SEX=F)')
    expect(evaluated(inner, observations).value).toBe(1_600_000)
    const outer = indicatorOf('total(where(unemployed, SEX=F), SEX)')
    expect(evaluated(outer, observations).value).toBe(600_000)
  })

  it('falls back inside a sum over another dimension', () => {
    const mixed = indicatorOf('sum_over(total(unemployed, SEX), AREA)')
    const observations = held(
      ['unemployed', 1200, 'AREA=U'],
      ['unemployed', 300, 'SEX=M AREA=R'],
      ['unemployed', 100, 'SEX=F AREA=R'],
    )
    expect(evaluated(mixed, observations).value).toBe(1_600_000)
  })
})
