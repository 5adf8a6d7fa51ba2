import type { ChartBreak, ChartSeries } from '../chart-series.ts'
import { isTentative, isUnreliable } from '../colour.ts'
import { extent, scaleOf } from '../line/axes.ts'
import { breakStarts, placedPoints, type Run, runsOf } from '../line/runs.ts'

/** What a sparkline is made from. Its scale is its own: it shows a course, not a level. */
export type SparklineInput = {
  readonly series: Pick<ChartSeries, 'points' | 'every'>
  readonly breaks?: readonly ChartBreak[]
  readonly width: number
  readonly height: number
}

/** A sparkline worked out to the pixel. */
export type SparklineModel = {
  readonly width: number
  readonly height: number
  /** One subpath for each uninterrupted stretch. */
  readonly solid: string
  readonly dashed: string
  /** Figures that no line joins to another, and the last one. */
  readonly dots: readonly { readonly x: number; readonly y: number; readonly hollow: boolean }[]
}

const AIR = 4

/** Works a sparkline out: the same cuts as a line chart, no axis, a dot at the last figure. */
export function prepareSparkline(input: SparklineInput): SparklineModel {
  const { series, breaks = [], width, height } = input
  const points = placedPoints(series)
  const runs = runsOf(points, breakStarts('', breaks), series.every)
  const values = points.flatMap(({ value }) => value ?? [])
  const times = points.map(({ middle }) => middle)
  const x = scaleOf(extent(times), [AIR, width - AIR])
  const y = scaleOf(extent(values), [height - AIR, AIR])
  const path = (run: Run) =>
    `M${run.points.map((at) => `${x(at.middle)} ${y(at.value ?? 0)}`).join('L')}`
  const lines = runs.filter((run) => run.points.length > 1)
  const lone = runs.filter((run) => run.points.length === 1).flatMap((run) => run.points)
  const last = points.findLast(({ value }) => value !== null)
  const dotted = points.filter((point) => point === last || lone.includes(point))
  return {
    width,
    height,
    solid: lines
      .filter(({ tentative }) => !tentative)
      .map(path)
      .join(''),
    dashed: lines
      .filter(({ tentative }) => tentative)
      .map(path)
      .join(''),
    dots: dotted.map(({ middle, value, status }) => ({
      x: x(middle),
      y: y(value ?? 0),
      hollow: isTentative(status) || isUnreliable(status),
    })),
  }
}
