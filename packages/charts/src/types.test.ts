import { describe, expect, it } from 'vitest'
import type { ChartSeries } from './chart-series.ts'
import { CHART_IDS } from './chart-type.ts'
import { point, seriesOf, yearly } from './testing.ts'
import { CHART_TYPES, fittingTypes } from './types.ts'

const ids = (series: readonly ChartSeries[]) =>
  fittingTypes({ series }).map(({ type, fit }) => `${type.id} ${fit.score} ${fit.reason.slice(10)}`)
const lines = (count: number, values: readonly number[] = [1, 2, 3]) =>
  Array.from({ length: count }, (_, index) => seriesOf(yearly(values), { id: `s${index}` }))

describe('CHART_TYPES', () => {
  it('lists each type once, in the order shown', () => {
    expect(CHART_IDS.filter((id) => CHART_TYPES.some((type) => type.id === id))).toEqual(
      CHART_TYPES.map(({ id }) => id),
    )
  })
})

describe('fittingTypes', () => {
  it('draws one measure over time as a line', () => {
    expect(ids(lines(1))).toEqual(['line 3 over-time'])
  })

  it('draws a few categories over time as lines, or as bars at the latest date', () => {
    expect(ids(lines(3))).toEqual(['line 3 over-time', 'bars 1 latest-date'])
  })

  it('still offers lines when they are many, but says so', () => {
    expect(ids(lines(12))).toEqual(['line 1 many-lines', 'bars 1 latest-date'])
  })

  it('draws categories at one date as bars', () => {
    expect(ids(lines(4, [1]))).toEqual(['bars 2 one-date'])
  })

  it('offers only a table for a single figure', () => {
    expect(ids([seriesOf([point('2024', 1)])])).toEqual([])
    expect(ids([])).toEqual([])
  })
})
