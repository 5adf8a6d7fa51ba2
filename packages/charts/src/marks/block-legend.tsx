import type { ReactNode } from 'react'
import type { Tone } from '../chart-type.ts'
import type { Legend } from '../legend.ts'

/** What stands before a name: a block of its tone, filled with its texture. */
export type BlockKey = { readonly tone: Tone; readonly texture?: string }

/** A legend of blocks: areas, bars and stacks. */
export function BlockLegend({
  legend,
  direction,
  keys,
}: {
  readonly legend: Legend
  readonly direction: 'ltr' | 'rtl'
  readonly keys: ReadonlyMap<string, BlockKey>
}): ReactNode {
  return legend.items.map(({ id, lines, keyX, keyY, textX, baselines }) => {
    const { tone = 'other', texture } = keys.get(id) ?? {}
    const block = { x: keyX - 6, y: keyY - 6, width: 12, height: 12 }
    return (
      <g key={id} className={`mc-key mc-${tone}`}>
        <rect className="mc-bar" {...block} />
        {texture !== undefined && <rect className="mc-texture" fill={texture} {...block} />}
        {lines.map((line, index) => (
          <text
            key={line}
            className="mc-text mc-value"
            x={textX}
            y={baselines[index]}
            textAnchor={direction === 'rtl' ? 'end' : 'start'}
          >
            {line}
          </text>
        ))}
      </g>
    )
  })
}
