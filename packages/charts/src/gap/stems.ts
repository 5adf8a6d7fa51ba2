import { tenth } from '../line/axes.ts'
import type { LineModel } from '../line/model.ts'
import { type Measure, smallSize } from '../measure.ts'
import type { PlacedText } from '../mirror.ts'
import type { Stem } from './model.ts'
import type { CommonPeriod, TwoLines } from './two-lines.ts'

/** Between a stem and its label. */
const AIR = 5

type Placed = { readonly x: number; readonly upper: number; readonly lower: number }

/** The distances between two lines, and what is written of the first, the last and the widest. */
export function stemsOf(
  lines: LineModel,
  { first, second, common }: TwoLines,
  written: {
    readonly text: (one: CommonPeriod) => string
    readonly measure: Measure
  },
): { readonly stems: readonly Stem[]; readonly labels: readonly PlacedText[] } {
  const heights = (id: string) =>
    new Map(
      lines.tracks
        .filter(({ series }) => series === id)
        .flatMap(({ stops }) =>
          stops.flatMap((stop) => (stop.kind === 'point' ? [[stop.period, stop] as const] : [])),
        ),
    )
  const [one, other] = [heights(first.id), heights(second.id)]
  const placed = common.flatMap((both): readonly (Placed & { readonly both: CommonPeriod })[] => {
    const [a, b] = [one.get(both.period), other.get(both.period)]
    if (a === undefined || b === undefined) return []
    return [{ both, x: a.x, upper: Math.min(a.y, b.y), lower: Math.max(a.y, b.y) }]
  })
  const chosen = toldOf(placed)
  const taken = letterBoxes(lines, written.measure)
  const labels: Label[] = []
  for (const stem of chosen) {
    const text = written.text(stem.both)
    const room = { placed, lines, measure: written.measure }
    const free = labelPlaces(stem, text, room).find((label) =>
      [...labels, ...taken].every((known) => apart(known, label)),
    )
    if (free !== undefined) labels.push(free)
  }
  return {
    stems: placed.map((stem) => ({
      x: stem.x,
      top: stem.upper,
      bottom: stem.lower,
      labelled: labels.some(({ stem: at }) => at === stem.x),
    })),
    labels: labels.map(({ text, x, y }) => ({ text, x, y, anchor: 'start' })),
  }
}

/** The last, the first and the widest gap, in the order in which they matter. */
function toldOf<Stem extends Placed>(placed: readonly Stem[]): readonly Stem[] {
  const widest = placed.toSorted((a, b) => b.lower - b.upper - (a.lower - a.upper))[0]
  const told = [placed.at(-1), placed[0], widest].flatMap((stem) => stem ?? [])
  return [...new Set(told)]
}

type Label = {
  readonly stem: number
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Letters of low reliability, which labels leave free. */
function letterBoxes({ series, textSize }: LineModel, measure: Measure): readonly Box[] {
  const height = smallSize(textSize)
  return series.flatMap(({ markers }) =>
    markers.flatMap(({ x, letter }) => {
      if (letter === undefined) return []
      const width = measure(letter.text, height)
      return [{ x: x - width / 2, y: letter.y, width, height }]
    }),
  )
}

/** A text by its baseline and its height above it. */
type Box = Pick<Label, 'x' | 'y' | 'width' | 'height'>

function apart(a: Box, b: Box): boolean {
  return (
    a.x + a.width + 4 <= b.x ||
    b.x + b.width + 4 <= a.x ||
    a.y + 2 <= b.y - b.height ||
    b.y + 2 <= a.y - a.height
  )
}

/** Pixels kept free left and right of a label. */
const CLEAR = 6

/** The distances between two lines over a stretch: those of its periods, and of its edges where lines pass. */
function alongside(placed: readonly Placed[], from: number, to: number): readonly Placed[] {
  const edges = [from, to].flatMap((x): readonly Placed[] => {
    const after = placed.findIndex((one) => one.x > x)
    const [a, b] = [placed[after - 1], placed[after]]
    if (a === undefined || b === undefined) return []
    const part = (x - a.x) / (b.x - a.x)
    const mix = (one: number, other: number) => one + part * (other - one)
    return [{ x, upper: mix(a.upper, b.upper), lower: mix(a.lower, b.lower) }]
  })
  return [...edges, ...placed.filter((one) => one.x >= from && one.x <= to)]
}

/** Beside its stem, on the side towards the middle: between the lines where they leave room, else above or under both, at worst across a line. */
function labelPlaces(
  stem: Placed,
  text: string,
  {
    placed,
    lines,
    measure,
  }: { readonly placed: readonly Placed[]; readonly lines: LineModel; readonly measure: Measure },
): readonly Label[] {
  const { plot, textSize: size } = lines
  const width = measure(text, size, true)
  const right = stem.x + AIR + width <= plot.x + plot.width && stem.x < plot.x + plot.width / 2
  const x = tenth(Math.max(plot.x, right ? stem.x + AIR : stem.x - AIR - width))
  const near = [stem, ...alongside(placed, x - CLEAR, x + width + CLEAR)]
  const [upper, lower] = [
    Math.max(...near.map((one) => one.upper)),
    Math.min(...near.map((one) => one.lower)),
  ]
  const between = lower - upper >= size + 10 ? [(upper + lower) / 2 + size * 0.36] : []
  const above = Math.min(...near.map((one) => one.upper)) - 12
  const under = Math.max(...near.map((one) => one.lower)) + size + 8
  const free = [...between, above, under].filter(
    (y) => y - size >= plot.y - 2 && y <= plot.y + plot.height,
  )
  const across = Math.max(plot.y + size, (stem.upper + stem.lower) / 2 + size * 0.36)
  return [...free, across].map((y) => ({ stem: stem.x, text, x, y: tenth(y), width, height: size }))
}
