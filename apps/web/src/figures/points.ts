import { comparePeriods, type Period, parsePeriod } from '@marsad/model'
import type { SeriesOfFigures } from '../answers.ts'

/** A figure at a period. */
export type ValuedPoint = { readonly period: Period; readonly value: number }

/** The figures of a line that have a value, in time order. */
export function valuedPoints(series: SeriesOfFigures): readonly ValuedPoint[] {
  return series.periods
    .flatMap((text, index) => {
      const [period, value] = [parsePeriod(text), series.values[index]]
      return period === undefined || typeof value !== 'number' ? [] : [{ period, value }]
    })
    .toSorted((a, b) => comparePeriods(a.period, b.period))
}
