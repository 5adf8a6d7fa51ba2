import { comparePeriods, frequencyOf, type Period, periodEnd } from '@marsad/model'
import type { SeriesOfFigures } from '../answers.ts'
import { newestPoint } from './points.ts'
import { spacingOf } from './spacing.ts'

/** After how many years without a newer figure a source is no longer current, by frequency. */
const YEARS: Readonly<Record<string, number>> = { A: 3, S: 2, Q: 1.5, M: 1 }
const DAY_MS = 86_400_000

/**
 * The latest period of some lines when it is old: three years for annual figures, longer for a census or a stock that is
 * taken every five or ten years. A forecast does not make it newer.
 *
 * @param today `YYYY-MM-DD`.
 */
export function outdatedSince(
  series: readonly SeriesOfFigures[],
  today: string,
): Period | undefined {
  const end = series
    .flatMap((line) => newestPoint(line)?.period ?? [])
    .toSorted(comparePeriods)
    .at(-1)
  if (end === undefined) return undefined
  const usual = YEARS[frequencyOf(end)] ?? 3
  const years = (Date.parse(today) - Date.parse(periodEnd(end))) / (365.25 * DAY_MS)
  return years > usual + (spacingOf(series) - 1) ? end : undefined
}
