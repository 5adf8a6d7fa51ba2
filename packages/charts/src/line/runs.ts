import { frequencyOf, type Period, periodAt, periodOrdinal } from '@marsad/model'
import type { ChartBreak, ChartPoint, ChartSeries } from '../chart-series.ts'
import { isTentative } from '../colour.ts'
import { middleOf, spanOf, type TimeSpan } from '../time.ts'

/** A point with its place in time. */
export type PlacedPoint = ChartPoint & { readonly span: TimeSpan; readonly middle: number }

/** Neighbouring figures joined by one line; `tentative` lines are dashed. A lone figure is a run of one. */
export type Run = { readonly points: readonly PlacedPoint[]; readonly tentative: boolean }

/** A stretch of periods of one series that has no figure. */
export type Gap = TimeSpan & {
  readonly first: Period
  readonly last: Period
  readonly reason: string | undefined
}

const PLACED = new WeakMap<readonly ChartPoint[], readonly PlacedPoint[]>()

/** The points of a series in time order. The same list gives the same answer, worked out once. */
export function placedPoints({ points }: Pick<ChartSeries, 'points'>): readonly PlacedPoint[] {
  const known = PLACED.get(points)
  if (known !== undefined) return known
  const placed = points
    .map((point) => ({ ...point, span: spanOf(point.period), middle: middleOf(point.period) }))
    .sort((a, b) => a.middle - b.middle)
  PLACED.set(points, placed)
  return placed
}

/** The starts of the new sides of the breaks that concern a series. */
export function breakStarts(seriesId: string, breaks: readonly ChartBreak[]): readonly number[] {
  return breaks
    .filter(({ series }) => series === undefined || series.includes(seriesId))
    .map(({ from }) => spanOf(from).start)
}

/**
 * Cuts a series where a figure is missing and at breaks: a line only ever joins a figure to the next one that is due.
 *
 * @param points In time order.
 * @param starts From `breakStarts`.
 */
export function runsOf(
  points: readonly PlacedPoint[],
  starts: readonly number[],
  every = 1,
): readonly Run[] {
  const runs: Run[] = []
  let current: PlacedPoint[] = []
  let tentative = false
  const close = () => {
    if (current.length > 0) runs.push({ points: current, tentative })
    current = []
    tentative = false
  }
  for (const point of points) {
    const before = current.at(-1)
    if (point.value === null) {
      close()
    } else if (before === undefined || !joins(before, point, starts, every)) {
      close()
      current = [point]
    } else if (current.length > 1 && tentative !== isTentative(point.status)) {
      close()
      current = [before, point]
      tentative = isTentative(point.status)
    } else {
      tentative = isTentative(point.status)
      current.push(point)
    }
  }
  close()
  return runs
}

function joins(
  before: PlacedPoint,
  after: PlacedPoint,
  starts: readonly number[],
  every: number,
): boolean {
  const length = before.span.end - before.span.start
  const due = before.span.end + (every - 1) * length
  return (
    after.span.start <= due + 1e-6 &&
    after.status !== 'B' &&
    !starts.some((start) => before.span.start < start && start <= after.span.start)
  )
}

/** The stretches between the first and the last point of a series that have no figure, whether said to be missing or simply absent. */
export function gapsOf(points: readonly PlacedPoint[], every = 1): readonly Gap[] {
  const gaps: Gap[] = []
  points.forEach((point, index) => {
    const before = points[index - 1]
    if (before !== undefined) gaps.push(...absentBetween(before, point, every))
    if (point.value === null) {
      const { period, span, reason } = point
      gaps.push({ ...span, first: period, last: period, reason })
    }
  })
  return gaps.reduce<Gap[]>((merged, gap) => {
    const last = merged.at(-1)
    if (last !== undefined && last.reason === gap.reason && gap.start - last.end < 1e-6) {
      merged[merged.length - 1] = { ...last, last: gap.last, end: gap.end }
    } else merged.push(gap)
    return merged
  }, [])
}

function absentBetween(before: PlacedPoint, after: PlacedPoint, every: number): readonly Gap[] {
  const frequency = frequencyOf(before.period)
  const [from, to] = [periodOrdinal(before.period), periodOrdinal(after.period)]
  if (frequency === '_O' || frequencyOf(after.period) !== frequency) return []
  if (from === undefined || to === undefined || to - from <= every) return []
  const [first, last] = [periodAt(frequency, from + 1), periodAt(frequency, to - 1)]
  return [{ start: before.span.end, end: after.span.start, first, last, reason: undefined }]
}
