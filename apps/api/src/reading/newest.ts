import { type Period, yearsBefore } from '@marsad/model'
import type { LineBreak } from './line-breaks.ts'
import type { BasedObservation, Line } from './merge.ts'

/** An observation that has a value. */
export type Valued = BasedObservation & { readonly value: number }

/** The observations of a line that have a value, in time order. */
export function valuedOf(line: Line): readonly Valued[] {
  return line.observations.flatMap((one) =>
    one.value === null ? [] : [{ ...one, value: one.value }],
  )
}

/** The newest value of a line. A forecast is not the state of things: it counts only where there is nothing else. */
export function newestOf(line: Line): Valued | undefined {
  const valued = valuedOf(line)
  return valued.findLast(({ status }) => status !== 'F') ?? valued.at(-1)
}

/** How a value differs from the one it is compared with; a `reason` where the two may not be compared. */
export type ChangeSince = {
  readonly from: string
  readonly previous: number | null
  readonly difference: number | null
  readonly reason: 'break' | 'missing' | null
}

/**
 * The change on the same part of an earlier year: the year before where it has a value, else the last year that has
 * one, as for a census. Across a break there is none.
 *
 * @returns `null` for a period that has no counterpart, such as a cumulated range; `reason` `missing` where no earlier
 * year has a value.
 */
export function changeOn(
  line: Line & { readonly breaks: readonly LineBreak[] },
  newest: Valued,
): ChangeSince | null {
  const yearBefore = yearsBefore(newest.period, 1)
  if (yearBefore === undefined) return null
  const earlier = valuedOf(line).findLast((one) => isSamePartBefore(one.period, newest.period))
  if (earlier === undefined) {
    return { from: yearBefore, previous: null, difference: null, reason: 'missing' }
  }
  const { period: from, value: previous } = earlier
  if (line.breaks.some((one) => one.after >= from && newest.period >= one.before)) {
    return { from, previous, difference: null, reason: 'break' }
  }
  return { from, previous, difference: newest.value - previous, reason: null }
}

/** Whether a period is the same part of a year (the year itself, a quarter, a month) before another. */
function isSamePartBefore(period: Period, other: Period): boolean {
  return (
    !period.includes('/') &&
    period.length === other.length &&
    period.slice(4) === other.slice(4) &&
    period < other
  )
}
