import { isTentative, isUnreliable } from '../colour.ts'
import type { FigureStop, FigureTrack, StopRow } from '../figure/model.ts'
import type { PreparedFrom, Room } from '../figure/own-figure.tsx'
import { type Legend, layLegend } from '../legend.ts'
import { lineAxis, type Scale, scaleOf, tenth } from '../line/axes.ts'
import type { Box, ChartNote } from '../line/model.ts'
import { flagNotes, intervalNotes } from '../line/notes.ts'
import { wrapText } from '../measure.ts'
import { type Mirror, mirrorOf, type PlacedText } from '../mirror.ts'
import {
  figureIn,
  type Pair,
  type PairFigure,
  type PairHead,
  type Pairs,
} from '../selection/pairs.ts'
import { cellOf } from '../table/cell.ts'
import type { RoundTicks } from '../ticks.ts'
import type { DotModel, DotRow, DrawnDot } from './model.ts'

const NARROW = 480
const AIR = 9
const STEPS = 5
const MOST_RULES = 10

/** What a dot chart shows of its pairs. */
export type DotInput = {
  readonly input: PreparedFrom
  readonly pairs: Pairs | undefined
  /** What stands beside a pair: its change or gap, or why there is none. */
  readonly aside: (pair: Pair) => string
  /** Heading over what stands beside. */
  readonly asideHead: string
  /** By what rows are sorted, the highest first (default: the second figure). */
  readonly sortedBy?: (pair: Pair) => number
}

type Frame = DotInput & {
  readonly pairs: Pairs
  readonly room: Room
  readonly size: number
  readonly lineHeight: number
  /** Width of the names; 0 when they stand above their rows. */
  readonly column: number
  readonly x: Scale
  readonly right: number
  readonly ticks: RoundTicks
  readonly rules: number
}

const SIDES = ['first', 'second'] as const
type Side = (typeof SIDES)[number]

/** Works rows of two dots out to the pixel. */
export function prepareDots(given: DotInput, room: Room): DotModel {
  const frame = frameOf(given, room)
  const { input, pairs, size, lineHeight, x, ticks } = frame
  const { words } = input
  const legend = legendOf(frame)
  const mirror = mirrorOf(words.direction, room.width)
  let top = legend.height + (frame.column === 0 ? 0 : 4)
  const first = top
  const rows = pairs.rows.map((pair, index) => {
    const row = drawRow(pair, index, top, frame)
    top += row.box.height
    return row
  })
  const [low = 0, high = 1] = [ticks.values[0], ticks.values.at(-1)]
  const far = low > 0 || high < 0
  const empty = rows.every(({ dots }) => dots.length === 0)
  return {
    width: room.width,
    height: tenth(top + 8 + lineHeight),
    textSize: size,
    lineHeight,
    direction: words.direction,
    empty,
    movement: 'rows',
    rows: rows.map((row) => mirrored(row, mirror)),
    legend,
    keys: headsOf(pairs),
    asideHead:
      given.asideHead === ''
        ? undefined
        : mirror.text({
            text: given.asideHead,
            x: room.width,
            y: tenth(first - 4),
            anchor: 'end',
          }),
    ticks: empty ? [] : axisTicks(frame).map((tick) => ({ ...tick, x: mirror.x(tick.x) })),
    axisY: tenth(top),
    axis: [mirror.x(x(low)), mirror.x(x(high))],
    zero: empty || far ? [] : zeroLines(rows, frame, mirror),
    top: tenth(first),
    tracks: pairs.rows.map((pair, index) => trackOf(pair, rows[index], frame, mirror)),
    notes: notesOf(frame, far && !empty),
  }
}

function frameOf(given: DotInput, room: Room): Frame {
  const { input, aside } = given
  const { words, decimals } = input
  const { width, measure } = room
  const size = Math.max(12, input.textSize ?? 13)
  const pairs = sorted(given)
  const values = pairs.rows.flatMap(({ first, second }) => [...figures(first), ...figures(second)])
  const ticks = lineAxis(values, decimals, STEPS)
  const narrow = width < NARROW
  const widest = Math.max(0, ...pairs.rows.map(({ label, total }) => measure(label, size, total)))
  const column = narrow || widest === 0 ? 0 : Math.min(width * 0.34, widest)
  const texts = pairs.rows.map((row) => measure(aside(row), size, true))
  const right = Math.ceil(
    Math.min(width * 0.3, Math.max(0, ...texts, measure(given.asideHead, size))),
  )
  const edge = Math.max(
    0,
    ...pairs.rows.flatMap((row) =>
      SIDES.map((side) => measure(figureText(row[side], words), size, row.total)),
    ),
  )
  const [low = 0, high = 1] = [ticks.values[0], ticks.values.at(-1)]
  const from = (column === 0 ? 0 : column + 14) + edge + AIR
  const to = Math.max(from + 40, width - (right === 0 ? 0 : right + 14) - edge - AIR)
  return {
    ...given,
    pairs,
    room,
    size,
    lineHeight: Math.round(size * (words.direction === 'rtl' ? 1.5 : 1.3)),
    column,
    x: scaleOf([low, high], [from, to]),
    right,
    ticks,
    rules: Math.ceil(pairs.rows.length / MOST_RULES),
  }
}

function figures({ point }: PairFigure): readonly number[] {
  const { interval, value } = point ?? {}
  return value == null ? [] : [value, ...(interval ? [interval.low, interval.high] : [])]
}

function sorted({ pairs, sortedBy, input }: DotInput): Pairs {
  if (pairs === undefined) {
    const head: PairHead = { label: '', tone: 'other', shape: 'circle' }
    return { rows: [], heads: [head, head], ordered: true, corner: input.words.empty }
  }
  if (pairs.ordered) return pairs
  const lowest = Number.NEGATIVE_INFINITY
  const key =
    sortedBy ?? (({ first, second }: Pair) => figureIn(second) ?? figureIn(first) ?? lowest)
  return { ...pairs, rows: pairs.rows.toSorted((a, b) => key(b) - key(a)) }
}

function figureText({ point }: PairFigure, words: PreparedFrom['words']): string {
  return cellOf(point, words).text
}

function headsOf({ heads }: Pairs): DotModel['keys'] {
  return heads.map((head, index) => ({ ...head, id: String(index) }))
}

function legendOf({ pairs, room, size, lineHeight, input }: Frame): Legend {
  const entries = headsOf(pairs).map(({ id, label }) => ({ id, text: label }))
  const { direction } = input.words
  return layLegend(pairs.rows.length === 0 ? [] : entries, {
    width: room.width,
    size,
    lineHeight,
    direction,
    measure: room.measure,
  })
}

function drawRow(pair: Pair, index: number, top: number, frame: Frame): DotRow {
  const { room, size, lineHeight, column, pairs, rules } = frame
  const { measure, width } = room
  const above = column === 0
  const lines = wrapText(pair.label, above ? width - frame.right - 10 : column, 2, (text) =>
    measure(text, size, pair.total),
  )
  const texts = lines.length * lineHeight
  const height = above ? texts + 26 : Math.max(28, texts + 8)
  const middle = above ? top + texts + 12 : top + height / 2
  const start = above ? top : middle - texts / 2
  const dots = dotsOf(pair, middle, frame)
  const [one, other] = dots
  const linked = one !== undefined && other !== undefined && !pair.broken
  return {
    id: pair.id,
    total: pair.total,
    name: lines.map((text, line) => ({
      text,
      x: 0,
      y: tenth(start + (line + 0.5) * lineHeight + size * 0.36),
      anchor: 'start',
    })),
    dots,
    link: linked ? [one.x, other.x] : undefined,
    aside: asideOf(pair, middle, frame),
    box: { x: 0, y: tenth(top), width, height: tenth(height) },
    rule: index < pairs.rows.length - 1 && (index + 1) % rules === 0,
  }
}

/** What stands beside a row, in one line; where figures are missing, which and why. */
function asideOf(pair: Pair, middle: number, frame: Frame): PlacedText {
  const { aside, room, right, size } = frame
  const text = wrapText(aside(pair), right, 1, (part) => room.measure(part, size)).join(' ')
  return { text, x: room.width, y: tenth(middle + size * 0.36), anchor: 'end' }
}

/** The dots of a pair from the lower to the higher; the lower has its figure on the left, the higher on the right. */
function dotsOf(pair: Pair, middle: number, frame: Frame): readonly DrawnDot[] {
  const { x, size, pairs, input } = frame
  const known = SIDES.flatMap((side, place) => {
    const figure = pair[side]
    const value = figureIn(figure)
    return value === null ? [] : [{ figure, value, head: pairs.heads[place === 0 ? 0 : 1] }]
  }).toSorted((a, b) => a.value - b.value)
  return known.map(({ figure, value, head }, rank): DrawnDot => {
    const { status = 'A', interval } = figure.point ?? {}
    const left = known.length === 2 && rank === 0
    const reach = interval === undefined ? x(value) : x(left ? interval.low : interval.high)
    const tone = pair.total && head.tone === 'accent' ? 'total' : head.tone
    return {
      tone,
      shape: head.shape,
      x: x(value),
      y: tenth(middle),
      hollow: isTentative(status) || isUnreliable(status),
      interval: interval === undefined ? undefined : [x(interval.low), x(interval.high)],
      figure: {
        text: figureText(figure, input.words),
        x: tenth(reach + (left ? -AIR : AIR)),
        y: tenth(middle + size * 0.36),
        anchor: left ? 'end' : 'start',
      },
    }
  })
}

/** The line for zero; in pieces where names stand above their rows. */
function zeroLines(
  rows: readonly DotRow[],
  { column, x }: Frame,
  mirror: Mirror,
): DotModel['zero'] {
  const at = mirror.x(x(0))
  const pieces = rows.map(({ box, name }) => ({
    x: at,
    top: column === 0 ? (name.at(-1)?.y ?? box.y) + 4 : box.y,
    bottom: tenth(box.y + box.height),
  }))
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (column === 0 || first === undefined || last === undefined) return pieces
  return [{ x: at, top: first.top, bottom: last.bottom }]
}

function axisTicks({ ticks, x, input, room, size }: Frame): DotModel['ticks'] {
  const labels = ticks.values.map((value) => input.words.tick(value, ticks.decimals))
  const widest = Math.max(...labels.map((text) => room.measure(text, size))) + 10
  const step = Math.abs(x(ticks.values[1] ?? 1) - x(ticks.values[0] ?? 0))
  const every = Math.max(1, Math.ceil(widest / step))
  return ticks.values.map((value, index) => ({
    x: x(value),
    text: index % every === 0 ? labels[index] : undefined,
  }))
}

function mirrored(row: DotRow, mirror: Mirror): DotRow {
  return {
    ...row,
    name: row.name.map(mirror.text),
    aside: mirror.text(row.aside),
    box: mirror.box(row.box),
    link: row.link === undefined ? undefined : [mirror.x(row.link[0]), mirror.x(row.link[1])],
    dots: row.dots.map((dot) => ({
      ...dot,
      x: mirror.x(dot.x),
      figure: mirror.text(dot.figure),
      interval:
        dot.interval === undefined
          ? undefined
          : [mirror.x(dot.interval[0]), mirror.x(dot.interval[1])],
    })),
  }
}

function trackOf(pair: Pair, row: DotRow | undefined, frame: Frame, mirror: Mirror): FigureTrack {
  const { pairs, input, aside, asideHead, x } = frame
  const { words } = input
  const box: Box = row?.box ?? { x: 0, y: 0, width: 0, height: 0 }
  const middle = row?.dots[0]?.y ?? tenth(box.y + box.height / 2)
  const rows = (current: Side): readonly StopRow[] => [
    ...SIDES.map((side, place): StopRow => {
      const head = pairs.heads[place === 0 ? 0 : 1]
      const { text: _text, note = '', value } = cellOf(pair[side].point, words)
      return {
        id: side,
        label: head.label,
        tone: head.tone,
        value: value === null ? words.missing : words.value(value),
        note,
        current: side === current,
      }
    }),
    {
      id: 'aside',
      label: asideHead,
      tone: 'other',
      value: aside(pair),
      note: '',
      current: false,
    },
  ]
  const stops = SIDES.map((side): FigureStop => {
    const value = figureIn(pair[side])
    const { series, period } = pair[side]
    return {
      x: value === null ? mirror.x(x(frame.ticks.values[0] ?? 0)) : mirror.x(x(value)),
      y: middle,
      at: 0,
      mark: value === null ? { kind: 'box', box } : { kind: 'ring' },
      heading: pair.label,
      rows: rows(side),
      ...(series === undefined ? {} : { place: { series, period } }),
    }
  }).sort((a, b) => a.x - b.x)
  return {
    id: pair.id,
    area: box,
    stops: stops.map((stop, at) => ({ ...stop, at })),
  }
}

function notesOf({ input, pairs }: Frame, far: boolean): readonly ChartNote[] {
  const points = pairs.rows.flatMap(({ first, second }) => [first.point, second.point])
  const axis: readonly ChartNote[] = far ? [{ kind: 'axis', text: input.words.axisNotZero }] : []
  const known = points.flatMap((point) => point ?? [])
  return [...axis, ...intervalNotes(known, input.words), ...flagNotes(known, input.words)]
}
