import type { ReactNode } from 'react'
import type { ColourRole } from '../colour.ts'
import type { ChartWords } from '../words.ts'
import type { LineFocus } from './focus.ts'
import { focused } from './focus.ts'
import type { LineModel, Stop } from './model.ts'

/** One line of a tooltip. */
type TooltipRow = {
  readonly series: string
  readonly label: string
  readonly colour: ColourRole
  readonly value: string
  readonly note: string
  readonly current: boolean
}

/** What a tooltip says: the period or the gap as its heading, then the figures of that period. */
export type TooltipContent = { readonly heading: string; readonly rows: readonly TooltipRow[] }

/** Most lines of figures in a tooltip; with more series only the one in focus is told. */
const MOST_ROWS = 6

/** The words of the tooltip for a stop. */
export function tooltipContent(
  model: LineModel,
  focus: LineFocus | undefined,
  words: ChartWords,
): TooltipContent | undefined {
  const here = focused(model, focus)
  if (here === undefined) return undefined
  if (here.stop.kind !== 'point') return { heading: here.stop.text, rows: [] }
  const { period } = here.stop
  const rows = model.tracks.flatMap(({ series, stops }): readonly TooltipRow[] => {
    const current = series === here.track.series
    const stop = stops.find((one) => one.kind === 'point' && one.period === period)
    if (stop === undefined || stop.kind !== 'point') return []
    if (!current && model.tracks.length > MOST_ROWS) return []
    const drawn = model.series.find(({ id }) => id === series)
    return [
      {
        series,
        label: drawn?.label ?? series,
        colour: drawn?.colour ?? 'other',
        value: words.value(stop.value),
        note: noteOf(stop, words),
        current,
      },
    ]
  })
  return { heading: words.period(period), rows }
}

function noteOf(stop: Stop & { readonly kind: 'point' }, words: ChartWords): string {
  return [words.flag(stop.status)?.words, stop.reason]
    .filter((text) => text !== undefined)
    .join(' · ')
}

/** The tooltip: a polite status, so that a screen reader hears where the keyboard is. Only the figure in focus is spoken. */
export function LineTooltip({
  model,
  focus,
  words,
}: {
  readonly model: LineModel
  readonly focus: LineFocus | undefined
  readonly words: ChartWords
}): ReactNode {
  const content = tooltipContent(model, focus, words)
  const stop = focused(model, focus)?.stop
  const after = stop !== undefined && stop.x > model.plot.x + model.plot.width / 2
  return (
    <div
      role="status"
      aria-live="polite"
      className={`mc-tooltip${content === undefined ? ' mc-closed' : ''}${after ? ' mc-before' : ''}`}
      style={stop === undefined ? {} : { insetInlineStart: stop.x, insetBlockStart: model.plot.y }}
    >
      {content !== undefined && (
        <div dir={words.direction} className="mc-tooltip-body">
          <p className="mc-tooltip-heading">{content.heading}</p>
          {content.rows.map(({ series, label, colour, value, note, current }) => (
            <p
              key={series}
              className={current ? 'mc-row mc-current' : 'mc-row'}
              aria-hidden={!current}
            >
              <span className={`mc-swatch mc-${colour}`} />
              <span className="mc-row-label">{label}</span>
              <bdi className="mc-row-value">{value}</bdi>
              {note !== '' && <span className="mc-row-note">{note}</span>}
            </p>
          ))}
        </div>
      )}
    </div>
  )
}
