import { type Scale, tenth } from '../line/axes.ts'
import { bandsOf } from '../line/bands.ts'
import { drawSeries } from '../line/drawn-series.ts'
import { markerPath } from '../line/marker-path.ts'
import type { Box } from '../line/model.ts'
import { breakStarts, type PlacedPoint, placedPoints, runsOf } from '../line/runs.ts'
import { markerScale } from '../measure.ts'
import type { Cell } from './grid.ts'
import type { PanelDrawing } from './model.ts'
import type { Panel, PanelLine } from './panels.ts'
import type { Sharing } from './prepare.ts'

export type PanelScales = { readonly x: Scale; readonly y: Scale }

const RADIUS = 2.5

/** One line of a small chart, with the same cuts, dashes and markers as a large one. */
export function drawPanelLine(
  { series, tone }: PanelLine,
  scales: PanelScales,
  { plot }: Cell,
  { breaks, input: { words }, newest, measure, size }: Sharing,
): PanelDrawing {
  const points = placedPoints(series)
  const last = points.findLast(hasValue)
  const runs = runsOf(points, breakStarts(series.id, breaks), series.every)
  const colour = tone === 'accent' ? 'cat-1' : tone
  const drawn = drawSeries({ series, colour, points, runs, last }, scales, true, words)
  const shape = tone === 'accent' ? 'circle' : drawn.shape
  const marks = (hollow: boolean) =>
    drawn.markers
      .filter((marker) => marker.hollow === hollow)
      .map(({ x, y }) => markerPath(shape, x, y, RADIUS * markerScale(size)))
      .join('')
  return {
    id: series.id,
    tone,
    total: drawn.total,
    solid: drawn.solid,
    dashed: drawn.dashed,
    dots: marks(false),
    hollow: marks(true),
    end:
      last === undefined ? undefined : endOf(last, { scales, plot, newest, measure, size, words }),
    letters: drawn.markers.flatMap(({ x, letter }) =>
      letter === undefined ? [] : [{ x, y: letter.y, text: letter.text }],
    ),
  }
}

function hasValue(point: PlacedPoint): point is PlacedPoint & { readonly value: number } {
  return point.value !== null
}

type EndRoom = Pick<Sharing, 'newest' | 'measure' | 'size'> & {
  readonly scales: PanelScales
  readonly plot: Box
  readonly words: Sharing['input']['words']
}

/** The last figure right of its point; with its year where the chart goes on after it and there is room. */
function endOf(
  last: PlacedPoint & { readonly value: number },
  { scales, plot, newest, measure, size, words }: EndRoom,
): PanelDrawing['end'] {
  const flag = words.flag(last.status)
  const figure = words.value(last.value)
  const value = flag === undefined ? figure : words.flagged(figure, flag.letter)
  const x = tenth(scales.x(last.middle) + 6)
  const whole = last.middle === newest ? value : words.dated(value, words.period(last.period))
  const fits = whole === value || x + measure(whole, size, true) <= plot.x + plot.width
  return { x, y: tenth(scales.y(last.value) + size * 0.36), text: fits ? whole : value }
}

/** Stretches without any figure of a panel, inside its plot. */
export function panelBands({ lines }: Panel, x: Scale, plot: Box): readonly Box[] {
  const bands = bandsOf(
    lines.map(({ series }) => ({
      id: series.id,
      points: placedPoints(series),
      every: series.every ?? 1,
    })),
  )
  return bands
    .filter(({ whole }) => whole)
    .flatMap(({ start, end }) => {
      const from = Math.max(plot.x, x(start))
      const to = Math.min(plot.x + plot.width, x(end))
      return to > from ? [{ x: from, y: plot.y, width: tenth(to - from), height: plot.height }] : []
    })
}

/** The series that all panels are compared with, as a path in the scales of one of them. */
export function referencePath({ panels, breaks }: Sharing, { x, y }: PanelScales): string {
  const { reference } = panels
  if (reference === undefined) return ''
  const runs = runsOf(placedPoints(reference), breakStarts(reference.id, breaks), reference.every)
  return runs
    .filter(({ points }) => points.length > 1)
    .map(({ points }) => `M${points.map((at) => `${x(at.middle)} ${y(at.value ?? 0)}`).join('L')}`)
    .join('')
}
