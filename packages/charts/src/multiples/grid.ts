import { tenth } from '../line/axes.ts'
import type { Box } from '../line/model.ts'
import { type Measure, wrapText } from '../measure.ts'
import type { RoundTicks } from '../ticks.ts'
import type { ChartWords } from '../words.ts'
import type { Panel } from './panels.ts'

/** Where one small chart stands. */
export type Cell = {
  readonly plot: Box
  /** All that belongs to it, for the pointer. */
  readonly area: Box
  readonly title: readonly { readonly text: string; readonly y: number }[]
  /** Where the title starts: its right edge in right-to-left languages. */
  readonly titleX: number
  /** Whether its value axis has labels. */
  readonly labelled: boolean
  /** No panel is under it: its time axis has labels. */
  readonly lowest: boolean
}

export type Grid = { readonly cells: readonly Cell[]; readonly height: number }

export type GridRoom = {
  readonly width: number
  /** Height taken by the legend. */
  readonly top: number
  readonly size: number
  readonly lineHeight: number
  readonly measure: Measure
  readonly words: ChartWords
  readonly ticks: readonly RoundTicks[]
  /** Whether each panel has a value axis of its own. */
  readonly own: boolean
  /** Height between titles and plots, for the numbers of breaks. */
  readonly headroom: number
  /** Last figures, which stand at the right of the plots. */
  readonly ends: readonly string[]
  /** Height of the whole figure, when it is asked for. */
  readonly height: number | undefined
}

const NARROW = 480
const BETWEEN = { narrow: 14, wide: 22 } as const
/** The narrowest plot. */
const SMALLEST = { narrow: 84, wide: 150 } as const
/** Height of a plot: in proportion to its width, between two ends. */
const PLOT = { part: 0.42, least: 92, most: 170 } as const
const TITLE_LINES = 2

/** Lays panels out in rows of equal columns, in reading order: from the right in right-to-left languages. */
export function gridOf(panels: readonly Panel[], room: GridRoom): Grid {
  const { width, top, size, lineHeight, measure, words, ticks, own, headroom } = room
  const axis = Math.ceil(
    Math.max(
      0,
      ...ticks.flatMap(({ values, decimals }) =>
        values.map((value) => measure(words.tick(value, decimals), size)),
      ),
    ) + 8,
  )
  const end = Math.ceil(Math.max(0, ...room.ends.map((text) => measure(text, size, true))) + 8)
  const kind = width < NARROW ? 'narrow' : 'wide'
  const between = BETWEEN[kind]
  const smallest = SMALLEST[kind] + end + (own ? axis : 0)
  const free = width - (own ? 0 : axis)
  const most = Math.max(1, Math.floor((free + between) / (smallest + between)))
  const rows = Math.max(1, Math.ceil(panels.length / Math.min(most, Math.max(1, panels.length))))
  const columns = Math.max(1, Math.ceil(panels.length / rows))
  const step = (free + between) / columns
  const titles = panels.map(({ label }) =>
    wrapText(label, step - between, TITLE_LINES, (text) => measure(text, size, true)),
  )
  const rtl = words.direction === 'rtl'
  const fixed = Array.from({ length: rows }, (_, row) => {
    const lines = Math.max(
      1,
      ...titles.slice(row * columns, (row + 1) * columns).map((one) => one.length),
    )
    return lines * lineHeight + 8 + headroom
  })
  const under = lineHeight + 10
  const plotHeight =
    room.height === undefined
      ? Math.min(PLOT.most, Math.max(PLOT.least, (step - between - end) * PLOT.part))
      : Math.max(48, (room.height - under - fixed.reduce((a, b) => a + b + 14, 0)) / rows)
  let y = top
  const cells: Cell[] = []
  for (let row = 0; row < rows; row += 1) {
    const head = fixed[row] ?? 0
    for (let place = 0; place < columns; place += 1) {
      const index = row * columns + place
      if (index >= panels.length) break
      const column = rtl ? columns - 1 - place : place
      const left = (own ? 0 : axis) + column * step
      const wide = step - between
      const plotX = left + (own ? axis : 0)
      const last = index + columns >= panels.length
      cells.push({
        plot: {
          x: tenth(plotX),
          y: tenth(y + head),
          width: tenth(wide - end - (own ? axis : 0)),
          height: tenth(plotHeight),
        },
        area: {
          x: left,
          y,
          width: step,
          height: head + plotHeight + (last ? under : 14),
        },
        title: (titles[index] ?? []).map((text, line) => ({
          text,
          y: tenth(y + (line + 0.8) * lineHeight),
        })),
        titleX: tenth(rtl ? left + wide : plotX),
        labelled: own || column === 0 || (rtl && place === lastOf(row, panels.length, columns)),
        lowest: last,
      })
    }
    y += head + plotHeight + (row === rows - 1 ? under : rowGap(row, panels.length, columns, under))
  }
  return { cells, height: tenth(y) }
}

/** Place of the last panel of a row. */
function lastOf(row: number, count: number, columns: number): number {
  return Math.min(columns, count - row * columns) - 1
}

/** Under the last but one row some panels may have labels of time. */
function rowGap(row: number, count: number, columns: number, under: number): number {
  return (row + 2) * columns > count ? under : 14
}
