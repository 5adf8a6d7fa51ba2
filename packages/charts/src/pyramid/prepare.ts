import { translate } from '@marsad/language'
import { isTentative, isUnreliable } from '../colour.ts'
import type { FigureTrack, StopRow } from '../figure/model.ts'
import type { PreparedFrom, Room } from '../figure/own-figure.tsx'
import { type Scale, scaleOf, tenth } from '../line/axes.ts'
import type { Box, ChartNote } from '../line/model.ts'
import { flagNotes } from '../line/notes.ts'
import { cellOf } from '../table/cell.ts'
import { type RoundTicks, roundTicks } from '../ticks.ts'
import type { PyramidBar, PyramidModel } from './model.ts'
import { type AgeRow, ageText, type SideFigure, type Sides, sidesOf } from './sides.ts'

/** Between the ages and the bars. */
const AIR = 8
/** With more rows than this the figures are not written at the bars. */
const MOST_FIGURES = 12
const MISSING = 14
const STEPS = 4

type Side = 'men' | 'women'

type Frame = {
  readonly input: PreparedFrom
  readonly room: Room
  readonly sides: Sides
  readonly size: number
  readonly lineHeight: number
  readonly rowHeight: number
  readonly top: number
  readonly ticks: RoundTicks
  readonly x: Readonly<Record<Side, Scale>>
  readonly middle: number
}

/** Works a pyramid out to the pixel: one scale for both sides, the oldest on top. */
export function preparePyramid(input: PreparedFrom, room: Room): PyramidModel {
  const sides = sidesOf(input)
  const size = Math.max(12, input.textSize ?? 13)
  const lineHeight = Math.round(size * (input.words.direction === 'rtl' ? 1.5 : 1.3))
  if (typeof sides === 'string') return emptyPyramid(input, room, { size, lineHeight })
  const frame = frameOf(input, room, sides, { size, lineHeight })
  const { top, rowHeight, ticks, x, middle } = frame
  const rows = sides.rows.toReversed()
  const bottom = tenth(top + rows.length * rowHeight)
  return {
    width: room.width,
    height: tenth(bottom + 8 + lineHeight),
    textSize: size,
    lineHeight,
    direction: input.words.direction,
    empty: figures(sides).every((point) => point === null),
    movement: 'rows',
    heads: headsOf(frame),
    ages: rows.map(({ range }, index) => ({
      text: ageText(range, input.words.language),
      x: middle,
      y: tenth(top + (index + 0.5) * rowHeight + size * 0.36),
    })),
    bars: rows.flatMap((row, index) => [
      drawBar(row, 'men', index, frame),
      drawBar(row, 'women', index, frame),
    ]),
    outline: sides.before === undefined ? '' : outlineOf(rows, frame),
    ticks: axisTicks(frame),
    zeros: [x.men(0), x.women(0)],
    top,
    bottom,
    tracks: rows.map((row, index) => trackOf(row, index, frame)),
    notes: notesOf(frame),
  }

  function axisTicks({ room: { measure } }: Frame): PyramidModel['ticks'] {
    const labels = ticks.values.map((value) => input.words.tick(value, ticks.decimals))
    const widest = Math.max(...labels.map((text) => measure(text, size))) + 10
    const step = Math.abs(x.women(ticks.values[1] ?? 1) - x.women(0))
    const every = Math.max(1, Math.ceil(widest / step))
    return (['men', 'women'] as const).flatMap((side) =>
      ticks.values.map((value, index) => ({
        x: x[side](value),
        text: index % every === 0 ? labels[index] : undefined,
      })),
    )
  }
}

function frameOf(
  input: PreparedFrom,
  room: Room,
  sides: Sides,
  { size, lineHeight }: Pick<Frame, 'size' | 'lineHeight'>,
): Frame {
  const { words, decimals } = input
  const { width, measure } = room
  const max = Math.max(0, ...figures(sides).map((value) => value ?? 0), ...befores(sides))
  const ticks = roundTicks(0, max, decimals === undefined ? 0 : 10 ** -decimals, STEPS)
  const ages = sides.rows.map(({ range }) => measure(ageText(range, words.language), size))
  const gutter = Math.max(...ages, measure(ageHead(words), size)) / 2 + AIR
  const last = words.tick(ticks.values.at(-1) ?? 0, ticks.decimals)
  const edge = Math.max(
    measure(last, size) / 2,
    sides.rows.length <= MOST_FIGURES ? measure(words.value(max), size) + 6 : 0,
  )
  const middle = tenth(width / 2)
  const highest = ticks.values.at(-1) ?? 1
  const top = lineHeight + 8
  const fixed = top + 8 + lineHeight
  const count = sides.rows.length
  const wanted =
    input.height === undefined ? (count > 12 ? 18 : 24) : (input.height - fixed) / count
  return {
    input,
    room,
    sides,
    size,
    lineHeight,
    rowHeight: Math.max(size + 4, wanted),
    top,
    ticks,
    middle,
    x: {
      men: scaleOf([0, highest], [middle - gutter, edge]),
      women: scaleOf([0, highest], [middle + gutter, width - edge]),
    },
  }
}

function figures({ rows }: Sides): readonly (number | null)[] {
  return rows.flatMap(({ men, women }) => [men, women]).map(({ point }) => point?.value ?? null)
}

function befores({ rows }: Sides): readonly number[] {
  return rows.flatMap(({ men, women }) => [men, women]).map(({ before }) => before?.value ?? 0)
}

function ageHead(words: PreparedFrom['words']): string {
  return translate(words.language)('chart.pyramid.age')
}

function headsOf({ input, sides, x, middle, lineHeight }: Frame): PyramidModel['heads'] {
  const y = tenth(lineHeight * 0.8)
  return [
    { text: sides.men.label, tone: 'sex-m', x: x.men(0), y, anchor: 'end' },
    { text: ageHead(input.words), tone: undefined, x: middle, y, anchor: 'middle' },
    { text: sides.women.label, tone: 'sex-f', x: x.women(0), y, anchor: 'start' },
  ]
}

function boxOf(from: number, to: number, index: number, { top, rowHeight }: Frame): Box {
  return {
    x: Math.min(from, to),
    y: tenth(top + index * rowHeight),
    width: tenth(Math.abs(to - from)),
    height: tenth(rowHeight),
  }
}

function drawBar(row: AgeRow, side: Side, index: number, frame: Frame): PyramidBar {
  const { input, sides, x, size, top, rowHeight } = frame
  const { point } = row[side]
  const value = point?.value ?? null
  const sign = side === 'men' ? -1 : 1
  const zero = x[side](0)
  const end = value === null ? zero + sign * MISSING : x[side](value)
  const y = tenth(top + (index + 0.5) * rowHeight + size * 0.36)
  const anchor = side === 'men' ? ('end' as const) : ('start' as const)
  const { text } = cellOf(point, input.words)
  return {
    id: `${side} ${row.code.id}`,
    tone: side === 'men' ? 'sex-m' : 'sex-f',
    box: boxOf(zero, end, index, frame),
    missing: value === null,
    hollow: point !== undefined && (isTentative(point.status) || isUnreliable(point.status)),
    figure:
      sides.rows.length > MOST_FIGURES ? undefined : { text, x: tenth(end + sign * 6), y, anchor },
  }
}

/** Steps around the figures of the date compared with, from top to bottom on each side; cut where one is missing. */
function outlineOf(rows: readonly AgeRow[], { x, top, rowHeight }: Frame): string {
  return (['men', 'women'] as const)
    .map((side) => {
      let open = false
      return rows
        .map((row, index) => {
          const value = row[side].before?.value
          if (value == null) {
            open = false
            return ''
          }
          const [at, from] = [x[side](value), tenth(top + index * rowHeight)]
          const move = open ? `L${at} ${from}` : `M${at} ${from}`
          open = true
          return `${move}L${at} ${tenth(from + rowHeight)}`
        })
        .join('')
    })
    .join('')
}

function trackOf(row: AgeRow, index: number, frame: Frame): FigureTrack {
  const { input, sides, room, x } = frame
  const { words } = input
  const rowsOf = (current: Side): readonly StopRow[] =>
    (['men', 'women'] as const).map((side) => {
      const { point, before } = row[side]
      const { note } = cellOf(point, words)
      const earlier =
        sides.before === undefined || before?.value == null
          ? undefined
          : words.dated(words.value(before.value), words.period(sides.before))
      return {
        id: side,
        label: sides[side].label,
        tone: side === 'men' ? 'sex-m' : 'sex-f',
        value: point?.value == null ? words.missing : words.value(point.value),
        note: [earlier, note].filter((text) => text !== undefined).join(' · '),
        current: side === current,
      }
    })
  const stop = (side: Side, figure: SideFigure, at: number): FigureTrack['stops'][number] => {
    const { box } = drawBar(row, side, index, frame)
    const zone =
      side === 'men'
        ? boxOf(0, frame.middle, index, frame)
        : boxOf(frame.middle, room.width, index, frame)
    return {
      x: x[side](figure.point?.value ?? 0),
      y: tenth(box.y + box.height),
      at,
      mark: { kind: 'box', box },
      zones: [zone],
      heading: `${row.code.label} · ${words.period(sides.period)}`,
      rows: rowsOf(side),
      ...(figure.series === undefined
        ? {}
        : { place: { series: figure.series, period: sides.period } }),
    }
  }
  return { id: row.code.id, stops: [stop('men', row.men, 0), stop('women', row.women, 1)] }
}

function notesOf({ input, sides }: Frame): readonly ChartNote[] {
  const { words } = input
  const outline: readonly ChartNote[] =
    sides.before === undefined
      ? []
      : [
          {
            kind: 'others',
            text: translate(words.language)('chart.pyramid.outline', {
              period: words.period(sides.before),
            }),
          },
        ]
  const points = sides.rows.flatMap(({ men, women }) => [men.point, women.point])
  return [
    ...outline,
    ...flagNotes(
      points.flatMap((point) => point ?? []),
      words,
    ),
  ]
}

function emptyPyramid(
  { words }: PreparedFrom,
  { width }: Room,
  { size, lineHeight }: Pick<Frame, 'size' | 'lineHeight'>,
): PyramidModel {
  return {
    width,
    height: 120,
    textSize: size,
    lineHeight,
    direction: words.direction,
    empty: true,
    movement: 'rows',
    heads: [],
    ages: [],
    bars: [],
    outline: '',
    ticks: [],
    zeros: [],
    top: 0,
    bottom: 120,
    tracks: [],
    notes: [],
  }
}
