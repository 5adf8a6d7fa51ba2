import { dodge } from '../dodge.ts'
import { type Measure, wrapText } from '../measure.ts'

/** What is written at the end of a line. */
export type EndLabelInput = {
  readonly id: string
  readonly name: string
  readonly value: string
  /** Height of the last figure of the line. */
  readonly y: number
}

/** A name and a last value beside the end of their line. */
export type EndLabel = {
  readonly id: string
  /** Lines of the name; the value follows the last one, or stands on a line of its own when that is empty. */
  readonly lines: readonly string[]
  readonly value: string
  readonly x: number
  /** Middle of the whole label. */
  readonly y: number
  readonly height: number
  readonly width: number
  readonly lineHeight: number
  /** Whether the label had to move away from the end of its line, so that a thin rule leads to it. */
  readonly moved: boolean
}

export type EndLabelRoom = {
  readonly top: number
  readonly bottom: number
  readonly widest: number
  readonly size: number
  readonly lineHeight: number
  readonly measure: Measure
}

const SPACE = '\u00a0'

/** The labels of the ends of lines, placed from top to bottom without touching; `undefined` when they do not fit. `x` is 0: the plot ends where the widest lets it. */
export function endLabels(
  inputs: readonly EndLabelInput[],
  room: EndLabelRoom,
): readonly EndLabel[] | undefined {
  const sorted = [...inputs].sort((a, b) => a.y - b.y)
  const texts = sorted.map((input) => labelText(input, room))
  const heights = texts.map(
    ({ lines }) => lines.length * room.lineHeight + (lines.length > 1 ? 6 : 2),
  )
  const wanted = sorted.map(({ y }, index) => ({ at: y, size: heights[index] ?? 0 }))
  const centres = dodge(wanted, room.top, room.bottom)
  return centres?.map((y, index) => {
    const input = sorted[index] ?? { id: '', y, value: '' }
    const text = texts[index] ?? { lines: [], width: 0 }
    const moved = Math.abs(y - input.y) > 5
    const height = heights[index] ?? 0
    const { lineHeight } = room
    return { id: input.id, ...text, value: input.value, x: 0, y, height, moved, lineHeight }
  })
}

function labelText(
  { name, value }: EndLabelInput,
  { widest, size, measure }: EndLabelRoom,
): { readonly lines: readonly string[]; readonly width: number } {
  const strong = (text: string) => measure(text, size, true)
  const figure = measure(`${SPACE}${value}`, size)
  const oneLine = strong(name) + figure
  if (name === '' || oneLine <= widest) return { lines: [name], width: oneLine }
  const lines = wrapText(name, widest, 3, strong)
  const last = strong(lines.at(-1) ?? '') + figure
  const split = last <= widest ? lines : [...lines, '']
  return { lines: split, width: Math.max(...lines.map(strong), Math.min(last, widest)) }
}
