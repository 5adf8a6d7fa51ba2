import type { OperandReader } from '@marsad/formula'
import { type Period, parsePeriod } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { rangesAsYears } from './ranges-as-years.ts'

const period = (text: string): Period => {
  const read = parsePeriod(text)
  if (read === undefined) throw new Error(`not a period: ${text}`)
  return read
}

/** Remittances from January to November, and to May, in billions of dirhams (Office des changes, as first published). */
const held = new Map([
  ['2021-01-01/P11M', 86.68],
  ['2022-01-01/P11M', 99.5],
  ['2022-01-01/P5M', 39.9],
])
const reader: OperandReader = {
  keys: () => [],
  read: (_series, key) =>
    key === '_O.MA.OC_BOP._T'
      ? {
          at: (asked) => {
            const value = held.get(asked)
            return value === undefined ? undefined : { value, status: 'A' }
          },
          periods: () => [...held.keys()].map(period),
        }
      : undefined,
}

describe('rangesAsYears', () => {
  const years = rangesAsYears(reader, period('2022-01-01/P11M'))

  it('reads the range of the same start and length for a year', () => {
    const series = years.read('remittances_received', 'A.MA.OC_BOP._T')
    expect(series?.at(period('2022'))?.value).toBe(99.5)
    expect(series?.at(period('2021'))?.value).toBe(86.68)
    expect(series?.at(period('2020'))).toBeUndefined()
  })

  it('offers only years that have such a range', () => {
    expect(years.read('remittances_received', 'A.MA.OC_BOP._T')?.periods()).toEqual([
      '2021',
      '2022',
    ])
  })

  it('has nothing where nothing is held', () => {
    expect(years.read('remittances_received', 'A.MA.WB_WDI._T')).toBeUndefined()
  })
})
