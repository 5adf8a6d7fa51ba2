import { comparePeriods } from '@marsad/model'
import type { MeasureRecord, SeriesOfFigures } from '../answers.ts'
import { lineId } from './chart-series.ts'
import { isTotal, varying } from './names.ts'
import { newestPoint } from './points.ts'

/** With more lines than this, all but some turn grey. */
export const FEW_LINES = 4
const LEADING = 3

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

/** The line whose latest figure stands for all of them, and among how many it is the highest; 1 where it is their total. */
export type Leader = { readonly line: SeriesOfFigures; readonly among: number }

/**
 * The line that leads: the total of the others where it is shown, else the one that is highest at the latest date. The
 * whole of a distribution is 100 and says nothing: it leads only when it is alone.
 */
export function leaderOf(
  record: MeasureRecord,
  series: readonly SeriesOfFigures[],
): Leader | undefined {
  const valued = byLatest(series)
  const whole = record.latest?.along ?? undefined
  const isWhole = ({ key }: SeriesOfFigures) =>
    record.dimensions.some((one) => one.id === whole && isTotal(one, key[one.id]))
  const parts = valued.some((line) => !isWhole(line))
    ? valued.filter((line) => !isWhole(line))
    : valued
  const dimensions = varying(record, parts)
  const total = parts.find(({ key }) => dimensions.every((one) => isTotal(one, key[one.id])))
  const line = total ?? parts[0]
  if (line === undefined) return undefined
  const year = yearOf(line)
  const alike = parts.filter((one) => yearOf(one) === year)
  return { line, among: total === undefined ? alike.length : 1 }
}

/** The year in which a line ends; those that ended in an earlier one are not compared. */
function yearOf(line: SeriesOfFigures): string | undefined {
  return newestPoint(line)?.period.slice(0, 4)
}

/** The lines from the highest latest figure to the lowest; those that ended earlier come after. */
export function byLatest(series: readonly SeriesOfFigures[]): readonly SeriesOfFigures[] {
  return series
    .flatMap((line) => {
      const latest = newestPoint(line)
      return latest === undefined ? [] : [{ line, latest }]
    })
    .toSorted(
      (a, b) => comparePeriods(b.latest.period, a.latest.period) || b.latest.value - a.latest.value,
    )
    .map(({ line }) => line)
}

/**
 * The ids of the lines that keep their colour in a crowd: those an address names, else the highest. A total stands out by itself.
 */
export function broughtOut(
  record: MeasureRecord,
  series: readonly SeriesOfFigures[],
  named: string | undefined,
): readonly string[] {
  const chosen = highlightedLines(record, series, named)
  if (chosen.length > 0 || series.length <= FEW_LINES || hasTotal(record, series)) return chosen
  return byLatest(series).slice(0, LEADING).map(lineId)
}

/** Whether one of the lines is the total of the others. */
export function hasTotal(record: MeasureRecord, series: readonly SeriesOfFigures[]): boolean {
  const dimensions = varying(record, series)
  return series.some(({ key }) => dimensions.every((one) => isTotal(one, key[one.id])))
}
