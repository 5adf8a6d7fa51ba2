import { comparePeriods, type Period, parsePeriod } from '@marsad/model'
import type { SeriesOfFigures } from '../answers.ts'

/** A figure at a period. */
export type ValuedPoint = { readonly period: Period; readonly value: number }

/** The newest figure of a line. A forecast is not the state of things: it counts only where there is nothing else. */
export function newestPoint(series: SeriesOfFigures): ValuedPoint | undefined {
  const points = valuedPoints(series)
  return points.findLast(({ period }) => !isForecast(series, period)) ?? points.at(-1)
}

/** Whether the figure of a line at a period is a forecast. */
export function isForecast(series: SeriesOfFigures, period: string): boolean {
  return series.status[series.periods.indexOf(period)] === 'F'
}

/** The figures of a line that have a value, in time order. */
export function valuedPoints(series: SeriesOfFigures): readonly ValuedPoint[] {
  return series.periods
    .flatMap((text, index) => {
      const [period, value] = [parsePeriod(text), series.values[index]]
      return period === undefined || typeof value !== 'number' ? [] : [{ period, value }]
    })
    .toSorted((a, b) => comparePeriods(a.period, b.period))
}
