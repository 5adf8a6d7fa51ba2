import type { ReactNode } from 'react'
import type { ChartNote } from './model.ts'

/** The remarks under a figure: numbered marks first, then the axis, grey lines and the letters used. */
export function ChartNotes({
  notes,
  direction,
}: {
  readonly notes: readonly ChartNote[]
  readonly direction: 'ltr' | 'rtl'
}): ReactNode {
  if (notes.length === 0) return null
  return (
    <ul className="mc-notes" dir={direction}>
      {notes.map(({ kind, number, text }) => (
        <li key={`${kind}${number ?? text}`} className={`mc-note mc-note-${kind}`}>
          {number !== undefined && <span className="mc-note-number">{number}</span>}
          {text}
        </li>
      ))}
    </ul>
  )
}
