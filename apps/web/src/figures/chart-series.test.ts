import { describe, expect, it } from 'vitest'
import { speechIn } from '../speech.tsx'
import { chartSeriesOf } from './chart-series.ts'
import { inReadingOrder } from './order.ts'
import { recentLine } from './recent.ts'
import { spacingOf } from './spacing.ts'
import { dataOf, dimensionOf, lineOf, recordOf } from './testing.ts'

const speech = speechIn('fr')
const years = { '2015': 9.7, '2016': 9.9, '2017': 10.2, '2018': null }
const line = lineOf({}, years, { breaks: [{ id: 'ENE2017', after: '2015', before: '2016' }] })

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

  it('lends the free colours to codes that their codelist leaves grey', () => {
    const names = Object.fromEntries(
      Array.from({ length: 9 }, (_, index) => [`C${index}`, `Pays ${index}`]),
    )
    const countries = dimensionOf('COUNTRY', names, { total: null })
    const record = recordOf({ dimensions: [countries] })
    const lines = ['C0', 'C7', 'C8'].map((code) => lineOf({ COUNTRY: code }, years))
    const colours = chartSeriesOf(record, lines, options).map(({ colour }) => colour)
    expect(colours).toEqual(['cat-1', 'cat-2', 'cat-3'])
  })

  it('gives the reason of a missing value', () => {
    const [drawn] = chartSeriesOf(recordOf(), [line], options)
    expect(drawn?.points.at(-1)).toMatchObject({ value: null, reason: 'non disponible' })
  })
})

describe('spacingOf', () => {
  it('finds the steps of figures that come every five or ten years', () => {
    expect(spacingOf([{ periods: ['1990', '1995', '2000'] }])).toBe(5)
    expect(spacingOf([{ periods: ['2004', '2014'] }, { periods: ['2024'] }])).toBe(10)
  })

  it('stays with a step that once came early', () => {
    const stocks = ['1990', '1995', '2000', '2005', '2010', '2015', '2020', '2024']
    expect(spacingOf([{ periods: stocks }])).toBe(5)
    expect(spacingOf([{ periods: ['2000', '2001', '2002', '2007', '2012'] }])).toBe(1)
  })

  it('takes uneven or mixed periods, or two alone, one by one', () => {
    expect(spacingOf([{ periods: ['2000', '2006', '2007'] }])).toBe(1)
    expect(spacingOf([{ periods: ['2014', '2024'] }])).toBe(1)
    expect(spacingOf([{ periods: ['2014', '2015-Q1', '2016'] }])).toBe(1)
    expect(spacingOf([])).toBe(1)
  })
})

describe('inReadingOrder', () => {
  it('follows the codelists, dimension after dimension', () => {
    const lines = ['M', '_T', 'F'].flatMap((SEX) =>
      ['R', '_T'].map((AREA) => lineOf({ SEX, AREA }, years)),
    )
    const ordered = inReadingOrder(recordOf(), dataOf(lines)).series
    expect(ordered.map(({ key }) => `${key.SEX} ${key.AREA}`)).toEqual([
      '_T _T',
      '_T R',
      'F _T',
      'F R',
      'M _T',
      'M R',
    ])
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
