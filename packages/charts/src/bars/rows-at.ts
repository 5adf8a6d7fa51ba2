import { comparePeriods, type Period } from '@marsad/model'
import type { ChartSeries } from '../chart-series.ts'
import type { BarRow } from './model.ts'

/** The latest period for which most series have a figure; `undefined` when none has any. */
export function commonPeriod(series: readonly ChartSeries[]): Period | undefined {
  const periods = series.flatMap(({ points }) =>
    points.flatMap(({ period, value }) => (value === null ? [] : [period])),
  )
  const counts = Map.groupBy(periods, (period) => period)
  return [...counts]
    .toSorted(([a, one], [b, other]) => other.length - one.length || comparePeriods(b, a))
    .map(([period]) => period)[0]
}

/** One row of bars for each series, with its figure for a period; missing where it has none. */
export function rowsAt(series: readonly ChartSeries[], period: Period): readonly BarRow[] {
  return series.map(({ id, label, colour, emphasis, points }) => {
    const point = points.find((one) => one.period === period)
    return {
      id,
      label,
      colour,
      value: point?.value ?? null,
      status: point?.status ?? 'O',
      basis: point?.basis ?? 'R',
      ...(emphasis === undefined ? {} : { emphasis }),
      ...(point?.reason === undefined ? {} : { reason: point.reason }),
    }
  })
}
