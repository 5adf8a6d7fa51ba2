import { formatPercent } from '@marsad/language'
import { type Period, roundHalfAway } from '@marsad/model'
import { isTentative, isUnreliable } from '../colour.ts'
import type { FigureStop, FigureTrack } from '../figure/model.ts'
import type { PreparedFrom, Room } from '../figure/own-figure.tsx'
import { type Legend, layLegend } from '../legend.ts'
import { tenth } from '../line/axes.ts'
import { type LineContent, lineContent } from '../line/content.ts'
import { type EndLabel, endLabels } from '../line/end-labels.ts'
import { frameStops } from '../line/frame-stops.ts'
import type { Box } from '../line/model.ts'
import { notesOf } from '../line/notes.ts'
import { EDGE, layTimeFrame, type TimeFrame } from '../line/time-frame.ts'
import { spanOf } from '../time.ts'
import type { DrawnLayer, StackedModel } from './model.ts'
import { type Layer, type Shares, sharesOf, sharesRemark } from './shares.ts'

const TICKS = { values: [0, 25, 50, 75, 100], decimals: 0 } as const
const WIDEST = 64
/** Part of a period's width that its bar takes. */
const FILLED = 0.78
/** With more periods than this, none missing, the stack is drawn as areas. */
const MOST_BARS = 40
const LETTER = 16
const OFFSET = 8

type Stack = {
  readonly input: PreparedFrom
  readonly shares: Shares
  readonly content: LineContent
  /** Lower and upper edge of each layer in each period, in per cent. */
  readonly edges: readonly (readonly (readonly [number, number])[])[]
  /** How shares are written. */
  readonly share: (value: number) => string
}

/** Works stacked shares out to the pixel: bars at their time, the biggest part on the baseline, a hatched space where a part is missing. */
export function prepareStacked(input: PreparedFrom, room: Room): StackedModel {
  const stack = stackOf(input, room)
  const { content, shares } = stack
  const options = { bars: true, headroom: areFlagged(shares) ? LETTER : 0 }
  const width = endWidth(stack)
  if (width !== undefined) {
    const legend = { items: [], height: 0 }
    const frame = layTimeFrame(content, { legend, right: Math.max(EDGE, width), ...options })
    const ends = placeEnds(stack, frame)
    if (ends !== undefined) return finish(stack, frame, legend, ends)
  }
  const legend = legendOf(stack)
  return finish(stack, layTimeFrame(content, { legend, right: EDGE, ...options }), legend, [])
}

function stackOf(input: PreparedFrom, { width, measure }: Room): Stack {
  const { words, quantity, decimals } = input
  const shares = sharesOf(input, words)
  const height = input.height ?? Math.round(Math.min(420, Math.max(280, width * 0.5)))
  const breaks = (input.breaks ?? []).map(({ series: _series, ...rest }) => rest)
  const content = lineContent({
    series: [shares.whole],
    breaks,
    width,
    height,
    words,
    measure,
    ...(input.textSize === undefined ? {} : { textSize: input.textSize }),
  })
  const digits = quantity === 'share' ? (decimals ?? 1) : 1
  const style = { language: words.language, decimals: digits }
  return {
    input,
    shares,
    content: { ...content, ticks: TICKS },
    edges: edgesOf(shares),
    share: (value) => formatPercent(roundHalfAway(value, digits), style),
  }
}

function edgesOf({ layers, periods }: Shares): Stack['edges'] {
  const under = periods.map(() => 0)
  return layers.map(({ shares }) =>
    shares.map((share, index) => {
      const low = under[index] ?? 0
      under[index] = low + share
      return [low, low + share] as const
    }),
  )
}

function finish(
  stack: Stack,
  { x, y, ...frame }: TimeFrame,
  legend: Legend,
  ends: readonly EndLabel[],
): StackedModel {
  const { content, shares, input, share } = stack
  const { words } = content.input
  const remark = sharesRemark(shares, input, share)
  const scaled = { ...frame, x, y }
  const periods = placesOf(stack, scaled)
  const areas =
    shares.periods.length > MOST_BARS && content.bands.length === 0 && content.breaks.length === 0
  const layers = shares.layers.map((layer, index) =>
    drawLayer(stack, layer, index, { periods, y: scaled.y, areas }),
  )
  const letters = (areFlagged(shares) ? shares.whole.points : []).flatMap(
    ({ period, status, value }) => {
      const place = periods.get(period)
      const text = value === null ? undefined : words.flag(status)?.letter
      if (place === undefined || text === undefined) return []
      return [{ x: tenth(place.x + place.width / 2), y: tenth(frame.plot.y - 5), text }]
    },
  )
  return {
    ...frame,
    movement: 'tracks',
    layers,
    letters,
    ends,
    legend,
    tracks: tracksOf(stack, scaled, periods),
    notes: [
      ...(remark === undefined ? [] : [{ kind: 'others' as const, text: remark }]),
      ...notesOf({ ...content, prepared: withAllPoints(content, shares) }, frame.annotations, {
        axisNotZero: false,
        named: true,
      }),
    ],
  }
}

/** Whether some periods are qualified and others not; when all are alike the note under the figure says it once. */
function areFlagged({ whole }: Shares): boolean {
  const statuses = whole.points.flatMap(({ value, status }) => (value === null ? [] : [status]))
  return new Set(statuses).size > 1
}

/** The letters under the figure are those of the parts. */
function withAllPoints(content: LineContent, { layers }: Shares): LineContent['prepared'] {
  return content.prepared.map((one) => ({
    ...one,
    points: [
      ...one.points.filter(({ value }) => value === null),
      ...layers.flatMap(({ points }) =>
        points.map((point) => ({ ...point, span: spanOf(point.period), middle: 0 })),
      ),
    ],
  }))
}

/** Left edge and width of the bar of each period. */
type Places = ReadonlyMap<Period, { readonly x: number; readonly width: number }>

function placesOf({ shares, content }: Stack, { x }: TimeFrame): Places {
  const every = content.prepared[0]?.series.every ?? 1
  return new Map(
    shares.periods.map((period) => {
      const { start, end } = spanOf(period)
      const [middle, room] = [x((start + end) / 2), (x(end) - x(start)) * every]
      const width = Math.max(1, Math.min(WIDEST, room * FILLED))
      return [period, { x: tenth(middle - width / 2), width: tenth(width) }]
    }),
  )
}

type Drawing = {
  readonly periods: Places
  readonly y: (value: number) => number
  readonly areas: boolean
}

function drawLayer(
  { edges, shares }: Stack,
  { series, points }: Layer,
  index: number,
  { periods, y, areas }: Drawing,
): DrawnLayer {
  const own = edges[index] ?? []
  const segments = shares.periods.flatMap((period, at) => {
    const [place, edge, point] = [periods.get(period), own[at], points[at]]
    if (place === undefined || edge === undefined || point === undefined) return []
    const box = { ...place, y: y(edge[1]), height: tenth(y(edge[0]) - y(edge[1])) }
    return [{ period, box, hollow: isTentative(point.status) || isUnreliable(point.status) }]
  })
  const upper = segments.map(({ box }) => `${tenth(box.x + box.width / 2)} ${box.y}`)
  const lower = segments.map(
    ({ box }) => `${tenth(box.x + box.width / 2)} ${tenth(box.y + box.height)}`,
  )
  return {
    id: series.id,
    label: series.label,
    tone: series.colour,
    texture: index,
    segments: areas ? [] : segments,
    area: areas ? `M${[...upper, ...lower.toReversed()].join('L')}Z` : '',
  }
}

function endWidth({ content, shares, share }: Stack): number | undefined {
  if (content.narrow) return undefined
  const room = { ...endRoom(content), top: 0, bottom: Number.MAX_SAFE_INTEGER }
  const inputs = shares.layers.map(({ series, shares: values }) => ({
    id: series.id,
    name: series.label,
    value: share(values.at(-1) ?? 0),
    y: 0,
  }))
  const widths = endLabels(inputs, room)?.map(({ width }) => width) ?? []
  return Math.ceil(OFFSET + 4 + Math.max(0, ...widths))
}

function placeEnds(
  { content, shares, edges, share }: Stack,
  { plot, x, y }: TimeFrame,
): readonly EndLabel[] | undefined {
  const last = shares.periods.length - 1
  const half = content.lineHeight / 2
  const room = { ...endRoom(content), top: plot.y - half, bottom: plot.y + plot.height + half }
  const inputs = shares.layers.map(({ series, shares: values }, index) => {
    const [low, high] = edges[index]?.[last] ?? [0, 0]
    return {
      id: series.id,
      name: series.label,
      value: share(values[last] ?? 0),
      y: y((low + high) / 2),
    }
  })
  const left = Math.min(
    plot.x + plot.width + OFFSET,
    shares.periods.length === 1 ? x(middleAt(shares, last)) + WIDEST / 2 + OFFSET : Infinity,
  )
  return endLabels(inputs, room)?.map((label) => ({
    ...label,
    x: tenth(left),
    y: tenth(label.y),
    width: tenth(label.width),
  }))
}

function middleAt({ periods }: Shares, index: number): number {
  const period = periods[index]
  if (period === undefined) return 0
  const { start, end } = spanOf(period)
  return (start + end) / 2
}

function endRoom({ size, lineHeight, measure, input }: LineContent) {
  return { widest: Math.min(220, Math.max(110, input.width * 0.26)), size, lineHeight, measure }
}

function legendOf({ content, shares, share }: Stack): Legend {
  const { size, lineHeight, measure, input } = content
  const { words, width } = input
  const entries = shares.layers.map(({ series, shares: values }) => ({
    id: series.id,
    text: words.named(series.label, share(values.at(-1) ?? 0)),
  }))
  return layLegend(entries, { width, size, lineHeight, direction: words.direction, measure })
}

/** One track a part, the upper one first, so that the arrows go as the eye does. */
function tracksOf(stack: Stack, frame: TimeFrame, periods: Places): readonly FigureTrack[] {
  const { shares, content, edges } = stack
  const { words } = content.input
  const others = frameStops(content, frame)
  return shares.layers
    .map((layer, index): FigureTrack => {
      const figures = shares.periods.flatMap((period, at): readonly FigureStop[] => {
        const [place, edge] = [periods.get(period), edges[index]?.[at]]
        if (place === undefined || edge === undefined) return []
        const box: Box = {
          ...place,
          y: frame.y(edge[1]),
          height: tenth(frame.y(edge[0]) - frame.y(edge[1])),
        }
        return [
          {
            x: tenth(place.x + place.width / 2),
            y: tenth(box.y + box.height / 2),
            at: middleAt(shares, at),
            mark: { kind: 'box', box },
            zones: [box],
            heading: words.period(period),
            rows: rowsAt(stack, at, layer.series.id),
            place: { series: layer.series.id, period },
          },
        ]
      })
      return { id: layer.series.id, stops: [...figures, ...others].sort((a, b) => a.at - b.at) }
    })
    .toReversed()
}

function rowsAt({ shares, input, share }: Stack, at: number, current: string): FigureStop['rows'] {
  const { words, quantity } = input
  return shares.layers
    .map(({ series, shares: values, points }) => {
      const point = points[at]
      const figure =
        quantity === 'absolute' && point?.value != null ? words.value(point.value) : undefined
      const flag = point === undefined ? undefined : words.flag(point.status)?.words
      return {
        id: series.id,
        label: series.label,
        tone: series.colour,
        value: share(values[at] ?? 0),
        note: [figure, flag].filter((text) => text !== undefined).join(' · '),
        current: series.id === current,
      }
    })
    .toReversed()
}
