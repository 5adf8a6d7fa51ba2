import type { ChartType } from '../chart-type.ts'
import { describeSummary } from '../describe.ts'
import { LineChart } from '../line/line-chart.tsx'
import { LinePicture } from '../line/line-picture.tsx'
import { prepareLine } from '../line/prepare.ts'
import { proveParts } from '../selection/parts.ts'
import { figurePeriods } from '../selection/reading.ts'
import { summarise } from '../summarise.ts'
import { periodTable } from '../table/period-table.ts'

/** With more lines than this the reader sees small multiples, or one line among grey ones. */
export const MOST_LINES = 4

/** One measure over time. */
export const line: ChartType = {
  id: 'line',
  fits: (selection) => {
    if (figurePeriods(selection).length < 3) return { score: 0, reason: 'chart.fit.few-periods' }
    if (selection.series.length > MOST_LINES) return { score: 1, reason: 'chart.fit.many-lines' }
    const whole = proveParts(selection).ok && selection.quantity === 'share'
    return { score: whole ? 2 : 3, reason: 'chart.fit.over-time' }
  },
  Draw: LineChart,
  picture: (input, width, measure) => {
    const height = input.height ?? Math.round(Math.min(420, Math.max(280, width * 0.5)))
    const model = prepareLine({
      ...input,
      width,
      height,
      ...(measure === undefined ? {} : { measure }),
    })
    const element = <LinePicture model={model} text={input.text} />
    return { element, width, height: model.height, notes: model.notes }
  },
  describe: ({ series, breaks, language, decimals }) =>
    describeSummary(summarise(series, breaks), language, decimals),
  rowsOf: periodTable,
}
