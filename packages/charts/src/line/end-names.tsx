import type { ReactNode } from 'react'
import type { Tone } from '../chart-type.ts'
import type { EndLabel } from './end-labels.ts'

/** Where the thin rule to a moved name starts, by series. */
export type EndStarts = ReadonlyMap<string, { readonly x: number; readonly y: number }>

/** Names and last figures beside the ends of lines or stacks, with a thin rule to those that had to move. */
export function EndNames({
  ends,
  tones,
  starts,
}: {
  readonly ends: readonly EndLabel[]
  readonly tones: ReadonlyMap<string, Tone>
  readonly starts: EndStarts
}): ReactNode {
  return ends.map(({ id, lines, value, x, y, height, moved, lineHeight }) => {
    const start = starts.get(id)
    const first = y - height / 2 + lineHeight * 0.78
    return (
      <g key={id} className={`mc-end mc-${tones.get(id) ?? 'other'}`}>
        {moved && start !== undefined && (
          <path className="mc-leader" d={`M${start.x} ${start.y}L${x - 2} ${y}`} />
        )}
        {lines.map((line, index) => (
          <text key={line} className="mc-text" x={x} y={first + index * lineHeight}>
            <tspan className="mc-name">{line}</tspan>
            {index === lines.length - 1 && (
              <tspan className="mc-value">{line === '' ? value : `\u00a0${value}`}</tspan>
            )}
          </text>
        ))}
      </g>
    )
  })
}
