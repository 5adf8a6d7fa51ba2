import type { Period } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { speechIn } from '../speech.tsx'
import { chartBreaks, cutsOf } from './breaks.ts'
import { chartSeriesOf } from './chart-series.ts'
import { periodsWithFigures, within } from './period-range.ts'
import { recentLine } from './recent.ts'
import { dataOf, lineOf, recordOf } from './testing.ts'

const speech = speechIn('fr')
const years = { '2015': 9.7, '2016': 9.9, '2017': 10.2, '2018': null }
const line = lineOf({}, years, { breaks: [{ id: 'ENE2017', after: '2015', before: '2016' }] })
const note = {
  id: 'ENE2017',
  source: 'HCP_ENE',
  fromPeriod: { A: '2016' },
  fromRelease: null,
  blocks: true,
  verified: true,
  title: { fr: 'Refonte de 2017.' },
}

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

describe('cutsOf', () => {
  it('gives each break once, with what the source says of it', () => {
    const other = lineOf({ SEX: 'F' }, years)
    const data = dataOf([line, other, line], { breaks: [note] })
    const cuts = cutsOf(data, speech)
    expect(cuts).toEqual([
      { after: '2015', before: '2016', detail: 'Refonte de 2017.', lines: [0, 2] },
    ])
    expect(chartBreaks(cuts, ['a', 'b', 'c'], speech)).toEqual([
      { from: '2016', label: 'rupture', detail: 'Refonte de 2017.', series: ['a', 'c'] },
    ])
  })
})

describe('chartSeriesOf', () => {
  const options = { speech, divisor: 1 }

  it('colours by code, the total in ink', () => {
    const lines = ['_T', 'F', 'M'].map((code) => lineOf({ SEX: code }, years))
    const drawn = chartSeriesOf(recordOf(), lines, options)
    expect(drawn.map(({ label, colour }) => [label, colour])).toEqual([
      ['Total', 'total'],
      ['Femmes', 'sex-f'],
      ['Hommes', 'sex-m'],
    ])
    expect(drawn[0]?.emphasis).toBe('total')
  })

  it('gives the reason of a missing value', () => {
    const [drawn] = chartSeriesOf(recordOf(), [line], options)
    expect(drawn?.points.at(-1)).toMatchObject({ value: null, reason: 'non disponible' })
  })
})

describe('recentLine', () => {
  it('shows no course of fewer than three figures', () => {
    const recent = {
      key: {},
      periods: ['2022', '2023'],
      values: [1, 2],
      status: ['A', 'A'],
      breaks: [],
    }
    expect(recentLine(recent)).toBeUndefined()
    expect(recentLine(null)).toBeUndefined()
  })

  it('keeps the cuts', () => {
    const recent = {
      key: {},
      periods: ['2015', '2016', '2017'],
      values: [9.7, 9.9, 10.2],
      status: ['A', 'A', 'A'],
      breaks: [{ id: 'ENE2017', after: '2015', before: '2016' }],
    }
    expect(recentLine(recent)?.breaks).toEqual([{ from: '2016', label: 'ENE2017' }])
  })
})
