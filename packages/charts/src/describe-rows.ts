import { formatList, formatPercent, translate } from '@marsad/language'
import { roundHalfAway } from '@marsad/model'
import type { BarRow } from './bars/model.ts'
import { rowsAt } from './bars/rows-at.ts'
import type { SummaryInput } from './chart-type.ts'
import { chartWords } from './chart-words.ts'
import { joinRemarks } from './join-remarks.ts'
import { codeOf, dimensionsOf, shownPeriod } from './selection/reading.ts'
import { cellOf } from './table/cell.ts'

/** With more missing categories than this only their number is told. */
const MOST_MISSING = 4

/** Published shares are rounded: together they may miss the whole by this much. */
const ROUNDING = 0.6

/** Categories at one date in two sentences: the highest and the lowest, then what is missing. */
export function describeRows(input: SummaryInput): string {
  const { language, decimals, series } = input
  const [say, words] = [translate(language), chartWords(language, decimals)]
  const period = shownPeriod(input)
  if (period === undefined) return words.empty
  const rows = rowsAt(series, period)
  const figures = rows
    .flatMap((row) => (row.value === null ? [] : [{ ...row, value: row.value }]))
    .sort((a, b) => b.value - a.value)
  const [high, low] = [figures[0], figures.at(-1)]
  if (high === undefined || low === undefined) return words.empty
  const tell = (row: typeof high) => {
    const { note } = cellOf({ ...row, period }, words)
    const figure = words.value(row.value)
    return words.named(row.label, note === undefined ? figure : words.qualified(figure, note))
  }
  const missing = rows.filter(({ value }) => value === null).map(({ label }) => label)
  const first =
    high === low
      ? tell(high)
      : say('chart.summary.rows', { count: figures.length, high: tell(high), low: tell(low) })
  const second =
    missing.length === 0
      ? say('chart.summary.none-missing')
      : say('chart.summary.missing', {
          spans:
            missing.length > MOST_MISSING
              ? say('chart.summary.missing-count', { count: missing.length })
              : formatList(missing, language),
        })
  const sum = sumOfParts(input, rows)
  const told = sum === undefined ? [] : [say('chart.summary.sum', { sum: percent(sum, input) })]
  const remarks = joinRemarks([second, ...told], language)
  return say('chart.summary', { first: `${words.period(period)}, ${first}`, second: remarks })
}

function percent(sum: number, { language, decimals }: SummaryInput): string {
  return formatPercent(roundHalfAway(sum, decimals), { language, decimals })
}

/** What shares of one whole add up to, where that is not all of it: then the source does not tell of every part. */
function sumOfParts(input: SummaryInput, rows: readonly BarRow[]): number | undefined {
  const [dimension, another] = dimensionsOf(input)
  if (input.quantity !== 'share' || dimension?.whole !== true || another !== undefined) return
  const parts = input.series.filter((series) => codeOf(series, dimension)?.role !== 'total')
  const codes = parts.map((series) => codeOf(series, dimension)?.id ?? '')
  const disjoint = dimension.partitions?.some((set) => codes.every((code) => set.includes(code)))
  const ids = new Set(parts.map(({ id }) => id))
  const values = rows.flatMap(({ id, value }) => (ids.has(id) && value !== null ? [value] : []))
  const sum = values.reduce((total, value) => total + value, 0)
  return disjoint === true && values.length > 1 && sum < 100 - ROUNDING ? sum : undefined
}
