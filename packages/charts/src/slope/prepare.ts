import { isTentative, isUnreliable, shapeOf } from '../colour.ts'
import { dodge } from '../dodge.ts'
import type { FigureStop, FigureTrack } from '../figure/model.ts'
import type { PreparedFrom, Room } from '../figure/own-figure.tsx'
import { lineAxis, type Scale, scaleOf, tenth } from '../line/axes.ts'
import { type EndLabel, type EndLabelInput, endLabels } from '../line/end-labels.ts'
import type { Box, ChartNote } from '../line/model.ts'
import { flagNotes } from '../line/notes.ts'
import { changeText } from '../selection/difference.ts'
import { datePairs, figureIn, type Pair, type PairFigure, type Pairs } from '../selection/pairs.ts'
import { cellOf } from '../table/cell.ts'
import type { SlopeLine, SlopeModel } from './model.ts'

/** The widest plot: flatter lines are harder to compare. */
const WIDEST = 560
const OFFSET = 10

type Frame = {
  readonly input: PreparedFrom
  readonly pairs: Pairs
  readonly size: number
  readonly lineHeight: number
  readonly plot: Box
  readonly y: Scale
}

/** Works a slope chart out to the pixel: two dates, one line a series, names at their ends. */
export function prepareSlope(input: PreparedFrom, room: Room): SlopeModel {
  const { words } = input
  const { width, measure } = room
  const size = Math.max(12, input.textSize ?? 13)
  const lineHeight = Math.round(size * (words.direction === 'rtl' ? 1.5 : 1.3))
  const pairs = datePairs(input, words) ?? noPairs(words)
  const startWidth = Math.max(
    0,
    ...pairs.rows.map(({ first }) => measure(cellOf(first.point, words).text, size)),
  )
  const widest = Math.min(240, Math.max(120, width * 0.34))
  const labels = { widest, size, lineHeight, measure }
  const wide = { ...labels, top: 0, bottom: Number.MAX_SAFE_INTEGER }
  const unplaced = endInputs(pairs, words, () => 0)
  const free = endLabels(unplaced, wide) ?? []
  const endWidth = Math.max(0, ...free.map((label) => label.width))
  const left = Math.ceil(startWidth + OFFSET + 4)
  const right = Math.ceil(endWidth + OFFSET + 4)
  const top = lineHeight + 10
  const needed = free.reduce((sum, label) => sum + label.height, top + 12)
  const usual = input.height ?? Math.min(420, Math.max(300, width * 0.45))
  const height = Math.ceil(Math.max(usual, needed))
  const plotWidth = Math.max(60, Math.min(WIDEST, width - left - right))
  const plot = { x: left, y: top, width: plotWidth, height: height - top - 8 }
  const values = pairs.rows.flatMap(({ first, second }) => [figureIn(first), figureIn(second)])
  const known = values.filter((value) => value !== null)
  const ticks = lineAxis(known, input.decimals)
  const [low = 0, high = 1] = [ticks.values[0], ticks.values.at(-1)]
  const y = scaleOf([low, high], [plot.y + plot.height, plot.y])
  const frame = { input, pairs, size, lineHeight, plot, y }
  const far = known.length > 0 && (low > 0 || high < 0)
  const ends = endLabels(endInputs(pairs, words, y), {
    ...labels,
    top: plot.y - 8,
    bottom: height + 1,
  })
  return {
    width,
    height,
    textSize: size,
    lineHeight,
    direction: words.direction,
    empty: known.length === 0,
    movement: 'tracks',
    plot,
    heads: headsOf(frame),
    lines: pairs.rows.map((pair) => drawLine(pair, frame)),
    starts: startsOf(frame),
    ends: (ends ?? []).map(
      (label): EndLabel => ({
        ...label,
        x: tenth(plot.x + plot.width + OFFSET),
        y: tenth(label.y),
        width: tenth(label.width),
      }),
    ),
    tracks: tracksOf(frame),
    notes: notesOf(frame, far),
  }
}

function noPairs(words: PreparedFrom['words']): Pairs {
  const head = { label: '', tone: 'other', shape: 'circle' } as const
  return { rows: [], heads: [head, head], ordered: true, corner: words.empty }
}

function endInputs(pairs: Pairs, words: PreparedFrom['words'], y: Scale): readonly EndLabelInput[] {
  return pairs.rows.flatMap(({ id, label, first, second }) => {
    const at = figureIn(second) ?? figureIn(first)
    if (at === null) return []
    return [{ id, name: label, value: cellOf(second.point, words).text, y: y(at) }]
  })
}

function headsOf({ pairs, plot, lineHeight }: Frame): SlopeModel['heads'] {
  const [one, other] = pairs.heads
  const y = tenth(lineHeight * 0.8)
  return [
    { text: one.label, x: plot.x, y },
    { text: other.label, x: tenth(plot.x + plot.width), y },
  ].filter(({ text }) => text !== '')
}

function drawLine(pair: Pair, { input, plot, y }: Frame): SlopeLine {
  const series = input.series.find(({ id }) => id === pair.id)
  const tone = pair.total ? 'total' : (series?.colour ?? 'other')
  const places = placesOf(pair, plot, y)
  const [from, to] = places
  const joined = places.length === 2 && !pair.broken && from !== undefined && to !== undefined
  return {
    id: pair.id,
    tone,
    shape: shapeOf(tone),
    total: pair.total,
    path: joined ? `M${from.x} ${from.y}L${to.x} ${to.y}` : undefined,
    dashed: isTentative(pair.second.point?.status ?? 'A'),
    dots: places,
  }
}

function placesOf(
  { first, second }: Pair,
  plot: Box,
  y: Scale,
): readonly { readonly x: number; readonly y: number; readonly hollow: boolean }[] {
  return [first, second].flatMap((figure, place) => {
    const value = figureIn(figure)
    if (value === null) return []
    const status = figure.point?.status ?? 'A'
    const x = tenth(plot.x + place * plot.width)
    return [{ x, y: y(value), hollow: isTentative(status) || isUnreliable(status) }]
  })
}

/** Figures of the first date, moved apart where they would touch; left out, all of them, where they do not fit. */
function startsOf({ pairs, plot, y, size, lineHeight, input }: Frame): SlopeModel['starts'] {
  const known = pairs.rows
    .flatMap(({ id, first }) => {
      const value = figureIn(first)
      return value === null ? [] : [{ id, first, at: y(value), size: lineHeight }]
    })
    .sort((a, b) => a.at - b.at)
  const centres = dodge(known, plot.y - lineHeight / 2, plot.y + plot.height + lineHeight / 2)
  return known.flatMap(({ id, first }, index) => {
    const centre = centres?.[index]
    if (centre === undefined) return []
    const text = cellOf(first.point, input.words).text
    return [{ id, x: tenth(plot.x - OFFSET), y: tenth(centre + size * 0.36), text }]
  })
}

/** One track a series, the highest last figure first. */
function tracksOf({ input, pairs, plot, y }: Frame): readonly FigureTrack[] {
  const { words, quantity, decimals = 0 } = input
  const lowest = Number.NEGATIVE_INFINITY
  const sorted = pairs.rows.toSorted(
    (a, b) => (figureIn(b.second) ?? lowest) - (figureIn(a.second) ?? lowest),
  )
  return sorted.map((pair): FigureTrack => {
    const [from, to] = [figureIn(pair.first), figureIn(pair.second)]
    const tone = pair.total
      ? 'total'
      : (input.series.find(({ id }) => id === pair.id)?.colour ?? 'other')
    const change =
      from === null || to === null || pair.broken
        ? ''
        : changeText(from, to, { quantity, decimals, words })
    const stop = (figure: PairFigure, at: 0 | 1): readonly FigureStop[] => {
      const value = figureIn(figure)
      if (value === null) return []
      const { note } = cellOf(figure.point, words)
      const notes = [at === 1 ? change : '', note].filter(
        (text) => text !== undefined && text !== '',
      )
      return [
        {
          x: tenth(plot.x + at * plot.width),
          y: y(value),
          at,
          mark: { kind: 'ring' },
          heading: words.period(figure.period),
          rows: [
            {
              id: pair.id,
              label: pair.label,
              tone,
              value: words.value(value),
              note: notes.join(' · '),
              current: true,
            },
          ],
          place: { series: pair.id, period: figure.period },
        },
      ]
    }
    return { id: pair.id, stops: [...stop(pair.first, 0), ...stop(pair.second, 1)] }
  })
}

function notesOf({ input, pairs }: Frame, far: boolean): readonly ChartNote[] {
  const { words } = input
  const points = pairs.rows.flatMap(({ first, second }) => [first.point, second.point])
  const axis: readonly ChartNote[] = far ? [{ kind: 'axis', text: words.axisNotZero }] : []
  return [
    ...axis,
    ...flagNotes(
      points.flatMap((point) => point ?? []),
      words,
    ),
  ]
}
