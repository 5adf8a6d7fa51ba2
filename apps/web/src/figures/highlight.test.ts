import { describe, expect, it } from 'vitest'
import type { MeasureRecord } from '../answers.ts'
import { lineId } from './chart-series.ts'
import { broughtOut, byLatest, leaderOf } from './highlight.ts'
import { lineOf, recordOf } from './testing.ts'

const record = recordOf()
const line = (code: string, values: Readonly<Record<string, number | null>>) =>
  lineOf({ SEX: code }, values)
/** Shares of Moroccans abroad by country of residence, as the United Nations estimate them (revision 2020). */
const crowd = [
  line('A', { '2015': 0.1, '2020': 0.1 }),
  line('B', { '2015': 32.4, '2020': 32.5 }),
  line('C', { '2015': 23.7, '2020': 24.1 }),
  line('D', { '2015': 99, '2020': null }),
  line('E', { '2015': 14.3, '2020': 13.9 }),
]

describe('the lines that stand out of a crowd', () => {
  it('are the highest of the latest date', () => {
    expect(broughtOut(record, crowd, undefined)).toEqual([1, 2, 4].map((at) => idOf(at)))
  })

  it('are those that the address names', () => {
    expect(broughtOut(record, crowd, 'A')).toEqual([idOf(0)])
  })

  it('are left to the total where there is one, and none in a small group', () => {
    expect(broughtOut(record, [...crowd, line('_T', { '2020': 100 })], undefined)).toEqual([])
    expect(broughtOut(record, crowd.slice(0, 4), undefined)).toEqual([])
  })

  it('come first when they are up to date', () => {
    expect(byLatest(crowd).map(({ key }) => key.SEX)).toEqual(['B', 'C', 'E', 'A', 'D'])
  })
})

describe('the line that leads', () => {
  const leading = (...lines: Parameters<typeof line>[]) =>
    leaderOf(
      record,
      lines.map((one) => line(...one)),
    )

  it('is the total where it is shown, though it ends sooner and lower', () => {
    const leader = leading(['F', { '2025': 9 }], ['_T', { '2024': 5 }])
    expect([leader?.line.key.SEX, leader?.among]).toEqual(['_T', 1])
  })

  it('is the highest of the latest date where there is no total, not the first, among however few', () => {
    const leader = leading(['A', { '2022': 50 }], ['B', { '2023': 3 }], ['C', { '2023': 4 }])
    expect([leader?.line.key.SEX, leader?.among]).toEqual(['C', 2])
  })

  it('is no forecast', () => {
    const coming = lineOf({ SEX: 'A' }, { '2019': 1, '2030': 9 }, { status: ['A', 'F'] })
    expect(leaderOf(record, [coming, line('B', { '2019': 2 })])?.line.key.SEX).toBe('B')
  })

  it('is never the whole of a distribution, which is 100', () => {
    const latest: MeasureRecord['latest'] = {
      key: { SEX: 'F' },
      qualifiers: [],
      among: 2,
      lowest: null,
      along: 'SEX',
      period: '2024',
      value: 60,
      status: 'A',
      basis: 'R',
      vintage: 'HCP_RGPH_2024',
      sourceTitle: { fr: 'Recensement' },
      institution: 'HCP',
      change: null,
    }
    const lines = [
      line('_T', { '2024': 100 }),
      line('F', { '2024': 60 }),
      line('M', { '2024': 40 }),
    ]
    expect(leaderOf({ ...record, latest }, lines)?.line.key.SEX).toBe('F')
  })
})

function idOf(at: number): string {
  const one = crowd[at]
  if (one === undefined) throw new Error(`there is no line ${at}`)
  return lineId(one)
}
