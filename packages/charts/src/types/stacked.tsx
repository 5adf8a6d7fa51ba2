import { formatPercent, translate } from '@marsad/language'
import { roundHalfAway } from '@marsad/model'
import type { ChartType, SummaryInput } from '../chart-type.ts'
import { chartWords } from '../chart-words.ts'
import { describeRemarks } from '../describe.ts'
import { OwnChart, type OwnFigure, type PreparedFrom, stillPicture } from '../figure/own-figure.tsx'
import { joinRemarks } from '../join-remarks.ts'
import { estimateWidth } from '../measure.ts'
import { proveParts } from '../selection/parts.ts'
import { figurePeriods } from '../selection/reading.ts'
import type { StackedModel } from '../stacked/model.ts'
import { prepareStacked } from '../stacked/prepare.ts'
import { MOST_PARTS, sharesOf, sharesRemark } from '../stacked/shares.ts'
import { StackedPicture } from '../stacked/stacked-picture.tsx'
import { summarise } from '../summarise.ts'
import { flagged, missingCell } from '../table/cell.ts'
import type { FigureTable } from '../table/figure-table.ts'

const figure: OwnFigure<StackedModel> = { prepare: prepareStacked, Picture: StackedPicture }

/** Parts of a whole over time, as bars of 100 %. */
export const stacked: ChartType = {
  id: 'stacked',
  fits: (selection) => {
    const proof = proveParts(selection)
    if (!proof.ok) {
      const missing = proof.reason === 'missing'
      return { score: 0, reason: missing ? 'chart.fit.parts-missing' : 'chart.fit.parts-unproven' }
    }
    if (proof.parts.length > MOST_PARTS) return { score: 0, reason: 'chart.fit.too-many-parts' }
    if (figurePeriods(selection).length < 2) return { score: 1, reason: 'chart.fit.parts' }
    return { score: selection.quantity === 'share' ? 3 : 1, reason: 'chart.fit.parts' }
  },
  Draw: (input) => <OwnChart figure={figure} input={input} />,
  picture: (input, width, measure = estimateWidth) =>
    stillPicture(figure, input, { width, measure }),
  describe,
  rowsOf,
}

/** How shares are written: with the decimals of published shares, with one where they are computed here. */
function shareText({ quantity, language, decimals }: Omit<SummaryInput, 'series'>) {
  const digits = quantity === 'share' ? decimals : 1
  return (share: number) =>
    formatPercent(roundHalfAway(share, digits), { language, decimals: digits })
}

function describe(input: SummaryInput): string {
  const { language, decimals, breaks } = input
  const [say, words] = [translate(language), chartWords(language, decimals)]
  const shown = sharesOf(input, words)
  const { layers, periods, whole } = shown
  const share = shareText(input)
  const remark = sharesRemark(shown, { ...input, words }, share)
  const remarks = describeRemarks(summarise([whole], breaks), words)
  const [first, last] = [periods[0], periods.at(-1)]
  if (layers.length === 0 || first === undefined || last === undefined) return words.empty
  const parts = layers.map(({ series, shares }) => {
    const [from, to] = [shares[0] ?? 0, shares.at(-1) ?? 0].map(share)
    return words.named(
      series.label,
      first === last ? `${to}` : say('chart.summary.part', { first: `${from}`, last: `${to}` }),
    )
  })
  const list = parts.reduce((before, after) => say('chart.summary.join', { before, after }))
  return say('chart.summary', {
    first: `${words.span(first, last)}, ${list}`,
    second: joinRemarks(remark === undefined ? [remarks] : [remarks, remark], language),
  })
}

function rowsOf(input: PreparedFrom): FigureTable {
  const { words, decimals = 1 } = input
  const { layers, periods, whole } = sharesOf(input, words)
  const share = shareText({ ...input, language: words.language, decimals })
  return {
    corner: translate(words.language)('chart.table.period'),
    columns: layers.map(({ series }) => ({ id: series.id, label: series.label })),
    rows: whole.points.map(({ period, value, reason }) => ({
      id: period,
      label: words.period(period),
      cells: layers.map(({ shares, points }) => {
        const [at, point] = [periods.indexOf(period), points.find((one) => one.period === period)]
        const figureAt = shares[at]
        if (value === null || figureAt === undefined || point === undefined) {
          return missingCell('O', words, reason)
        }
        const note = words.flag(point.status)?.words
        return {
          value: figureAt,
          text: flagged(share(figureAt), point.status, words),
          status: point.status,
          ...(note === undefined ? {} : { note }),
        }
      }),
    })),
  }
}
