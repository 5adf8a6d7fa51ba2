import { formatList, translate } from '@marsad/language'
import { rowsAt } from './bars/rows-at.ts'
import type { SummaryInput } from './chart-type.ts'
import { chartWords } from './chart-words.ts'
import { shownPeriod } from './selection/reading.ts'
import { cellOf } from './table/cell.ts'

/** With more missing categories than this only their number is told. */
const MOST_MISSING = 4

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
  return say('chart.summary', { first: `${words.period(period)}, ${first}`, second })
}
