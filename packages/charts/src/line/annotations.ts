import { type Measure, wrapText } from '../measure.ts'

/** Something to be said at a place of the plot: a break (beside its rule) or a band (over its middle). */
export type AnnotationInput = {
  readonly key: string
  readonly x: number
  readonly text: string
  readonly place: 'beside' | 'centre'
}

/** Where an annotation stands above the plot; `number` stands for a text that is given under the figure. */
export type Annotation = {
  readonly key: string
  /** Left edge of the text, or centre of the numbered mark. */
  readonly x: number
  /** Lane from the plot upwards, from 0. */
  readonly lane: number
  readonly text: string
  readonly number: number | undefined
}

export type AnnotationRoom = {
  readonly left: number
  readonly right: number
  readonly size: number
  readonly measure: Measure
  /** Numbered marks whatever the room. */
  readonly numbered: boolean
}

const MOST_LANES = 2
const AIR = 10
/** Width of a numbered mark, as a multiple of the size of its number. */
const MARK = 1.5

/** Places texts above the plot so that none touches another; numbered marks when they do not fit in two lanes. A mark without room is left out: its stretch is drawn all the same and explains itself on focus. */
export function annotate(
  inputs: readonly AnnotationInput[],
  room: AnnotationRoom,
): readonly Annotation[] {
  const sorted = [...inputs].sort((a, b) => a.x - b.x)
  const texts = room.numbered ? undefined : placeTexts(sorted, room)
  return texts ?? placeNumbers(sorted, room)
}

/** A text with its place, while others look for theirs. */
type Standing = Annotation & {
  readonly end: number
  /** Where the rule of a break rises to it; `undefined` for a band. */
  readonly rule: number | undefined
}

/** From right to left, so that a rule that rises to an upper text passes left of the lower ones. */
function placeTexts(
  inputs: readonly AnnotationInput[],
  { left, right, size, measure }: AnnotationRoom,
): readonly Annotation[] | undefined {
  const widest = Math.min(260, right - left)
  const placed: Standing[] = []
  for (const { key, x, text: whole, place } of inputs.toReversed()) {
    const text = wrapText(whole, widest, 1, (part) => measure(part, size)).join(' ')
    const width = measure(text, size)
    const wanted = place === 'centre' ? x - width / 2 : x + 4
    const start = Math.max(left, Math.min(wanted, right - width))
    const rule = place === 'centre' ? undefined : x
    const standing = { key, x: start, text, number: undefined, end: start + width, rule }
    const lane = LANES.find((one) =>
      placed.every((other) => clear({ ...standing, lane: one }, other)),
    )
    if (lane === undefined) return undefined
    placed.push({ ...standing, lane })
  }
  return placed
    .toReversed()
    .map(({ key, x, lane, text, number }) => ({ key, x, lane, text, number }))
}

const LANES = [0, 1] as const
/** Pixels between a text and the rule of another break. */
const RULE_AIR = 3

/** Whether two texts neither touch nor lie under the rule of the other. */
function clear(one: Standing, other: Standing): boolean {
  if (one.lane === other.lane) return one.end + AIR <= other.x || other.end + AIR <= one.x
  const [upper, lower] = one.lane > other.lane ? [one, other] : [other, one]
  return (
    upper.rule === undefined || upper.rule < lower.x - RULE_AIR || upper.rule > lower.end + RULE_AIR
  )
}

function placeNumbers(
  inputs: readonly AnnotationInput[],
  { left, right, size }: AnnotationRoom,
): readonly Annotation[] {
  const lanes: number[] = []
  const placed: Annotation[] = []
  const half = (MARK * size) / 2
  for (const { key, x, text } of inputs) {
    const centre = Math.max(left + half, Math.min(x, right - half))
    const lane = firstFree(lanes, centre - half)
    if (lane >= MOST_LANES) continue
    lanes[lane] = centre + half
    placed.push({ key, x: centre, lane, text, number: placed.length + 1 })
  }
  return placed
}

function firstFree(lanes: readonly number[], start: number): number {
  const free = lanes.findIndex((taken) => taken <= start)
  return free === -1 ? lanes.length : free
}
