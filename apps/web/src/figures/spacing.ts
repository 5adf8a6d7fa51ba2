import { frequencyOf, parsePeriod, periodOrdinal } from '@marsad/model'
import type { SeriesOfFigures } from '../answers.ts'

/**
 * How many periods apart the figures of some lines regularly are: 5 for stocks published every five years, 10 for a census.
 * A step that comes early, such as 2024 after 2015 and 2020, leaves them regular.
 *
 * @returns 1 unless at least three periods of all the lines together are equally far apart, two steps in three alike and none
 * longer.
 */
export function spacingOf(series: readonly Pick<SeriesOfFigures, 'periods'>[]): number {
  const periods = series.flatMap((line) => line.periods.flatMap((text) => parsePeriod(text) ?? []))
  const [first] = periods
  if (first === undefined || periods.some((one) => frequencyOf(one) !== frequencyOf(first)))
    return 1
  const ordinals = [...new Set(periods.flatMap((period) => periodOrdinal(period) ?? []))].toSorted(
    (a, b) => a - b,
  )
  const steps = ordinals.slice(1).map((ordinal, index) => ordinal - (ordinals[index] ?? 0))
  const longest = Math.max(...steps)
  const alike = steps.filter((step) => step === longest).length
  return alike >= 2 && 3 * alike >= 2 * steps.length ? longest : 1
}
