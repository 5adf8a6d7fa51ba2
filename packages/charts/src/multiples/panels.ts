import type { ChartSeries } from '../chart-series.ts'
import type { Tone } from '../chart-type.ts'
import { codeOf, dimensionsOf, groupsOf, isTotalSeries } from '../selection/reading.ts'
import type { ChartDimension, Selection } from '../selection/selection.ts'

/** One line of a panel. */
export type PanelLine = { readonly series: ChartSeries; readonly tone: Tone }

/** One of the small charts: what it is about and its lines. */
export type Panel = {
  readonly id: string
  readonly label: string
  readonly total: boolean
  readonly lines: readonly PanelLine[]
}

/** The small charts of a selection. */
export type Panels = {
  readonly panels: readonly Panel[]
  /** The series drawn in grey in every panel, to compare with: the total or the one brought out. */
  readonly reference: ChartSeries | undefined
  /** The dimension that tells the lines of a panel apart; `undefined` where each has only one. */
  readonly lines: ChartDimension | undefined
}

/** More lines than this in one small chart cannot be told apart. */
const MOST_LINES = 4
/** More small charts than this are no longer looked at. */
export const MOST_PANELS = 60

/** One panel a series; where two dimensions vary, one panel a code of the longer one, with a line for each code of the other. */
export function panelsOf(selection: Selection, highlight: readonly string[] = []): Panels {
  const { series } = selection
  const dimensions = dimensionsOf(selection)
  const [one, other] = dimensions
  if (one !== undefined && other !== undefined && dimensions.length === 2) {
    const [across, lines] = one.codes.length >= other.codes.length ? [one, other] : [other, one]
    if (lines.codes.length <= MOST_LINES) {
      return { panels: crossed(series, across, lines), reference: undefined, lines }
    }
  }
  const reference =
    series.find(({ id }) => id === highlight[0]) ??
    series.find((line) => series.length > 1 && isTotalSeries(selection, line))
  const panels = series.map((line): Panel => {
    const total = isTotalSeries(selection, line)
    return {
      id: line.id,
      label: line.label,
      total,
      lines: [{ series: line, tone: toneOf(line, total) }],
    }
  })
  return { panels, reference, lines: undefined }
}

/** Names and places tell panels apart; only the total and the sexes keep a colour that everyone knows. */
function toneOf({ colour }: ChartSeries, total: boolean): Tone {
  if (total) return 'total'
  return colour === 'sex-f' || colour === 'sex-m' ? colour : 'accent'
}

function crossed(
  series: readonly ChartSeries[],
  across: ChartDimension,
  lines: ChartDimension,
): readonly Panel[] {
  const roles = ['cat-1', 'cat-2', 'cat-3', 'cat-4'] as const
  return across.codes.flatMap((code): readonly Panel[] => {
    const own = series.filter((line) => codeOf(line, across)?.id === code.id)
    const drawn = own.map((line): PanelLine => {
      const kind = codeOf(line, lines)
      const place = groupsOf(lines).findIndex(({ id }) => id === kind?.id)
      const tone = kind?.role === 'total' ? 'total' : (kind?.colour ?? roles[place] ?? 'cat-1')
      return { series: line, tone }
    })
    const total = code.role === 'total'
    return own.length === 0 ? [] : [{ id: code.id, label: code.label, total, lines: drawn }]
  })
}
