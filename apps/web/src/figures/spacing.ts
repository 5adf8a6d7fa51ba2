import { frequencyOf, parsePeriod, periodOrdinal } from '@marsad/model'
import type { SeriesOfFigures } from '../answers.ts'

/**
 * How many periods apart the figures of some lines regularly are: 5 for stocks published every five years, 10 for a census.
 *
 * @returns 1 unless all the periods of all the lines together, at least three, are equally far apart.
 */
export function spacingOf(series: readonly Pick<SeriesOfFigures, 'periods'>[]): number {
  const periods = series.flatMap((line) => line.periods.flatMap((text) => parsePeriod(text) ?? []))
  const [first] = periods
  if (first === undefined || periods.some((one) => frequencyOf(one) !== frequencyOf(first)))
    return 1
  const ordinals = [...new Set(periods.flatMap((period) => periodOrdinal(period) ?? []))].toSorted(
    (a, b) => a - b,
  )
  const gaps = new Set(ordinals.slice(1).map((ordinal, index) => ordinal - (ordinals[index] ?? 0)))
  const [gap] = gaps
  return ordinals.length < 3 || gaps.size !== 1 || gap === undefined ? 1 : gap
}
