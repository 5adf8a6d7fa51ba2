import type { ReactNode } from 'react'
import { smallSize } from '../measure.ts'
import type { LineModel } from './model.ts'

/** Bands, rules and their texts: what lies under the lines. `hatch` is the fill of what is missing. */
export function TimeGround({
  model,
  hatch,
}: {
  readonly model: Pick<
    LineModel,
    'plot' | 'textSize' | 'empty' | 'bands' | 'breaks' | 'annotations'
  >
  readonly hatch: string
}): ReactNode {
  const { plot } = model
  const small = smallSize(model.textSize)
  return (
    <g className="mc-ground">
      {model.empty && <rect {...plot} fill={hatch} className="mc-band" />}
      {model.bands.map(({ key, x, y, width, height, whole }) => (
        <rect
          key={key}
          className={whole ? 'mc-band' : 'mc-band mc-partial'}
          x={x}
          y={y}
          width={width}
          height={height}
          fill={hatch}
        />
      ))}
      {model.breaks.map(({ key, x, top }) => (
        <line key={key} className="mc-break" x1={x} x2={x} y1={top} y2={plot.y + plot.height} />
      ))}
      {model.annotations.map(({ key, x, y, text, number }) =>
        number === undefined ? (
          <text key={key} className="mc-text mc-small" x={x} y={y}>
            {text}
          </text>
        ) : (
          <g key={key} className="mc-mark">
            <circle cx={x} cy={y - small / 3} r={(small * 2) / 3} />
            <text className="mc-text mc-small" x={x} y={y} textAnchor="middle">
              {number}
            </text>
          </g>
        ),
      )}
    </g>
  )
}
