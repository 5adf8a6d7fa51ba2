import type { ChartType, SummaryInput } from '../chart-type.ts'
import { chartWords } from '../chart-words.ts'
import { describeSummary } from '../describe.ts'
import { describeRows } from '../describe-rows.ts'
import { OwnChart, type OwnFigure, type PreparedFrom, stillPicture } from '../figure/own-figure.tsx'
import { estimateWidth } from '../measure.ts'
import type { RatioModel } from '../ratio/model.ts'
import { prepareRatio, ratioLines, ratioName } from '../ratio/prepare.ts'
import { RatioPicture } from '../ratio/ratio-picture.tsx'
import { RATIO_DECIMALS, ratioRows, ratioSeries } from '../ratio/ratio-series.ts'
import { groupPairs, twoGroups } from '../selection/pairs.ts'
import { shownPeriod } from '../selection/reading.ts'
import type { Selection } from '../selection/selection.ts'
import { summarise } from '../summarise.ts'
import type { FigureTable } from '../table/figure-table.ts'
import { periodTable } from '../table/period-table.ts'
import { rowTable } from '../table/row-table.ts'

const figure: OwnFigure<RatioModel> = { prepare: prepareRatio, Picture: RatioPicture }

/** What one group is to another, over time or by category. */
export const ratio: ChartType = {
  id: 'ratio',
  fits: (selection) => {
    if (selection.quantity === 'difference') return { score: 0, reason: 'chart.fit.difference' }
    if (twoGroups(selection) === undefined) {
      return { score: 0, reason: 'chart.fit.not-two-groups' }
    }
    const positive = selection.series.every(({ points }) =>
      points.every(({ value }) => value === null || value >= 0),
    )
    return positive
      ? { score: 1, reason: 'chart.fit.group-ratio' }
      : { score: 0, reason: 'chart.fit.not-positive' }
  },
  Draw: (input) => <OwnChart figure={figure} input={input} />,
  picture: (input, width, measure = estimateWidth) =>
    stillPicture(figure, input, { width, measure }),
  describe,
  rowsOf,
}

function describe(input: SummaryInput): string {
  const { language, breaks } = input
  const words = chartWords(language, RATIO_DECIMALS)
  const lines = ratioLines({ ...input, words })
  if (lines === undefined) {
    return describeRows({ ...categories(input, words), language, decimals: RATIO_DECIMALS })
  }
  const series = ratioSeries(lines, ratioName(lines.heads, words), words)
  return describeSummary(summarise([series], breaks), language, RATIO_DECIMALS)
}

function rowsOf(input: PreparedFrom): FigureTable {
  const words = chartWords(input.words.language, RATIO_DECIMALS)
  const lines = ratioLines(input)
  if (lines === undefined) return rowTable({ ...categories(input, words), words })
  const series = ratioSeries(lines, ratioName(lines.heads, words), words)
  return periodTable({ series: [series], words })
}

/** The ratios by category, as a selection of their own. */
function categories(selection: Selection, words: Parameters<typeof ratioRows>[1]): Selection {
  const [pairs, period] = [groupPairs(selection), shownPeriod(selection)]
  if (pairs === undefined || period === undefined) return { series: [] }
  return {
    period,
    series: ratioRows(pairs, words).map(({ id, label, value, status, basis, reason }) => ({
      id,
      label: label === '' ? ratioName(pairs.heads, words) : label,
      colour: 'cat-1',
      points: [{ period, value, status, basis, ...(reason === undefined ? {} : { reason }) }],
    })),
  }
}
