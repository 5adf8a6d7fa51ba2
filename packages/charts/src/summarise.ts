import type { ObsStatus, Period } from '@marsad/model'
import type { ChartBreak, ChartSeries } from './chart-series.ts'
import { type Band, bandsOf } from './line/bands.ts'
import { breakStarts, placedPoints } from './line/runs.ts'
import { spanOf } from './time.ts'

/** A figure that a summary names. */
export type SummaryPoint = {
  readonly period: Period
  readonly value: number
  readonly status: ObsStatus
}

/** One series in few words. */
export type SeriesSummary = {
  readonly id: string
  readonly label: string
  /** Figures it has. */
  readonly count: number
  /** `undefined` when it has none. The earliest of equals for the smallest and the largest. */
  readonly ends:
    | {
        readonly first: SummaryPoint
        readonly last: SummaryPoint
        readonly min: SummaryPoint
        readonly max: SummaryPoint
      }
    | undefined
  /** From first to last; null without two figures, and across a break, where it means nothing. */
  readonly change: number | null
}

/** What a chart shows, as a value: sentences are made of it in each language, and tests compare it. */
export type Summary = {
  /** In the order given. */
  readonly series: readonly SeriesSummary[]
  /** Breaks between the first and the last period, in time order. */
  readonly breaks: readonly ChartBreak[]
  /** Stretches that all series miss, then those that some miss. */
  readonly missing: readonly Band[]
}

/** Says of some series where they start and end, how low and high they go, where they break and what is missing. */
export function summarise(
  series: readonly ChartSeries[],
  breaks: readonly ChartBreak[] = [],
): Summary {
  const placed = series.map((one) => ({
    id: one.id,
    points: placedPoints(one),
    every: one.every ?? 1,
  }))
  const spans = placed.flatMap(({ points }) => points.map(({ span }) => span))
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  const inside = ({ from }: ChartBreak) => spanOf(from).start > start && spanOf(from).start < end
  return {
    series: series.map((one) => summaryOf(one, breaks)),
    breaks: breaks.filter(inside).toSorted((a, b) => spanOf(a.from).start - spanOf(b.from).start),
    missing: bandsOf(placed),
  }
}

function summaryOf(series: ChartSeries, breaks: readonly ChartBreak[]): SeriesSummary {
  const figures = placedPoints(series).flatMap(({ period, value, status, span }) =>
    value === null ? [] : [{ period, value, status, start: span.start }],
  )
  const [first, last] = [figures[0], figures.at(-1)]
  const { id, label } = series
  if (first === undefined || last === undefined) {
    return { id, label, count: 0, ends: undefined, change: null }
  }
  const lowest = figures.reduce((best, one) => (one.value < best.value ? one : best))
  const highest = figures.reduce((best, one) => (one.value > best.value ? one : best))
  const broken =
    breakStarts(id, breaks).some((at) => first.start < at && at <= last.start) ||
    figures.some(({ status, start }) => status === 'B' && start > first.start)
  return {
    id,
    label,
    count: figures.length,
    ends: { first: named(first), last: named(last), min: named(lowest), max: named(highest) },
    change: broken || first === last ? null : last.value - first.value,
  }
}

function named({ period, value, status }: SummaryPoint): SummaryPoint {
  return { period, value, status }
}
