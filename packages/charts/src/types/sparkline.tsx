import type { ChartInput, ChartType } from '../chart-type.ts'
import { Sparkline } from '../sparkline/sparkline.tsx'

/** The course of one series beside its last figure, on a tile or in a row; never a figure of its own. */
export const sparkline: ChartType = {
  id: 'sparkline',
  fits: () => ({ score: 0, reason: 'beside-a-figure' }),
  Draw: ({ series, breaks, text }: ChartInput) => {
    const first = series[0]
    return first === undefined ? null : (
      <Sparkline
        series={first}
        colour={first.colour}
        title={text.title}
        {...(breaks === undefined ? {} : { breaks })}
      />
    )
  },
}
