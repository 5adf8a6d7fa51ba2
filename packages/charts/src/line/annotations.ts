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
const MARK = 18

/** Places texts above the plot so that none touches another; numbered marks when they do not fit in two lanes. A mark without room is left out: its stretch is drawn all the same and explains itself on focus. */
export function annotate(
  inputs: readonly AnnotationInput[],
  room: AnnotationRoom,
): readonly Annotation[] {
  const sorted = [...inputs].sort((a, b) => a.x - b.x)
  const texts = room.numbered ? undefined : placeTexts(sorted, room)
  return texts ?? placeNumbers(sorted, room)
}

function placeTexts(
  inputs: readonly AnnotationInput[],
  { left, right, size, measure }: AnnotationRoom,
): readonly Annotation[] | undefined {
  const widest = Math.min(260, right - left)
  const lanes: number[] = []
  const placed: Annotation[] = []
  for (const { key, x, text: whole, place } of inputs) {
    const text = wrapText(whole, widest, 1, (part) => measure(part, size)).join(' ')
    const width = measure(text, size)
    const wanted = place === 'centre' ? x - width / 2 : x + 4
    const start = Math.max(left, Math.min(wanted, right - width))
    const lane = firstFree(lanes, start)
    if (lane >= MOST_LANES) return undefined
    lanes[lane] = start + width + AIR
    placed.push({ key, x: start, lane, text, number: undefined })
  }
  return placed
}

function placeNumbers(
  inputs: readonly AnnotationInput[],
  { left, right }: AnnotationRoom,
): readonly Annotation[] {
  const lanes: number[] = []
  const placed: Annotation[] = []
  for (const { key, x, text } of inputs) {
    const centre = Math.max(left + MARK / 2, Math.min(x, right - MARK / 2))
    const lane = firstFree(lanes, centre - MARK / 2)
    if (lane >= MOST_LANES) continue
    lanes[lane] = centre + MARK / 2
    placed.push({ key, x: centre, lane, text, number: placed.length + 1 })
  }
  return placed
}

function firstFree(lanes: readonly number[], start: number): number {
  const free = lanes.findIndex((taken) => taken <= start)
  return free === -1 ? lanes.length : free
}
