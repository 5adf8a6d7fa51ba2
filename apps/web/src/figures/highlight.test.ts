import { describe, expect, it } from 'vitest'
import { lineId } from './chart-series.ts'
import { broughtOut, byLatest } from './highlight.ts'
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

function idOf(at: number): string {
  const one = crowd[at]
  if (one === undefined) throw new Error(`there is no line ${at}`)
  return lineId(one)
}
