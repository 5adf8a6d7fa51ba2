import type { ChartType } from '../chart-type.ts'
import { chartWords } from '../chart-words.ts'
import { describePairs } from '../describe-pairs.ts'
import { OwnChart, type OwnFigure, stillPicture } from '../figure/own-figure.tsx'
import { estimateWidth } from '../measure.ts'
import { comparedPeriods, figurePeriods, isBroken } from '../selection/reading.ts'
import type { SlopeModel } from '../slope/model.ts'
import { prepareSlope } from '../slope/prepare.ts'
import { SlopePicture } from '../slope/slope-picture.tsx'
import { pairTable } from '../table/pair-table.ts'
import { dateDots } from './dot.tsx'

const figure: OwnFigure<SlopeModel> = { prepare: prepareSlope, Picture: SlopePicture }
/** More names than this do not fit beside the lines. */
const MOST_SLOPES = 10

/** Each series from one date to another, as a line between the two. */
export const slope: ChartType = {
  id: 'slope',
  fits: (selection) => {
    const periods = comparedPeriods(selection)
    if (periods === undefined || figurePeriods(selection).length !== 2) {
      return { score: 0, reason: 'chart.fit.not-two-dates' }
    }
    if (selection.series.length < 2) return { score: 0, reason: 'chart.fit.one-series' }
    if (selection.series.length > MOST_SLOPES) {
      return { score: 0, reason: 'chart.fit.too-many-lines' }
    }
    return selection.series.some((series) => isBroken(selection, series, periods))
      ? { score: 0, reason: 'chart.fit.break-between' }
      : { score: 2, reason: 'chart.fit.two-dates' }
  },
  Draw: (input) => <OwnChart figure={figure} input={input} />,
  picture: (input, width, measure = estimateWidth) =>
    stillPicture(figure, input, { width, measure }),
  describe: (input) =>
    describePairs(dateDots({ ...input, words: chartWords(input.language, input.decimals) })),
  rowsOf: (input) => pairTable(dateDots(input)),
}
