import { tenth } from './line/axes.ts'
import type { Box } from './line/model.ts'

/** A text at a place; `anchor` says which of its edges is at `x`, whatever way it runs. */
export type PlacedText = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Turns what was worked out from left to right round where a language runs the other way. */
export type Mirror = {
  x(x: number): number
  box(box: Box): Box
  text(text: PlacedText): PlacedText
}

const UNCHANGED: Mirror = { x: (x) => x, box: (box) => box, text: (text) => text }
const TURNED = { start: 'end', middle: 'middle', end: 'start' } as const

/** The mirror of a drawing of some width in a language that runs some way. */
export function mirrorOf(direction: 'ltr' | 'rtl', width: number): Mirror {
  if (direction === 'ltr') return UNCHANGED
  const x = (at: number) => tenth(width - at)
  return {
    x,
    box: (box) => ({ ...box, x: x(box.x + box.width) }),
    text: (text) => ({ ...text, x: x(text.x), anchor: TURNED[text.anchor] }),
  }
}
