import type { ReactNode } from 'react'
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
  const after = stop !== undefined && stop.x > width / 2
  const part = ((stop?.x ?? 0) / width) * 100
  const side = after ? { insetInlineEnd: `${100 - part}%` } : { insetInlineStart: `${part}%` }
  const style = stop === undefined ? {} : { ...side, insetBlockStart: stop.y }
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
