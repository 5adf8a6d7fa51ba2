import type { MeasureRecord, SeriesOfFigures } from '../answers.ts'
import { lineId } from './chart-series.ts'
import { varying } from './names.ts'

/** A line as an address names it: by the codes in which the lines differ, `F.U`. */
export function lineAddress(
  record: MeasureRecord,
  series: readonly SeriesOfFigures[],
  line: SeriesOfFigures,
): string {
  return varying(record, series)
    .map(({ id }) => line.key[id] ?? '')
    .join('.')
}

/** The ids of the lines that an address brings out; empty when it names none of them. */
export function highlightedLines(
  record: MeasureRecord,
  series: readonly SeriesOfFigures[],
  named: string | undefined,
): readonly string[] {
  if (named === undefined) return []
  return series.filter((line) => lineAddress(record, series, line) === named).map(lineId)
}
