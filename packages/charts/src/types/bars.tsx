import { BarChart } from '../bars/bar-chart.tsx'
import { commonPeriod, rowsAt } from '../bars/rows-at.ts'
import type { ChartInput, ChartType } from '../chart-type.ts'

/** Categories at one date: the latest for which most of them have a figure. */
export const bars: ChartType = {
  id: 'bars',
  fits: (series) => {
    if (series.length < 2) return { score: 0, reason: 'one-category' }
    const periods = new Set(series.flatMap(({ points }) => points.map(({ period }) => period)))
    return periods.size < 3 ? { score: 2, reason: 'one-date' } : { score: 1, reason: 'latest-date' }
  },
  Draw: ({ series, words, text, textSize, onOpen }: ChartInput) => {
    const period = commonPeriod(series)
    return (
      <BarChart
        rows={period === undefined ? [] : rowsAt(series, period)}
        words={words}
        text={text}
        {...(textSize === undefined ? {} : { textSize })}
        {...(onOpen === undefined || period === undefined
          ? {}
          : { onOpen: (row: string) => onOpen({ series: row, period }) })}
      />
    )
  },
}
