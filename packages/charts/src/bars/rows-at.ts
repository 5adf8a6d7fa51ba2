import type { Period } from '@marsad/model'
import type { ChartSeries } from '../chart-series.ts'
import type { BarRow } from './model.ts'

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
      ...(point?.interval === undefined ? {} : { interval: point.interval }),
    }
  })
}
