import { describe, expect, it } from 'vitest'
import { type Explanation, operandsRead } from './explain.ts'
import { indicatorOf, testIndicator } from './testing/catalogue.ts'
import { evaluated, explained } from './testing/evaluation.ts'
import type { TestObservation } from './testing/reader.ts'

const rate = testIndicator('UNEMPLOYMENT_RATE')
const of2023: readonly TestObservation[] = [
  { series: 'unemployed', period: '2023', value: 1580, release: 'HCP_ENE_2023', vintage: 90 },
  { series: 'labour_force', period: '2023', value: 12171, release: 'HCP_ENE_2023', vintage: 90 },
]
const KEY = 'A.MA.HCP_ENE._T.Y_GE15._T._T._T._T._T._T'

/** Every node of an explanation, the root first. */
function nodesOf(explanation: Explanation): readonly Explanation[] {
  return [explanation, ...explanation.operands.flatMap(nodesOf)]
}

describe('explainFormula', () => {
  it('tells the rate of 2023 down to the published thousands', () => {
    const explanation = explained(rate, of2023, { period: '2023' })
    expect(explanation).toEqual({
      kind: 'product',
      text: '100 * unemployed / labour_force',
      value: (100 * 1580e3) / 12171e3,
      status: 'A',
      operands: [
        { kind: 'number', text: '100', value: 100, status: 'A', operands: [] },
        {
          kind: 'series',
          text: 'unemployed',
          series: 'unemployed',
          key: KEY,
          source: 'HCP_ENE',
          period: '2023',
          value: 1_580_000,
          status: 'A',
          stored: { value: 1580, unitMult: 3, status: 'A', release: 'HCP_ENE_2023', vintage: 90 },
          operands: [],
        },
        {
          kind: 'series',
          text: 'labour_force',
          series: 'labour_force',
          key: KEY,
          source: 'HCP_ENE',
          period: '2023',
          value: 12_171_000,
          status: 'A',
          stored: { value: 12171, unitMult: 3, status: 'A', release: 'HCP_ENE_2023', vintage: 90 },
          operands: [],
        },
      ],
    })
  })

  it('has the result of the evaluation at its root', () => {
    for (const observations of [of2023, of2023.slice(1), []])
      expect(explained(rate, observations, { period: '2023' })).toMatchObject(
        evaluated(rate, observations, { period: '2023' }),
      )
  })

  it('names the key where nothing is held', () => {
    const [, , labourForce] = explained(rate, of2023.slice(0, 1), { period: '2023' }).operands
    expect(labourForce).toEqual({
      kind: 'series',
      text: 'labour_force',
      series: 'labour_force',
      key: KEY,
      source: 'HCP_ENE',
      period: '2023',
      value: null,
      status: 'O',
      reason: 'missing-operand',
      operands: [],
    })
  })

  it('shows a suppressed operand with the status it is stored with', () => {
    const suppressed = [{ ...of2023[0], value: null, status: 'Q' as const }, of2023[1]].filter(
      (one): one is TestObservation => one?.series !== undefined,
    )
    const [, unemployed] = explained(rate, suppressed, { period: '2023' }).operands
    expect(unemployed).toMatchObject({
      value: null,
      status: 'Q',
      reason: 'suppressed',
      stored: { value: null, status: 'Q' },
    })
  })

  it('tells which year a lag reads', () => {
    const change = testIndicator('UNEMPLOYED_CHANGE')
    const observations = [
      { series: 'unemployed', period: '2024', value: 1600 },
      { series: 'unemployed', period: '2023', value: 1580 },
    ]
    const [now, lag] = explained(change, observations).operands
    expect(now).toMatchObject({ period: '2024', value: 1_600_000 })
    expect(lag).toMatchObject({ kind: 'lag', text: 'lag(unemployed, 1)', value: 1_580_000 })
    expect(lag?.operands[0]).toMatchObject({ period: '2023', value: 1_580_000 })
  })

  it('shows the value that lies behind a break', () => {
    const change = testIndicator('UNEMPLOYED_CHANGE')
    const observations = [
      { series: 'unemployed', period: '2006', value: 1062 },
      { series: 'unemployed', period: '2005', value: 1226 },
    ]
    const explanation = explained(change, observations, { period: '2006' })
    expect(explanation).toMatchObject({ value: null, status: 'O', reason: 'break' })
    expect(explanation.operands[1]?.operands[0]).toMatchObject({
      value: null,
      reason: 'break',
      period: '2005',
      stored: { value: 1226 },
    })
    const crossed = explained(change, observations, { period: '2006', crossBreaks: true })
    expect(crossed).toMatchObject({ value: -164_000, status: 'B' })
  })

  it('lists the addends of a total that was rebuilt', () => {
    const share = testIndicator('INTL_PLACEMENTS_FEMALE_SHARE')
    const of = (SEX: string, value: number) => ({
      series: 'intl_placements',
      period: '2023',
      value,
      key: { SEX },
    })
    const asked = { period: '2023', source: 'ANAPEC_PLACE' }
    const explanation = explained(share, [of('M', 9000), of('F', 900)], asked)
    const total = nodesOf(explanation).find((node) => node.kind === 'total')?.operands[0]
    expect(total).toMatchObject({ kind: 'series', fallback: true, value: 9900 })
    expect(total).not.toHaveProperty('stored')
    expect(total?.operands.map(({ value }) => value)).toEqual([9000, 900])
  })

  it('lists the sub-periods of a year that was built', () => {
    const quarters = [1, 2, 3, 4].map((quarter) => ({
      series: 'unemployed',
      period: `2024-Q${quarter}`,
      value: 1600 + quarter,
    }))
    const explanation = explained(indicatorOf('unemployed'), quarters)
    expect(explanation).toMatchObject({
      aggregated: true,
      period: '2024',
      value: 1_602_500,
      key: KEY,
    })
    expect(explanation).not.toHaveProperty('stored')
    expect(explanation.operands).toHaveLength(4)
    expect(explanation.operands[3]).toMatchObject({
      period: '2024-Q4',
      key: KEY.replace('A.', 'Q.'),
      stored: { value: 1604 },
    })
  })

  it('lists the addends of a sum', () => {
    const observations = ['M', 'F'].map((SEX) => ({
      series: 'unemployed',
      period: '2024',
      value: 800,
      key: { SEX },
    }))
    const explanation = explained(indicatorOf('sum_over(unemployed, SEX)'), observations)
    expect(explanation.operands.map((operand) => 'key' in operand && operand.key)).toEqual([
      KEY.replace('_T', 'M'),
      KEY.replace('_T', 'F'),
    ])
  })

  it('marks a constant, which has no key', () => {
    const explanation = explained(indicatorOf('remittance_reference_amount'), [])
    expect(explanation).toEqual({
      kind: 'series',
      text: 'remittance_reference_amount',
      series: 'remittance_reference_amount',
      value: 200,
      status: 'A',
      constant: true,
      operands: [],
    })
  })

  it('has an operand for each part of a chain, a sign and a condition', () => {
    const observations = [{ series: 'unemployed', period: '2024', value: 1, key: { SEX: 'F' } }]
    const explanation = explained(
      indicatorOf('-where(unemployed, SEX=F) + 2 * 3 - 4'),
      observations,
    )
    expect(explanation.value).toBe(-998)
    expect(nodesOf(explanation).map(({ kind, value }) => `${kind} ${value}`)).toEqual([
      'sum -998',
      'negate -1000',
      'where 1000',
      'series 1000',
      'product 6',
      'number 2',
      'number 3',
      'number 4',
    ])
  })

  it('stays whole where the formula has no value for reasons of its own', () => {
    const growth = testIndicator('REMITTANCES_GROWTH')
    const range = explained(growth, [], { period: '2022-01-01/P11M', source: 'OC_BOP' })
    expect(range).toMatchObject({ value: null, reason: 'missing-operand' })
    const other = explained(testIndicator('PES_REGISTRATION_RATIO'), [], { source: 'HCP_ENE' })
    expect(other).toMatchObject({ value: null, reason: 'other-source', operands: [] })
    const noTotal = explained(testIndicator('MINIMUM_WAGE_LEVEL'), [])
    expect(noTotal).toEqual({
      kind: 'series',
      text: 'minimum_wage_monthly',
      series: 'minimum_wage_monthly',
      value: null,
      status: 'O',
      reason: 'no-total',
      operands: [],
    })
  })
})

describe('operandsRead', () => {
  it('lists what was read as stored, through totals and years that were built', () => {
    const total = indicatorOf('100 * total(unemployed, SEX) / labour_force')
    const observations: readonly TestObservation[] = [
      { series: 'unemployed', period: '2024', value: 1000, key: { SEX: 'M' } },
      ...[1, 2, 3, 4].map((quarter) => ({
        series: 'unemployed',
        period: `2024-Q${quarter}`,
        value: 600,
        key: { SEX: 'F' },
      })),
      { series: 'labour_force', period: '2024', value: 12000 },
    ]
    const read = operandsRead(explained(total, observations))
    expect(read.map(({ series, period }) => `${series} ${period}`)).toEqual([
      'unemployed 2024',
      'unemployed 2024-Q1',
      'unemployed 2024-Q2',
      'unemployed 2024-Q3',
      'unemployed 2024-Q4',
      'labour_force 2024',
    ])
  })

  it('is empty when nothing was', () => {
    expect(operandsRead(explained(rate, []))).toEqual([])
  })
})
