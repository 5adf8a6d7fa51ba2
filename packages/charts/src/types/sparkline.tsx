import type { ChartInput, ChartType } from '../chart-type.ts'
import { describeSummary } from '../describe.ts'
import { Sparkline } from '../sparkline/sparkline.tsx'
import { summarise } from '../summarise.ts'
import { periodTable } from '../table/period-table.ts'

/** The course of one series beside its last figure, on a tile or in a row; never a figure of its own. */
export const sparkline: ChartType = {
  id: 'sparkline',
  fits: () => ({ score: 0, reason: 'chart.fit.beside-a-figure' }),
  Draw: SparklineOf,
  picture: (input) => ({
    element: <SparklineOf {...input} />,
    width: 148,
    height: 36,
    notes: [],
  }),
  describe: ({ series, breaks, language, decimals }) =>
    describeSummary(summarise(series.slice(0, 1), breaks), language, decimals),
  rowsOf: ({ series, words }) => periodTable({ series: series.slice(0, 1), words }),
}

function SparklineOf({ series, breaks, text }: ChartInput) {
  const first = series[0]
  return first === undefined ? null : (
    <Sparkline
      series={first}
      colour={first.colour}
      title={text.title}
      {...(breaks === undefined ? {} : { breaks })}
    />
  )
}
