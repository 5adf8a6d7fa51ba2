import { type Legend, layLegend } from '../legend.ts'
import { tenth } from './axes.ts'
import type { LineContent } from './content.ts'
import type { PreparedSeries } from './drawn-series.ts'
import { type EndLabel, type EndLabelInput, type EndLabelRoom, endLabels } from './end-labels.ts'
import type { Box } from './model.ts'

/** Id of the legend entry that stands for all grey series. */
const OTHERS = '*'

/** Pixels between the plot and the labels at its end. */
const OFFSET = 7

/** The width that names at the ends of the lines ask for; `undefined` when a legend has to name the lines. */
export function endLabelWidth(content: LineContent): number | undefined {
  if (content.narrow && content.prepared.length > 1) return undefined
  const room = { ...endRoom(content), top: 0, bottom: Number.MAX_SAFE_INTEGER }
  const labels =
    endLabels(
      inputs(content, () => 0),
      room,
    ) ?? []
  return Math.ceil(OFFSET + 4 + Math.max(0, ...labels.map(({ width }) => width)))
}

/** Names and last figures beside the ends of the lines; `undefined` when they do not fit. */
export function placeEndLabels(
  content: LineContent,
  plot: Box,
  y: (value: number) => number,
): readonly EndLabel[] | undefined {
  const half = content.lineHeight / 2
  const room = { ...endRoom(content), top: plot.y - half, bottom: plot.y + plot.height + half }
  return endLabels(inputs(content, y), room)?.map((label) => ({
    ...label,
    x: tenth(
      onePeriod(content) ? plot.x + plot.width / 2 + 2 * OFFSET : plot.x + plot.width + OFFSET,
    ),
    y: tenth(label.y),
    width: tenth(label.width),
  }))
}

/** The marks of a single period stand in the middle of the plot, and their names beside them. */
function onePeriod({ prepared }: LineContent): boolean {
  return new Set(prepared.flatMap(({ points }) => points.map(({ middle }) => middle))).size === 1
}

function endRoom(content: LineContent): Omit<EndLabelRoom, 'top' | 'bottom'> {
  const { size, lineHeight, measure, input } = content
  return { widest: Math.min(220, Math.max(110, input.width * 0.26)), size, lineHeight, measure }
}

function inputs(content: LineContent, y: (value: number) => number): readonly EndLabelInput[] {
  return content.named.flatMap(({ series, last }) => {
    if (last === undefined) return []
    const name = content.narrow ? '' : series.label
    return [{ id: series.id, name, value: lastValue(content, last), y: y(last.value) }]
  })
}

/** The last figure as it is written, with its letter, and its period when the chart goes on after it. */
function lastValue(
  { input: { words }, prepared }: LineContent,
  last: NonNullable<PreparedSeries['last']>,
): string {
  const newest = Math.max(...prepared.map(({ points }) => points.at(-1)?.middle ?? 0))
  const flag = words.flag(last.status)
  const figure = words.value(last.value)
  const value = flag === undefined ? figure : words.flagged(figure, flag.letter)
  return last.middle === newest ? value : words.dated(value, words.period(last.period))
}

/** The legend above the plot, in the order of the lines; empty for one line, which the title names. */
export function legendOf(content: LineContent): Legend {
  const { input, named, prepared, size, lineHeight, measure } = content
  const { words, width } = input
  const entries = named.flatMap(({ series, last }) =>
    last === undefined
      ? []
      : [{ id: series.id, text: words.named(series.label, lastValue(content, last)) }],
  )
  const others = prepared.filter(({ colour }) => colour === 'other').length
  const items = others === 0 ? entries : [...entries, { id: OTHERS, text: words.others(others) }]
  return layLegend(items, { width, size, lineHeight, direction: words.direction, measure })
}
