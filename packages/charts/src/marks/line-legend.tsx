import type { ReactNode } from 'react'
import type { Tone } from '../chart-type.ts'
import type { MarkerShape } from '../colour.ts'
import type { Legend } from '../legend.ts'
import { markerPath } from '../line/marker-path.ts'

/** What stands before a name: a piece of its line with its marker. */
export type LineKey = {
  readonly tone: Tone
  readonly shape: MarkerShape
  /** Drawn thicker. */
  readonly total: boolean
}

/** A legend of lines. An entry without a key of its own stands for all grey lines. */
export function LineLegend({
  legend,
  direction,
  keys,
}: {
  readonly legend: Legend
  readonly direction: 'ltr' | 'rtl'
  readonly keys: ReadonlyMap<string, LineKey>
}): ReactNode {
  const anchor = direction === 'rtl' ? 'end' : 'start'
  return legend.items.map(({ id, lines, keyX, keyY, textX, baselines }) => {
    const key = keys.get(id)
    const tone = key === undefined ? 'mc-other' : `mc-series mc-${key.tone}`
    return (
      <g key={id} className={`mc-key ${tone}${key?.total === true ? ' mc-strong' : ''}`}>
        <path className="mc-line" d={`M${keyX - 8} ${keyY}h16`} />
        {key !== undefined && (
          <path className="mc-dot" d={markerPath(key.shape, keyX, keyY, RADIUS)} />
        )}
        {lines.map((line, index) => (
          <text
            key={line}
            className="mc-text mc-value"
            x={textX}
            y={baselines[index]}
            textAnchor={anchor}
          >
            {line}
          </text>
        ))}
      </g>
    )
  })
}

const RADIUS = 3.5
