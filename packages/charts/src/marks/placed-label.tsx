import type { ReactNode } from 'react'
import type { PlacedText } from '../mirror.ts'

/** A text at its place. */
export function PlacedLabel({
  label: { text, x, y, anchor },
  className,
}: {
  readonly label: PlacedText
  readonly className: string
}): ReactNode {
  return text === '' ? null : (
    <text className={className} x={x} y={y} textAnchor={anchor}>
      {text}
    </text>
  )
}
