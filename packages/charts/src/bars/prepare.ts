import { isTentative, isUnreliable } from '../colour.ts'
import { extent, type Scale, scaleOf, tenth } from '../line/axes.ts'
import type { Box } from '../line/model.ts'
import { flagNotes, intervalNotes } from '../line/notes.ts'
import { estimateWidth, type Measure, wrapText } from '../measure.ts'
import { type Mirror, mirrorOf, type PlacedText } from '../mirror.ts'
import type { BarInput, BarModel, BarRow, DrawnBar } from './model.ts'

/** Under this width each name stands above its bar. */
const NARROW = 480
const THICK = 16
const AIR = 6
/** Between two rows. */
const BETWEEN = 12
/** Length of the hatched box of a missing figure. */
const MISSING = 22

/** Everything the rows share. */
type Frame = {
  readonly input: BarInput
  readonly measure: Measure
  readonly size: number
  readonly lineHeight: number
  /** Width of the names; 0 when they stand above their bars. */
  readonly column: number
  readonly x: Scale
}

/** Works horizontal bars out to the pixel. Bars always start at zero; there is no other choice. */
export function prepareBars(input: BarInput): BarModel {
  const rows = sorted(input)
  const frame = frameOf(input, rows)
  let top = 0
  const drawn = rows.map((row) => {
    const bar = drawRow(row, top, frame)
    top += bar.row.height
    return bar
  })
  const mirror = mirrorOf(input.words.direction, input.width)
  return {
    width: input.width,
    height: tenth(Math.max(top, frame.lineHeight)),
    textSize: frame.size,
    direction: input.words.direction,
    empty: rows.every(({ value }) => value === null),
    zero: zeroLines(drawn, frame).map((line) => ({ ...line, x: mirror.x(line.x) })),
    rows: drawn.map((bar) => ({
      ...bar,
      name: bar.name.map(mirror.text),
      figure: mirror.text(bar.figure),
      box: mirror.box(bar.box),
      whisker: whiskerOf(bar, rows, frame, mirror),
      row: mirror.box(bar.row),
    })),
    included: (input.include ?? []).map((value) => mirror.x(frame.x(value))),
    notes: [...intervalNotes(input.rows, input.words), ...flagNotes(input.rows, input.words)],
  }
}

function sorted({ rows, order }: BarInput): readonly BarRow[] {
  if (order === 'given') return rows
  const lowest = Number.NEGATIVE_INFINITY
  return rows.toSorted((a, b) => (b.value ?? lowest) - (a.value ?? lowest))
}

function frameOf(input: BarInput, rows: readonly BarRow[]): Frame {
  const { width, words, measure = estimateWidth } = input
  const size = Math.max(12, input.textSize ?? 13)
  const lineHeight = Math.round(size * (words.direction === 'rtl' ? 1.5 : 1.3))
  const widest = Math.max(0, ...rows.map(({ label }) => measure(label, size)))
  const column = width < NARROW ? 0 : Math.min(width * 0.36, widest)
  const values = rows.flatMap(({ value, interval }) =>
    value === null ? [] : interval === undefined ? [value] : [value, interval.low, interval.high],
  )
  const [min, max] = extent([0, ...values, ...(input.include ?? [])])
  const room = (sign: 1 | -1) =>
    Math.max(
      0,
      ...rows
        .filter(({ value }) => value !== null && (sign === 1 ? value >= 0 : value < 0))
        .map((row) => measure(figureText(row, input), size, isTotal(row)) + AIR),
    )
  const start = (column === 0 ? 0 : column + 14) + (min < 0 ? room(-1) : 0)
  const end = Math.max(start + 40, width - room(1))
  return {
    input,
    measure,
    size,
    lineHeight,
    column,
    x: scaleOf([min, max > min ? max : min + 1], [start, end]),
  }
}

function figureText(row: BarRow, { words }: BarInput): string {
  if (row.value === null) return `${words.missing} ${row.reason ?? words.unavailable}`
  const flag = words.flag(row.status)
  const figure = words.value(row.value)
  return flag === undefined ? figure : words.flagged(figure, flag.letter)
}

function drawRow(row: BarRow, top: number, frame: Frame): DrawnBar {
  const { input, measure, size, lineHeight, column } = frame
  const above = column === 0
  const lines = wrapText(row.label, above ? input.width : column, 2, (text) => measure(text, size))
  const texts = lines.length * lineHeight
  const height = above ? texts + THICK + BETWEEN + 2 : Math.max(THICK, texts) + BETWEEN
  const middle = above ? top + texts + 2 + THICK / 2 : top + height / 2
  const first = above ? top : middle - texts / 2
  const name = lines.map((text, index): PlacedText => {
    const y = tenth(first + (index + 0.5) * lineHeight + size * 0.36)
    return { text, x: 0, y, anchor: 'start' }
  })
  return {
    id: row.id,
    label: row.label,
    colour: isTotal(row) ? 'total' : (row.colour ?? 'cat-1'),
    total: isTotal(row),
    name,
    ...(row.value === null ? missingMark(row, middle, frame) : bar(row, row.value, middle, frame)),
    missing: row.value === null,
    whisker: '',
    hollow: isTentative(row.status) || isUnreliable(row.status),
    row: { x: 0, y: tenth(top), width: input.width, height: tenth(height) },
    spoken: spokenOf(row, input),
  }
}

type Mark = Pick<DrawnBar, 'box' | 'figure'>

/** A bar from zero with its figure at its end. */
function bar(row: BarRow, value: number, middle: number, { input, size, x }: Frame): Mark {
  const text = figureText(row, input)
  const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))]
  const y = tenth(middle + size * 0.36)
  const { low = value, high = value } = row.interval ?? {}
  return {
    box: boxAt(from, to, middle),
    figure:
      value < 0
        ? { text, x: tenth(x(Math.min(low, value)) - AIR), y, anchor: 'end' }
        : { text, x: tenth(x(Math.max(high, value)) + AIR), y, anchor: 'start' },
  }
}

/** A short hatched box with the reason, on the side of zero that has more room. */
function missingMark(row: BarRow, middle: number, frame: Frame): Mark {
  const { input, measure, size, column, x } = frame
  const [zero, start] = [x(0), column === 0 ? 0 : column + 14]
  const left = zero - start > input.width - zero
  const free = (left ? zero - start : input.width - zero) - MISSING - AIR
  const text = wrapText(figureText(row, input), free, 1, (part) => measure(part, size)).join(' ')
  const y = tenth(middle + size * 0.36)
  return left
    ? {
        box: boxAt(zero - MISSING, zero, middle),
        figure: { text, x: tenth(zero - MISSING - AIR), y, anchor: 'end' },
      }
    : {
        box: boxAt(zero, zero + MISSING, middle),
        figure: { text, x: tenth(zero + MISSING + AIR), y, anchor: 'start' },
      }
}

/** The interval of an estimate: a thin line over the end of its bar. */
function whiskerOf(
  { id, box }: DrawnBar,
  rows: readonly BarRow[],
  { x }: Frame,
  mirror: Mirror,
): string {
  const { interval, value = null } = rows.find((row) => row.id === id) ?? {}
  if (interval === undefined || value === null) return ''
  const [low, high] = [mirror.x(x(interval.low)), mirror.x(x(interval.high))]
  const middle = tenth(box.y + box.height / 2)
  return `M${low} ${middle}H${high}M${low} ${middle - 4}v8M${high} ${middle - 4}v8`
}

function boxAt(from: number, to: number, middle: number): Box {
  return { x: tenth(from), y: tenth(middle - THICK / 2), width: tenth(to - from), height: THICK }
}

function spokenOf(row: BarRow, input: BarInput): string {
  const { words } = input
  const flag = words.flag(row.status)
  const figure = row.value === null ? figureText(row, input) : words.value(row.value)
  const whole =
    row.value === null || flag === undefined ? figure : words.qualified(figure, flag.words)
  return words.named(row.label, whole)
}

function isTotal({ emphasis, colour }: BarRow): boolean {
  return emphasis === 'total' || colour === 'total'
}

function zeroLines(
  bars: readonly DrawnBar[],
  { column, x }: Frame,
): readonly { readonly x: number; readonly top: number; readonly bottom: number }[] {
  const pieces = bars.map(({ box }) => ({
    x: x(0),
    top: box.y - 3,
    bottom: box.y + box.height + 3,
  }))
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (column === 0 || first === undefined || last === undefined) return pieces
  return [{ x: x(0), top: first.top - 3, bottom: last.bottom + 3 }]
}
