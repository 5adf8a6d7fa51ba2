import type { CSSProperties, ReactNode } from 'react'
import type { FigureStop } from './model.ts'

/** The tooltip of a figure: a polite status, so that a screen reader hears where the keyboard is. Only the figure in focus is spoken. */
export function FigureTooltip({
  stop,
  width,
  direction,
}: {
  readonly stop: FigureStop | undefined
  /** Width of the figure in the units of the stop. */
  readonly width: number
  readonly direction: 'ltr' | 'rtl'
}): ReactNode {
  const style = stop === undefined ? {} : placeOf(stop, width)
  return (
    <div
      role="status"
      aria-live="polite"
      className={stop === undefined ? 'mc-tooltip mc-closed' : 'mc-tooltip'}
      style={style}
    >
      {stop !== undefined && (
        <div dir={direction} className="mc-tooltip-body">
          <p className="mc-tooltip-heading">{stop.heading}</p>
          {stop.rows.map(({ id, label, tone, value, note, current }) => (
            <p key={id} className={current ? 'mc-row mc-current' : 'mc-row'} aria-hidden={!current}>
              <span className={`mc-swatch mc-${tone}`} />
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

/** Under this width a tooltip may take the whole width, under its place. */
const NARROW = 480
const BELOW = 16

/** Beside the place, on the side with more room. */
function placeOf({ x, y }: FigureStop, width: number): CSSProperties {
  const after = x > width / 2
  if (width < NARROW) {
    const justifyContent = after ? 'end' : 'start'
    return {
      insetInline: 0,
      insetBlockStart: y + BELOW,
      display: 'flex',
      justifyContent,
      padding: 0,
    }
  }
  const part = (x / width) * 100
  const side = after ? { insetInlineEnd: `${100 - part}%` } : { insetInlineStart: `${part}%` }
  return { ...side, insetBlockStart: y }
}
