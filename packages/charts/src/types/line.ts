import type { ChartType } from '../chart-type.ts'
import { LineChart } from '../line/line-chart.tsx'

/** With more lines than this the reader sees small multiples, or one line among grey ones. */
const MOST_LINES = 4

/** One measure over time. */
export const line: ChartType = {
  id: 'line',
  fits: (series) => {
    const periods = new Set(
      series.flatMap(({ points }) =>
        points.flatMap(({ period, value }) => (value === null ? [] : [period])),
      ),
    )
    if (periods.size < 3) return { score: 0, reason: 'few-periods' }
    return series.length > MOST_LINES
      ? { score: 1, reason: 'many-lines' }
      : { score: 2, reason: 'over-time' }
  },
  Draw: LineChart,
}
