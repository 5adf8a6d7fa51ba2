import { type RoundTicks, roundTicks } from '../ticks.ts'

/** The value axis of a line chart: from zero unless the figures are far from it for what they vary. */
export function lineAxis(
  values: readonly number[],
  decimals: number | undefined,
  steps?: number,
): RoundTicks {
  const [min, max] = extent(values)
  const smallest = decimals === undefined ? 0 : 10 ** -decimals
  const near = (inner: number, outer: number) => inner <= outer * NEAR_ZERO
  if (min >= 0 && (min === max || near(min, max))) return roundTicks(0, max, smallest, steps)
  if (max <= 0 && (min === max || near(-max, -min))) return roundTicks(min, 0, smallest, steps)
  return roundTicks(min, max, smallest, steps)
}

/** The smallest figure is at most this part of the largest for the axis to start at zero. */
const NEAR_ZERO = 0.6

/** Smallest and largest; `[0, 0]` of nothing. */
export function extent(values: readonly number[]): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([min, max], value) => [Math.min(min, value), Math.max(max, value)],
    values.length === 0 ? [0, 0] : [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  )
}

/** A straight scale from values to pixels. */
export type Scale = (value: number) => number

/** The scale that takes one interval onto another; the middle when the first has no length. Rounded to tenths of a pixel. */
export function scaleOf(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): Scale {
  return (value) =>
    tenth(low === high ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from))
}

/** A number of pixels to one decimal, never `-0`. */
export function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10 || 0
}
