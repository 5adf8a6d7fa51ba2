import { translate } from '@marsad/language'
import type { ChartBreak } from '../chart-series.ts'
import { shapeOf } from '../colour.ts'
import type { FigureTrack } from '../figure/model.ts'
import type { PreparedFrom, Room } from '../figure/own-figure.tsx'
import { type Legend, layLegend } from '../legend.ts'
import { extent, lineAxis, type Scale, scaleOf, tenth } from '../line/axes.ts'
import { innerBreaks } from '../line/content.ts'
import type { ChartNote } from '../line/model.ts'
import { flagNotes } from '../line/notes.ts'
import { type PlacedPoint, placedPoints } from '../line/runs.ts'
import { codeOf } from '../selection/reading.ts'
import { flagged } from '../table/cell.ts'
import type { RoundTicks } from '../ticks.ts'
import { spanOf } from '../time.ts'
import { type Cell, type Grid, gridOf } from './grid.ts'
import type { DrawnPanel, MultiplesModel } from './model.ts'
import { drawPanelLine, panelBands, referencePath } from './panel-marks.ts'
import { panelTracks } from './panel-tracks.ts'
import { type Panel, type Panels, panelsOf } from './panels.ts'

/** Fewer steps than on a large chart: small plots have room for five labels. */
const STEPS = 4
/** Pixels between the ends of a plot and the first and last figure. */
const AIR = 4
/** Room for the numbers of breaks over the plots. */
const NUMBERS = 18

/** All that the panels share. */
export type Sharing = {
  readonly input: PreparedFrom
  readonly panels: Panels
  readonly breaks: readonly ChartBreak[]
  readonly time: readonly [number, number]
  /** Middle of the newest period. */
  readonly newest: number
  readonly size: number
  readonly lineHeight: number
  readonly measure: Room['measure']
  readonly own: boolean
  /** No series has a figure. */
  readonly empty: boolean
  /** The first and the last point of all. */
  readonly ends: readonly [PlacedPoint | undefined, PlacedPoint | undefined]
}

/** Works small multiples out to the pixel: one small chart each, all on one scale unless each is asked to have its own. */
export function prepareMultiples(input: PreparedFrom, room: Room): MultiplesModel {
  const { words } = input
  const { width, measure } = room
  const panels = panelsOf(input, input.highlight)
  const size = Math.max(12, input.textSize ?? 13)
  const lineHeight = Math.round(size * (words.direction === 'rtl' ? 1.5 : 1.3))
  const breaks = innerBreaks(input)
  const points = panels.panels.map(({ lines }) =>
    lines.flatMap(({ series }) => placedPoints(series)),
  )
  const all = points.flat().toSorted((a, b) => a.middle - b.middle)
  const own = input.scales === 'own'
  const common = axisOf(all, input.decimals)
  const ticks = points.map((one) => (own ? axisOf(one, input.decimals) : common))
  const time = extent(all.map(({ middle }) => middle))
  const sharing: Sharing = {
    input,
    panels,
    breaks,
    time,
    newest: time[1],
    size,
    lineHeight,
    measure,
    own,
    empty: all.every(({ value }) => value === null),
    ends: [all[0], all.at(-1)],
  }
  const legend = legendOf(sharing, width)
  const grid = gridOf(panels.panels, {
    ...sharing,
    width,
    top: legend.height,
    ticks,
    words,
    headroom: breaks.length > 1 ? NUMBERS : 0,
    ends: endTexts(points, words),
    height: input.height,
  })
  const drawn = panels.panels.map((panel, index) =>
    drawPanel(panel, ticks[index] ?? lineAxis([], undefined), grid, index, sharing),
  )
  return {
    width,
    height: grid.height,
    textSize: size,
    lineHeight,
    direction: words.direction,
    empty: sharing.empty,
    movement: 'tracks',
    panels: drawn.map(({ panel }) => panel),
    legend,
    keys: keysOf(panels),
    tracks: drawn.flatMap(({ tracks }) => tracks),
    notes: notesOf(sharing, all, ticks),
  }
}

function axisOf(points: readonly PlacedPoint[], decimals: number | undefined): RoundTicks {
  return lineAxis(
    points.flatMap(({ value }) => value ?? []),
    decimals,
    STEPS,
  )
}

function endTexts(
  points: readonly (readonly PlacedPoint[])[],
  words: PreparedFrom['words'],
): readonly string[] {
  return points.flatMap((own) => {
    const last = own.findLast(({ value }) => value !== null)
    return last?.value == null ? [] : [flagged(words.value(last.value), last.status, words)]
  })
}

function drawPanel(
  panel: Panel,
  ticks: RoundTicks,
  grid: Grid,
  index: number,
  sharing: Sharing,
): { readonly panel: DrawnPanel; readonly tracks: readonly FigureTrack[] } {
  const cell = grid.cells[index]
  if (cell === undefined) throw new RangeError(`no cell for panel ${index}`)
  const { plot } = cell
  const { words } = sharing.input
  const [low = 0, high = 1] = [ticks.values[0], ticks.values.at(-1)]
  const scales = {
    x: timeScale(sharing, plot),
    y: scaleOf([low, high], [plot.y + plot.height, plot.y]),
  }
  const lines = panel.lines.map((line) => drawPanelLine(line, scales, cell, sharing))
  const concerned = sharing.breaks
    .map((one, place) => ({ one, place }))
    .filter(({ one }) => panel.lines.some(({ series }) => one.series?.includes(series.id) ?? true))
  const several = sharing.breaks.length > 1
  return {
    panel: {
      id: panel.id,
      total: panel.total,
      title: cell.title,
      titleX: cell.titleX,
      plot,
      valueTicks: (sharing.empty ? [] : ticks.values).map((value) => ({
        at: scales.y(value),
        value,
        label: words.tick(value, ticks.decimals),
      })),
      labelled: cell.labelled,
      zero: !sharing.empty && low <= 0 && high >= 0 ? scales.y(0) : undefined,
      timeLabels: timeLabels(cell, sharing, scales.x),
      bands: panelBands(panel, scales.x, plot),
      breaks: concerned.map(({ one, place }) => ({
        x: scales.x(spanOf(one.from).start),
        number: several ? place + 1 : undefined,
      })),
      reference: panel.total ? '' : referencePath(sharing, scales),
      lines,
      empty: panel.lines.every(({ series }) => series.points.every(({ value }) => value === null)),
    },
    tracks: panelTracks(panel, scales, cell, sharing),
  }
}

function timeScale({ time: [first, last] }: Sharing, plot: Cell['plot']): Scale {
  return scaleOf([first, last], [plot.x + AIR, plot.x + plot.width - AIR])
}

/** First and last year under the lowest panel of each column. */
function timeLabels(
  { plot, lowest }: Cell,
  { ends: [first, last], input: { words }, lineHeight, measure, size }: Sharing,
  x: Scale,
): DrawnPanel['timeLabels'] {
  if (!lowest) return []
  if (first === undefined || last === undefined) return []
  const years = first.period.slice(0, 4) !== last.period.slice(0, 4)
  const name = ({ period }: PlacedPoint) => (years ? period.slice(0, 4) : words.period(period))
  const y = tenth(plot.y + plot.height + 4 + lineHeight * 0.8)
  const end = { x: x(last.middle), y, text: name(last), anchor: 'end' as const }
  const start = { x: x(first.middle), y, text: name(first), anchor: 'start' as const }
  const apart = end.x - start.x >= measure(start.text, size) + measure(end.text, size) + 8
  return apart ? [start, end] : [end]
}

function legendOf({ panels, size, lineHeight, measure, input }: Sharing, width: number): Legend {
  const { words } = input
  const entries = keysOf(panels).map(({ id, label }) => ({ id, text: label }))
  return layLegend(entries, { width, size, lineHeight, direction: words.direction, measure })
}

function keysOf({
  panels,
  lines,
}: Panels): readonly (MultiplesModel['keys'][number] & { readonly label: string })[] {
  if (lines === undefined) return []
  const drawn = panels.flatMap((panel) => panel.lines)
  return lines.codes.flatMap(({ id, label, role }) => {
    const line = drawn.find(({ series }) => codeOf(series, lines)?.id === id)
    if (line === undefined) return []
    const shape = line.tone === 'accent' ? 'circle' : shapeOf(line.tone)
    return [{ id, label, tone: line.tone, shape, total: role === 'total' }]
  })
}

function notesOf(
  { input, panels, breaks, own }: Sharing,
  points: readonly PlacedPoint[],
  ticks: readonly RoundTicks[],
): readonly ChartNote[] {
  const { words } = input
  const say = translate(words.language)
  const several = breaks.length > 1
  const marks = breaks.map(({ from, label, detail }, index): ChartNote => {
    const text = words.dated(label, words.period(from))
    const whole = detail === undefined ? text : `${text}. ${detail}`
    return several
      ? { kind: 'mark', number: index + 1, text: whole }
      : { kind: 'mark', text: say('chart.multiples.break', { label: whole }) }
  })
  const far = ticks.some(({ values }) => (values[0] ?? 0) > 0 || (values.at(-1) ?? 0) < 0)
  const axis: readonly ChartNote[] =
    far && points.length > 0 ? [{ kind: 'axis', text: words.axisNotZero }] : []
  const scales: readonly ChartNote[] = own
    ? [{ kind: 'axis', text: say('chart.multiples.own-scales') }]
    : []
  const reference: readonly ChartNote[] =
    panels.reference === undefined
      ? []
      : [
          {
            kind: 'others',
            text: say('chart.multiples.reference', { label: panels.reference.label }),
          },
        ]
  return [...marks, ...scales, ...axis, ...reference, ...flagNotes(points, words)]
}
