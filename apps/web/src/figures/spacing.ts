import {
  comparePeriods,
  frequencyOf,
  type Period,
  parsePeriod,
  periodAt,
  periodOrdinal,
} from '@marsad/model'
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

/**
 * The periods of some lines in time order, with those that none of them has: where figures come period by period, a period
 * without one is missing. Of figures that always lie further apart, such as those of censuses, none is.
 */
export function rowPeriods(series: readonly Pick<SeriesOfFigures, 'periods'>[]): readonly Period[] {
  const held = [...new Set(series.flatMap((line) => line.periods))]
    .flatMap((text) => parsePeriod(text) ?? [])
    .toSorted(comparePeriods)
  const [first, last] = [held[0], held.at(-1)]
  if (first === undefined || last === undefined) return held
  const frequency = frequencyOf(first)
  const ordinals = held.flatMap((period) => periodOrdinal(period) ?? [])
  if (frequency === '_O' || ordinals.length < held.length) return held
  if (held.some((period) => frequencyOf(period) !== frequency)) return held
  const follows = ordinals.some((ordinal, place) => ordinal - 1 === ordinals[place - 1])
  const [start, end] = [ordinals[0] ?? 0, ordinals.at(-1) ?? 0]
  if (!follows) return held
  return Array.from({ length: end - start + 1 }, (_, step) => periodAt(frequency, start + step))
}
