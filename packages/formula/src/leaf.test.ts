import { describe, expect, it } from 'vitest'
import { indicatorOf, testIndicator } from './testing/catalogue.ts'
import { evaluated } from './testing/evaluation.ts'
import type { TestObservation } from './testing/reader.ts'

type Row = readonly [period: string, value: number | null, more?: Partial<TestObservation>]

function held(series: string, ...rows: readonly Row[]): readonly TestObservation[] {
  return rows.map(([period, value, more]) => ({ series, period, value, ...more }))
}

const change = testIndicator('UNEMPLOYED_CHANGE')
const growth = testIndicator('REMITTANCES_GROWTH')
const of = (period: string) => ({ period, source: 'OC_BOP' })
const BROKEN = { value: null, status: 'O', reason: 'break' }

describe('rule 5, lag', () => {
  it('goes back whole years at every frequency', () => {
    const earlier = indicatorOf('lag(unemployed, 2)')
    for (const [period, before] of [
      ['2024', '2022'],
      ['2024-S2', '2022-S2'],
      ['2024-Q3', '2022-Q3'],
      ['2024-11', '2022-11'],
    ] as const)
      expect(evaluated(earlier, held('unemployed', [before, 7]), { period }).value).toBe(7000)
  })

  it('adds up, and shifts everything inside', () => {
    const observations = [
      ...held('unemployed', ['2021', 30], ['2024', 99]),
      ...held('labour_force', ['2021', 60], ['2024', 99]),
    ]
    const shifted = indicatorOf('lag(lag(unemployed / labour_force, 1), 2)')
    expect(evaluated(shifted, observations).value).toBe(0.5)
    const apart = indicatorOf('lag(unemployed + lag(labour_force, 2), 1)')
    const two = [...held('unemployed', ['2023', 1]), ...held('labour_force', ['2021', 2])]
    expect(evaluated(apart, two).value).toBe(3000)
  })

  it('is missing before the first period, not zero', () => {
    expect(evaluated(growth, held('remittances_received', ['2020', 68140]), of('2020'))).toEqual({
      value: null,
      status: 'O',
      reason: 'missing-operand',
    })
  })

  it('does not exist on a range of months or years, not even of a number', () => {
    const observations = held(
      'remittances_received',
      ['2022-01-01/P11M', 99500],
      ['2021-01-01/P11M', 86680],
    )
    const missing = { value: null, status: 'O', reason: 'no-lag' }
    expect(evaluated(growth, observations, of('2022-01-01/P11M'))).toEqual(missing)
    expect(evaluated(indicatorOf('lag(1, 1)'), [], of('2022-01-01/P11M'))).toEqual(missing)
    expect(evaluated(indicatorOf('lag(1, 1)'), []).value).toBe(1)
  })

  it('reads an earlier year from its quarters', () => {
    const observations = [
      ...held('unemployed', ['2024', 1600]),
      ...held('unemployed', ['2023-Q1', 1], ['2023-Q2', 2], ['2023-Q3', 3], ['2023-Q4', 4]),
    ]
    expect(evaluated(change, observations).value).toBe(1_600_000 - 2500)
  })

  it('finds nothing before the year zero', () => {
    expect(evaluated(indicatorOf('lag(unemployed, 9999)'), []).status).toBe('O')
  })
})

describe('rule 11, breaks by period and release', () => {
  it('gives the change of 2017 on the new basis: 1,216 less 1,167 restated by the same note (HCP)', () => {
    const note = { release: 'HCP_ENE_2017' }
    const observations = held('unemployed', ['2017', 1216, note], ['2016', 1167, note])
    expect(evaluated(change, observations, { period: '2017' })).toEqual({
      value: 49_000,
      status: 'A',
    })
  })

  it('gives none against the 2016 of the first release: 1,105 (HCP)', () => {
    const observations = held(
      'unemployed',
      ['2017', 1216, { release: 'HCP_ENE_2017' }],
      ['2016', 1105, { release: 'HCP_ENE_2016' }],
    )
    expect(evaluated(change, observations, { period: '2017' })).toEqual(BROKEN)
  })

  it('gives the change of 2018 as published, -48, in the first release and none once 2018 is restated', () => {
    const first = { release: 'HCP_ENE_2018' }
    const published = held('unemployed', ['2018', 1168, first], ['2017', 1216, first])
    expect(evaluated(change, published, { period: '2018' }).value).toBe(-48_000)
    const restated = held(
      'unemployed',
      ['2018', 1137, { release: 'HCP_ENE_2019' }],
      ['2017', 1216, first],
    )
    expect(evaluated(change, restated, { period: '2018' })).toEqual(BROKEN)
  })

  it('decides by the period alone when the break names no release, or the release is not known', () => {
    const across = (before: string, after: string, more: Partial<TestObservation> = {}) =>
      evaluated(change, held('unemployed', [before, 1000], [after, 1100, more]), { period: after })
    expect(across('2005', '2006')).toEqual(BROKEN)
    expect(across('2005-Q1', '2006-Q1')).toEqual(BROKEN)
    expect(across('2015', '2016')).toEqual(BROKEN)
    expect(across('2015', '2016', { release: 'SOME_OTHER_PAPER' })).toEqual(BROKEN)
    expect(across('2025', '2026')).toEqual(BROKEN)
  })

  it('leaves a break alone that is shown and does not compute', () => {
    const observations = held('unemployed', ['2006', 1000], ['2007', 1100])
    expect(evaluated(change, observations, { period: '2007' }).value).toBe(100_000)
  })

  it('knows no break at a frequency that the break does not name', () => {
    const observations = held('unemployed', ['2015-06', 1000], ['2016-06', 1100])
    expect(evaluated(change, observations, { period: '2016-06' }).value).toBe(100_000)
  })

  it('knows no break of another source', () => {
    const observations = held(
      'unemployed',
      ['2005', 1000, { source: 'HCP_RGPH' }],
      ['2006', 1100, { source: 'HCP_RGPH' }],
    )
    const asked = { period: '2006', source: 'HCP_RGPH' }
    expect(evaluated(change, observations, asked).value).toBe(100_000)
  })

  it('does not let the present be absent: the side of its period decides', () => {
    const earlier = indicatorOf('lag(unemployed, 1)')
    expect(evaluated(earlier, held('unemployed', ['2005', 1000]), { period: '2006' })).toEqual(
      BROKEN,
    )
    expect(evaluated(earlier, held('unemployed', ['2006', 1000]), { period: '2007' }).value).toBe(
      1_000_000,
    )
  })

  it('crosses when asked, with status B or worse', () => {
    const across = (status: 'A' | 'U') =>
      evaluated(change, held('unemployed', ['2005', 1000, { status }], ['2006', 1100]), {
        period: '2006',
        crossBreaks: true,
      })
    expect(across('A')).toEqual({ value: 100_000, status: 'B' })
    expect(across('U')).toEqual({ value: 100_000, status: 'U' })
  })

  it('says that an earlier value is missing before it says that a break lies between', () => {
    const suppressed = held('unemployed', ['2005', null, { status: 'Q' }], ['2006', 1100])
    expect(evaluated(change, suppressed, { period: '2006' }).status).toBe('Q')
  })
})

describe('rule 11, observations that start a new side', () => {
  const lagged = (years: number) => indicatorOf(`lag(remittances_received, ${years})`)

  it('stops a lag at an observation of status B, at the end or in between, not at the start', () => {
    const held3 = (broken: string) =>
      held(
        'remittances_received',
        ...['2020', '2021', '2022'].map(
          (year): Row => [year, 100, year === broken ? { status: 'B' } : {}],
        ),
      )
    expect(evaluated(lagged(2), held3('2022'), of('2022'))).toEqual(BROKEN)
    expect(evaluated(lagged(2), held3('2021'), of('2022'))).toEqual(BROKEN)
    expect(evaluated(lagged(2), held3('2020'), of('2022'))).toEqual({ value: 100e6, status: 'B' })
  })

  it('stops a lag at a change of survey standard', () => {
    const change3 = held(
      'remittances_received',
      ['2020', 100, { lfsStandard: 'ICLS13' }],
      ['2021', 100, { lfsStandard: 'ICLS19' }],
      ['2022', 100, { lfsStandard: 'ICLS19' }],
    )
    expect(evaluated(lagged(2), change3, of('2022'))).toEqual(BROKEN)
    expect(evaluated(lagged(1), change3, of('2022')).value).toBe(100e6)
    const unknown = held('remittances_received', ['2020', 100], ['2022', 100])
    expect(evaluated(lagged(2), unknown, of('2022')).value).toBe(100e6)
  })

  it('sees a standard that changed for one year only', () => {
    const back = held(
      'remittances_received',
      ['2020', 100, { lfsStandard: 'ICLS13' }],
      ['2021', 100, { lfsStandard: 'ICLS19' }],
      ['2022', 100, { lfsStandard: 'ICLS13' }],
    )
    expect(evaluated(lagged(2), back, of('2022'))).toEqual(BROKEN)
  })

  it('sees a B among the quarters that a year is built from', () => {
    const observations = [
      ...held('unemployed', ['2023', 1000]),
      ...held(
        'unemployed',
        ['2024-Q1', 1, { status: 'B' }],
        ['2024-Q2', 1],
        ['2024-Q3', 1],
        ['2024-Q4', 1],
      ),
    ]
    expect(evaluated(change, observations)).toEqual(BROKEN)
  })
})

describe('rule 11, operands of one operator', () => {
  const rate = testIndicator('UNEMPLOYMENT_RATE')
  const of2016 = (numerator: string, denominator: string) => [
    ...held('unemployed', ['2016', 1167, { release: numerator }]),
    ...held('labour_force', ['2016', 11747, { release: denominator }]),
  ]

  it('gives the rate of 2016 from the first release, and none from a restated numerator', () => {
    const asked = { period: '2016' }
    expect(evaluated(rate, of2016('HCP_ENE_2016', 'HCP_ENE_2016'), asked).value).toBeCloseTo(
      9.93,
      2,
    )
    expect(evaluated(rate, of2016('HCP_ENE_2017', 'HCP_ENE_2016'), asked)).toEqual(BROKEN)
    expect(evaluated(rate, of2016('HCP_ENE_2017', 'HCP_ENE_2017'), asked).status).toBe('A')
  })

  it('crosses when asked', () => {
    const asked = { period: '2016', crossBreaks: true }
    expect(evaluated(rate, of2016('HCP_ENE_2017', 'HCP_ENE_2016'), asked).status).toBe('B')
  })

  it('refuses operands of two survey standards', () => {
    const observations = [
      ...held('unemployed', ['2027', 1, { lfsStandard: 'ICLS19' }]),
      ...held('labour_force', ['2027', 2, { lfsStandard: 'ICLS13' }]),
    ]
    expect(evaluated(rate, observations, { period: '2027' })).toEqual(BROKEN)
  })

  it('compares operands of one source only', () => {
    const mixed = indicatorOf('unemployed / labour_force', {
      operandSources: { unemployed: 'HCP_ENE', labour_force: 'HCP_RGPH' },
    })
    const observations = [
      ...held('unemployed', ['2016', 1, { release: 'HCP_ENE_2017' }]),
      ...held('labour_force', ['2016', 2, { source: 'HCP_RGPH' }]),
    ]
    expect(evaluated(mixed, observations, { period: '2016' }).value).toBe(0.5)
  })

  it('refuses a sum whose addends lie on two sides', () => {
    const sum = indicatorOf('sum_over(unemployed, SEX)')
    const observations = held(
      'unemployed',
      ['2016', 800, { key: { SEX: 'M' }, release: 'HCP_ENE_2017' }],
      ['2016', 300, { key: { SEX: 'F' }, release: 'HCP_ENE_2016' }],
    )
    expect(evaluated(sum, observations, { period: '2016' })).toEqual(BROKEN)
    const total = indicatorOf('total(unemployed, SEX)')
    expect(evaluated(total, observations, { period: '2016' })).toEqual(BROKEN)
  })

  it('does not take a residual behind a break for an absent one', () => {
    const sum = indicatorOf('sum_over(employed, ACTIVITY)')
    const codes = ['AGR', 'IND', 'CON', 'SER', 'X']
    const observations = codes.flatMap((ACTIVITY) =>
      held('employed', [
        '2016',
        1,
        { key: { ACTIVITY }, release: ACTIVITY === 'X' ? 'HCP_ENE_2017' : 'HCP_ENE_2016' },
      ]),
    )
    expect(evaluated(sum, observations, { period: '2016' })).toEqual(BROKEN)
  })

  it('compares a year built from quarters with a stored one', () => {
    const observations = [
      ...held('labour_force', ['2016', 11747, { release: 'HCP_ENE_2017' }]),
      ...[1, 2, 3, 4].flatMap((quarter) =>
        held('unemployed', [`2016-Q${quarter}`, 1105, { release: 'HCP_ENE_2016Q3' }]),
      ),
    ]
    expect(evaluated(rate, observations, { period: '2016' })).toEqual(BROKEN)
  })
})
