import type { Period } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { periodsWithFigures, within } from './period-range.ts'
import { dataOf, lineOf } from './testing.ts'

const years = { '2015': 9.7, '2016': 9.9, '2017': 10.2, '2018': null }
const line = lineOf({}, years, { breaks: [{ id: 'ENE2017', after: '2015', before: '2016' }] })

describe('within', () => {
  it('narrows every array of a line together, and its breaks', () => {
    const [narrowed] = within(dataOf([line]), { de: '2016' as Period, a: '2017' as Period }).series
    expect(narrowed).toMatchObject({ periods: ['2016', '2017'], values: [9.9, 10.2], breaks: [] })
    expect(narrowed?.vintage).toHaveLength(2)
  })

  it('keeps missing values that lie inside', () => {
    expect(within(dataOf([line]), { de: '2017' as Period }).series[0]?.values).toEqual([10.2, null])
  })
})

describe('periodsWithFigures', () => {
  it('leaves out periods without a figure', () => {
    expect(periodsWithFigures(dataOf([line]))).toEqual(['2015', '2016', '2017'])
  })
})
