import type { ChartType } from '../chart-type.ts'
import { describeSummary } from '../describe.ts'
import { OwnChart, type OwnFigure, stillPicture } from '../figure/own-figure.tsx'
import { estimateWidth } from '../measure.ts'
import type { MultiplesModel } from '../multiples/model.ts'
import { MultiplesPicture } from '../multiples/multiples-picture.tsx'
import { MOST_PANELS, panelsOf } from '../multiples/panels.ts'
import { prepareMultiples } from '../multiples/prepare.ts'
import { figurePeriods } from '../selection/reading.ts'
import { summarise } from '../summarise.ts'
import { periodTable } from '../table/period-table.ts'
import { MOST_LINES } from './line.tsx'

const figure: OwnFigure<MultiplesModel> = { prepare: prepareMultiples, Picture: MultiplesPicture }

/** Many series over time: one small chart each, on one scale. */
export const multiples: ChartType = {
  id: 'multiples',
  fits: (selection) => {
    if (selection.series.length < 2) return { score: 0, reason: 'chart.fit.one-series' }
    if (figurePeriods(selection).length < 3) return { score: 0, reason: 'chart.fit.few-periods' }
    if (panelsOf(selection).panels.length > MOST_PANELS) {
      return { score: 0, reason: 'chart.fit.too-many-panels' }
    }
    const many = selection.series.length > MOST_LINES
    return { score: many ? 3 : 1, reason: 'chart.fit.panel-each' }
  },
  Draw: (input) => <OwnChart figure={figure} input={input} />,
  picture: (input, width, measure = estimateWidth) =>
    stillPicture(figure, input, { width, measure }),
  describe: ({ series, breaks, language, decimals }) =>
    describeSummary(summarise(series, breaks), language, decimals),
  rowsOf: periodTable,
}
