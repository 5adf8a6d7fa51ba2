import { type Measure, wrapText } from './measure.ts'

/** One entry of a legend. */
export type LegendInput = { readonly id: string; readonly text: string }

/** Where an entry stands, from the top left of the legend. */
export type LegendItem = {
  readonly id: string
  readonly text: string
  /** Middle of the coloured key. */
  readonly keyX: number
  /** Where the text starts: its left edge, or its right edge when it runs from the right. */
  readonly textX: number
  /** Middle of the row. */
  readonly y: number
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

const KEY = 22
const AIR = 18

/** Lays entries out in rows, in reading order; a name wider than the figure ends in an ellipsis. */
export function layLegend(inputs: readonly LegendInput[], room: LegendRoom): Legend {
  const { width, size, lineHeight, direction, measure } = room
  const row = lineHeight + 4
  let [x, rows] = [0, 0]
  const items = inputs.map(({ id, text: whole }) => {
    const text = wrapText(whole, width - KEY, 1, (part) => measure(part, size)).join(' ')
    const needed = KEY + measure(text, size)
    if (x > 0 && x + needed > width) {
      x = 0
      rows += 1
    }
    const at = x
    x += needed + AIR
    const side = (offset: number) => (direction === 'rtl' ? width - offset : offset)
    return { id, text, keyX: side(at + 8), textX: side(at + KEY), y: rows * row + row / 2 }
  })
  return { items, height: inputs.length === 0 ? 0 : (rows + 1) * row + 6 }
}
