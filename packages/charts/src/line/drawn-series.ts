import type { ChartSeries } from '../chart-series.ts'
import { type ColourRole, isTentative, isUnreliable, shapeOf } from '../colour.ts'
import type { ChartWords } from '../words.ts'
import type { Scale } from './axes.ts'
import type { DrawnSeries, Marker } from './model.ts'
import type { PlacedPoint, Run } from './runs.ts'

/** A series with its points in time order and its uninterrupted stretches. */
export type PreparedSeries = {
  readonly series: ChartSeries
  readonly colour: ColourRole
  readonly points: readonly PlacedPoint[]
  readonly runs: readonly Run[]
  readonly last: (PlacedPoint & { readonly value: number }) | undefined
}

export type DrawingScales = { readonly x: Scale; readonly y: Scale }

/** Pixels between markers along a line that has no label at its end. */
const SPARSE = 56
/** From the middle of a marker to the baseline of its letter. */
const ABOVE = -9
const BELOW = 18

/**
 * Turns the stretches of a series into paths and markers.
 *
 * @param labelled Whether the line has its label at its end; if not, markers along it are the second cue.
 */
export function drawSeries(
  { series, colour, points, runs, last }: PreparedSeries,
  { x, y }: DrawingScales,
  labelled: boolean,
  words: ChartWords,
): DrawnSeries {
  const path = (chosen: readonly Run[]) =>
    chosen
      .map(({ points: run }) => run.map((point) => `${x(point.middle)} ${y(point.value ?? 0)}`))
      .map((run) => `M${run.join('L')}`)
      .join('')
  const lines = runs.filter((run) => run.points.length > 1)
  return {
    id: series.id,
    label: series.label,
    colour,
    shape: shapeOf(colour),
    total: colour === 'total',
    solid: path(lines.filter(({ tentative }) => !tentative)),
    dashed: path(lines.filter(({ tentative }) => tentative)),
    whiskers: whiskersOf(points, { x, y }),
    markers: markersOf({ series, colour, points, runs, last }, { x, y }, labelled, words),
  }
}

/** Half the length of the strokes at the ends of an interval. */
const CAP = 3

function whiskersOf(points: readonly PlacedPoint[], { x, y }: DrawingScales): string {
  return points
    .flatMap(({ middle, value, interval }) => {
      if (value === null || interval === undefined) return []
      const [at, low, high] = [x(middle), y(interval.low), y(interval.high)]
      const caps = [low, high].map((end) => `M${at - CAP} ${end}h${2 * CAP}`)
      return [`M${at} ${low}V${high}${caps.join('')}`]
    })
    .join('')
}

function markersOf(
  { series, colour, points, runs, last }: PreparedSeries,
  { x, y }: DrawingScales,
  labelled: boolean,
  words: ChartWords,
): readonly Marker[] {
  const lone = new Set(runs.flatMap((run) => (run.points.length === 1 ? run.points : [])))
  const everyPoint = (series.every ?? 1) > 1
  let next = Number.NEGATIVE_INFINITY
  return points.flatMap((point, index) => {
    if (point.value === null) return []
    const [left, hollow] = [
      x(point.middle),
      isTentative(point.status) || isUnreliable(point.status),
    ]
    const sparse = !labelled && colour !== 'other' && left >= next
    const ends = point === last && colour !== 'other'
    if (!(hollow || ends || everyPoint || sparse || lone.has(point))) return []
    next = left + SPARSE
    const text = isUnreliable(point.status) ? words.flag(point.status)?.letter : undefined
    const height = y(point.value)
    const beside = [points[index - 1]?.value, points[index + 1]?.value]
    const under = beside.reduce<number>(
      (sum, value) => sum + ((value ?? point.value ?? 0) - (point.value ?? 0)),
      0,
    )
    const letter =
      text === undefined ? undefined : { text, y: height + (under > 0 ? BELOW : ABOVE) }
    return [{ x: left, y: height, period: point.period, hollow, letter }]
  })
}
