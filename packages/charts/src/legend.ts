import { type Measure, wrapText } from './measure.ts'

/** One entry of a legend. */
export type LegendInput = { readonly id: string; readonly text: string }

/** Where an entry stands, from the top left of the legend. */
type LegendItem = {
  readonly id: string
  /** One line, or two where the name is wider than the figure. */
  readonly lines: readonly string[]
  /** Middle of the coloured key. */
  readonly keyX: number
  readonly keyY: number
  /** Where the text starts: its left edge, or its right edge when it runs from the right. */
  readonly textX: number
  /** Baseline of each line. */
  readonly baselines: readonly number[]
}

/** The legend of a chart, above the plot. */
export type Legend = { readonly items: readonly LegendItem[]; readonly height: number }

export type LegendRoom = {
  readonly width: number
  readonly size: number
  readonly lineHeight: number
  readonly direction: 'ltr' | 'rtl'
  readonly measure: Measure
}

/** Half the length of a key, and from its start to the text. */
const HALF_KEY = 8
const KEY = 22
/** Between two entries, between two rows, and under the legend. */
const AIR = 18
const ROW_AIR = 4
const UNDER = 6
const LINES = 2

/** Lays entries out in rows, in reading order. A name wider than the figure takes two lines, and an ellipsis after them. */
export function layLegend(inputs: readonly LegendInput[], room: LegendRoom): Legend {
  const { width, size, lineHeight, direction, measure } = room
  const side = (offset: number) => tenth(direction === 'rtl' ? width - offset : offset)
  let [x, top, deepest] = [0, 0, 0]
  const items = inputs.map(({ id, text }) => {
    const lines = wrapText(text, width - KEY, LINES, (part) => measure(part, size))
    const needed = KEY + Math.max(0, ...lines.map((line) => measure(line, size)))
    if (x > 0 && x + needed > width) {
      top += deepest
      x = 0
      deepest = 0
    }
    const at = x
    x += needed + AIR
    deepest = Math.max(deepest, lines.length * lineHeight + ROW_AIR)
    const first = top + lineHeight / 2
    const baselines = lines.map((_, index) => tenth(first + index * lineHeight + size * 0.36))
    return {
      id,
      lines,
      keyX: side(at + HALF_KEY),
      keyY: tenth(first),
      textX: side(at + KEY),
      baselines,
    }
  })
  return { items, height: inputs.length === 0 ? 0 : tenth(top + deepest + UNDER) }
}

function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
