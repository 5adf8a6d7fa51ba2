import { translate } from '@marsad/language'
import type { ChartType, SummaryInput } from '../chart-type.ts'
import { chartWords } from '../chart-words.ts'
import { describePairs } from '../describe-pairs.ts'
import { DotPicture } from '../dot/dot-picture.tsx'
import type { DotModel } from '../dot/model.ts'
import { type DotInput, prepareDots } from '../dot/prepare.ts'
import { OwnChart, type OwnFigure, type PreparedFrom, stillPicture } from '../figure/own-figure.tsx'
import { estimateWidth } from '../measure.ts'
import { changeText } from '../selection/difference.ts'
import { datePairs, figureIn, type Pair } from '../selection/pairs.ts'
import { comparedPeriods, figurePeriods } from '../selection/reading.ts'
import { pairTable } from '../table/pair-table.ts'

const figure: OwnFigure<DotModel> = {
  prepare: (input, room) => prepareDots(dateDots(input), room),
  Picture: DotPicture,
}

/** Each category at two dates, with its change. */
export const dot: ChartType = {
  id: 'dot',
  fits: (selection) => {
    if (comparedPeriods(selection) === undefined) {
      return { score: 0, reason: 'chart.fit.not-two-dates' }
    }
    if (figurePeriods(selection).length === 2) return { score: 3, reason: 'chart.fit.two-dates' }
    return selection.series.length < 2
      ? { score: 0, reason: 'chart.fit.one-series' }
      : { score: 1, reason: 'chart.fit.first-and-last' }
  },
  Draw: (input) => <OwnChart figure={figure} input={input} />,
  picture: (input, width, measure = estimateWidth) =>
    stillPicture(figure, input, { width, measure }),
  describe: (input: SummaryInput) => {
    const words = chartWords(input.language, input.decimals)
    return describePairs(dateDots({ ...input, words }))
  },
  rowsOf: (input) => pairTable(dateDots(input)),
}

/** What charts of two dates show. */
export function dateDots(input: PreparedFrom): DotInput {
  const { words } = input
  return {
    input,
    pairs: datePairs(input, words),
    aside: (pair) => changeOf(pair, input),
    asideHead: translate(words.language)('chart.dot.change'),
  }
}

function changeOf(pair: Pair, { quantity, decimals = 0, words }: PreparedFrom): string {
  const [from, to] = [figureIn(pair.first), figureIn(pair.second)]
  if (from === null || to === null) return words.missing
  if (pair.broken) return translate(words.language)('chart.dot.broken')
  return changeText(from, to, { quantity, decimals, words })
}
