import { translate } from '@marsad/language'
import type { ChartType, SummaryInput } from '../chart-type.ts'
import { chartWords } from '../chart-words.ts'
import { describeRemarks } from '../describe.ts'
import { describePairs } from '../describe-pairs.ts'
import { OwnChart, type OwnFigure, type PreparedFrom, stillPicture } from '../figure/own-figure.tsx'
import { GapPicture } from '../gap/gap-picture.tsx'
import type { GapModel } from '../gap/model.ts'
import { gapDots, gapName, linesOf, prepareGap } from '../gap/prepare.ts'
import { estimateWidth } from '../measure.ts'
import { gapText } from '../selection/difference.ts'
import { twoGroups } from '../selection/pairs.ts'
import { figurePeriods } from '../selection/reading.ts'
import { summarise } from '../summarise.ts'
import type { FigureTable } from '../table/figure-table.ts'
import { pairTable } from '../table/pair-table.ts'
import { periodTable } from '../table/period-table.ts'

const figure: OwnFigure<GapModel> = { prepare: prepareGap, Picture: GapPicture }

/** The distance between two groups, over time or by category. */
export const gap: ChartType = {
  id: 'gap',
  fits: (selection) => {
    if (selection.quantity === 'difference') return { score: 0, reason: 'chart.fit.difference' }
    const groups = twoGroups(selection)
    if (groups === undefined) return { score: 0, reason: 'chart.fit.not-two-groups' }
    const oneDate = figurePeriods(selection).length < 2
    if (groups.rows === undefined) {
      return { score: oneDate ? 1 : 2, reason: 'chart.fit.group-distance' }
    }
    const { quantity } = selection
    const counted = quantity === 'absolute' || quantity === 'share'
    return { score: !oneDate ? 1 : counted ? 2 : 3, reason: 'chart.fit.two-groups' }
  },
  Draw: (input) => <OwnChart figure={figure} input={input} />,
  picture: (input, width, measure = estimateWidth) =>
    stillPicture(figure, input, { width, measure }),
  describe,
  rowsOf,
}

function describe(input: SummaryInput): string {
  const { language, decimals, quantity, breaks } = input
  const [say, words] = [translate(language), chartWords(language, decimals)]
  const lines = linesOf({ ...input, words })
  const [first, last] = [lines?.common[0], lines?.common.at(-1)]
  if (lines === undefined || first === undefined || last === undefined) {
    return describePairs(gapDots({ ...input, words }))
  }
  const tell = (one: typeof first) => {
    const value = gapText(one.first.value - one.second.value, { quantity, decimals, words })
    return words.dated(value, words.period(one.period))
  }
  return say('chart.summary', {
    first: words.named(
      gapName(lines.heads, words),
      say('chart.summary.part', { first: tell(first), last: tell(last) }),
    ),
    second: describeRemarks(summarise([lines.first, lines.second], breaks), words),
  })
}

/** Both groups and their gap. */
function rowsOf(input: PreparedFrom): FigureTable {
  const { words, quantity, decimals = 0 } = input
  const lines = linesOf(input)
  if (lines === undefined) return pairTable(gapDots(input))
  const table = periodTable({ series: [lines.first, lines.second], words })
  const gaps = new Map(lines.common.map((one) => [String(one.period), one]))
  return {
    ...table,
    columns: [...table.columns, { id: 'gap', label: gapName(lines.heads, words) }],
    rows: table.rows.map((row) => {
      const one = gaps.get(row.id)
      const value = one === undefined ? null : one.first.value - one.second.value
      const text = value === null ? words.missing : gapText(value, { quantity, decimals, words })
      return { ...row, cells: [...row.cells, { value, text, status: one?.status ?? 'O' }] }
    }),
  }
}
