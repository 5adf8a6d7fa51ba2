import type { ChartBreak, ChartSeries } from '../chart-series.ts'
import type { ColourRole } from '../colour.ts'
import { estimateWidth, type Measure } from '../measure.ts'
import type { RoundTicks } from '../ticks.ts'
import { spanOf, type TimeSpan } from '../time.ts'
import { extent, lineAxis } from './axes.ts'
import { type Band, bandsOf } from './bands.ts'
import type { PreparedSeries } from './drawn-series.ts'
import type { LineInput } from './model.ts'
import { breakStarts, placedPoints, runsOf } from './runs.ts'

/** Under this width texts leave the plot. */
const NARROW = 480
/** With more lines than this only the total and those brought out have a colour, or the highest where there are none: no spaghetti. */
const MOST_COLOURS = 4

/** All of a line chart that does not depend on where its plot lies. */
export type LineContent = {
  readonly input: LineInput
  readonly measure: Measure
  readonly size: number
  readonly lineHeight: number
  readonly narrow: boolean
  /** From the highest last figure to the lowest: one order on screen, in the legend and under the arrow keys. */
  readonly prepared: readonly PreparedSeries[]
  /** Those with a colour of their own and a figure. */
  readonly named: readonly PreparedSeries[]
  /** Breaks with periods on both sides. */
  readonly breaks: readonly ChartBreak[]
  readonly bands: readonly Band[]
  readonly ticks: RoundTicks
  readonly time: TimeSpan
  readonly empty: boolean
}

/** Reads the series of a line chart: stretches, gaps, breaks, the value axis. */
export function lineContent(given: LineInput): LineContent {
  const breaks = allBreaks(given)
  const input = { ...given, breaks }
  const prepared = preparedSeries(input)
  const points = prepared.flatMap((series) => series.points)
  const values = points.flatMap(({ value }) => value ?? [])
  const [start, end] = extent(points.flatMap(({ span }) => [span.start, span.end]))
  const size = Math.max(12, input.textSize ?? 13)
  return {
    input,
    measure: input.measure ?? estimateWidth,
    size,
    lineHeight: Math.round(size * (input.words.direction === 'rtl' ? 1.5 : 1.3)),
    narrow: input.width < NARROW,
    prepared,
    named: prepared.filter(({ colour, last }) => colour !== 'other' && last !== undefined),
    breaks: breaks.filter(isInside({ start, end })),
    bands: bandsOf(
      prepared.map((one) => ({
        id: one.series.id,
        points: one.points,
        every: one.series.every ?? 1,
      })),
    ),
    ticks: lineAxis([...values, ...intervalEnds(points), ...(input.include ?? [])], input.decimals),
    time: { start, end },
    empty: values.length === 0,
  }
}

/** The ends of the intervals of estimates, which the axis has to reach too. */
function intervalEnds(points: PreparedSeries['points']): readonly number[] {
  return points.flatMap(({ interval }) =>
    interval === undefined ? [] : [interval.low, interval.high],
  )
}

function preparedSeries(input: LineInput): readonly PreparedSeries[] {
  const { series, breaks = [], highlight = [] } = input
  const crowded = series.length > MOST_COLOURS
  const lowest = Number.NEGATIVE_INFINITY
  const sorted = series
    .map((one) => {
      const points = placedPoints(one)
      return { series: one, points, last: points.findLast(hasValue) }
    })
    .sort((a, b) => (b.last?.value ?? lowest) - (a.last?.value ?? lowest))
  const bright = ({ series: one }: (typeof sorted)[number]) =>
    isTotal(one) || highlight.includes(one.id)
  const first = sorted.some(bright) ? undefined : sorted[0]
  const outstanding = sorted.filter((one) => one === first || bright(one))
  return sorted.map((one): PreparedSeries => {
    const grey = crowded && !outstanding.includes(one)
    return {
      ...one,
      colour: isTotal(one.series) ? 'total' : grey ? 'other' : colourAmong(outstanding, one),
      runs: runsOf(one.points, breakStarts(one.series.id, breaks), one.series.every),
    }
  })
}

const CATEGORIES: readonly ColourRole[] = ['cat-1', 'cat-2', 'cat-3', 'cat-4', 'cat-5', 'cat-6']

/** A line that stands out of a crowd has a colour of its own, one that no other of them has when its own was grey. */
function colourAmong(
  outstanding: readonly { readonly series: ChartSeries }[],
  { series }: { readonly series: ChartSeries },
): ColourRole {
  if (series.colour !== 'other') return series.colour
  const taken = new Set(outstanding.map((one) => one.series.colour))
  const free = CATEGORIES.filter((colour) => !taken.has(colour))
  const place = outstanding
    .filter((one) => one.series.colour === 'other')
    .findIndex((one) => one.series === series)
  return free[place] ?? 'other'
}

function isTotal({ emphasis, colour }: ChartSeries): boolean {
  return emphasis === 'total' || colour === 'total'
}

function hasValue<Point extends { readonly value: number | null }>(
  point: Point,
): point is Point & { readonly value: number } {
  return point.value !== null
}

/** The breaks that have periods on both sides, in the order given. */
export function innerBreaks(
  input: Pick<LineInput, 'series' | 'breaks' | 'words'>,
): readonly ChartBreak[] {
  const spans = input.series.flatMap((series) => placedPoints(series).map(({ span }) => span))
  const [start, end] = extent(spans.flatMap((span) => [span.start, span.end]))
  return allBreaks(input).filter(isInside({ start, end }))
}

function isInside({ start, end }: TimeSpan): (one: ChartBreak) => boolean {
  return ({ from }) => spanOf(from).start > start && spanOf(from).start < end
}

/** The breaks given, and those that figures with status B tell of. */
function allBreaks({
  series,
  breaks = [],
  words,
}: Pick<LineInput, 'series' | 'breaks' | 'words'>): readonly ChartBreak[] {
  const known = new Set(breaks.map(({ from }) => spanOf(from).start))
  const told = series.flatMap(({ id, points }: ChartSeries) =>
    points
      .filter(({ period, status }) => status === 'B' && !known.has(spanOf(period).start))
      .map(({ period, reason }) => ({ id, period, reason })),
  )
  const added = [...Map.groupBy(told, ({ period }) => period)].map(([from, points]): ChartBreak => {
    const detail = points.find(({ reason }) => reason !== undefined)?.reason
    const ids = points.map(({ id }) => id)
    return { from, label: words.break, series: ids, ...(detail === undefined ? {} : { detail }) }
  })
  return [...breaks, ...added]
}
