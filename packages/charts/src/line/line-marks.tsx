import type { ReactNode } from 'react'
import { markerPath } from './marker-path.ts'
import type { DrawnSeries, LineModel } from './model.ts'

const RADIUS = { line: 3.5, total: 4, other: 2.5 } as const

/** Bands, rules and their texts: what lies under the lines. `hatch` is the id of the pattern, unique on the page. */
export function LineGround({
  model,
  hatch,
}: {
  readonly model: LineModel
  readonly hatch: string
}): ReactNode {
  const { plot } = model
  return (
    <g className="mc-ground">
      <defs>
        <pattern
          id={hatch}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className="mc-hatch" y2="6" />
        </pattern>
      </defs>
      {model.empty && <rect {...plot} fill={`url(#${hatch})`} className="mc-band" />}
      {model.bands.map(({ key, x, y, width, height, whole }) => (
        <rect
          key={key}
          className={whole ? 'mc-band' : 'mc-band mc-partial'}
          x={x}
          y={y}
          width={width}
          height={height}
          fill={`url(#${hatch})`}
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
            <circle cx={x} cy={y - 4} r="8" />
            <text className="mc-text mc-small" x={x} y={y} textAnchor="middle">
              {number}
            </text>
          </g>
        ),
      )}
    </g>
  )
}

/** The lines with their markers, from back to front, and the names at their ends or in the legend. */
export function LineMarks({ model }: { readonly model: LineModel }): ReactNode {
  return (
    <g className="mc-lines">
      {model.series.map((series) => (
        <SeriesMarks key={series.id} series={series} />
      ))}
      <EndLabels model={model} />
      <LineLegend model={model} />
    </g>
  )
}

function classOf({ colour, total }: DrawnSeries): string {
  return `mc-series mc-${colour}${total ? ' mc-strong' : ''}`
}

function SeriesMarks({ series }: { readonly series: DrawnSeries }): ReactNode {
  const { solid, dashed, markers, shape, total, colour } = series
  const radius = total ? RADIUS.total : colour === 'other' ? RADIUS.other : RADIUS.line
  return (
    <g className={classOf(series)} data-series={series.id}>
      {solid !== '' && <path className="mc-line" d={solid} />}
      {dashed !== '' && <path className="mc-line mc-dashed" d={dashed} />}
      {markers.map(({ x, y, period, hollow, letter }) => (
        <g key={period}>
          <path
            className={hollow ? 'mc-dot mc-hollow' : 'mc-dot'}
            d={markerPath(shape, x, y, radius)}
          />
          {letter !== undefined && (
            <text className="mc-text mc-small mc-letter" x={x} y={letter.y} textAnchor="middle">
              {letter.text}
            </text>
          )}
        </g>
      ))}
    </g>
  )
}

function EndLabels({ model }: { readonly model: LineModel }): ReactNode {
  const { lineHeight, plot } = model
  return model.ends.map(({ id, lines, value, x, y, height, moved }) => {
    const drawn = model.series.find((series) => series.id === id)
    const end = drawn?.markers.at(-1)
    const first = y - height / 2 + lineHeight * 0.78
    return (
      <g key={id} className={`mc-end mc-${drawn?.colour ?? 'other'}`}>
        {moved && end !== undefined && end.x > plot.x + plot.width - 30 && (
          <path className="mc-leader" d={`M${end.x + 5} ${end.y}L${x - 2} ${y}`} />
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

function LineLegend({ model }: { readonly model: LineModel }): ReactNode {
  const anchor = model.direction === 'rtl' ? 'end' : 'start'
  return model.legend.items.map(({ id, lines, keyX, keyY, textX, baselines }) => {
    const drawn = model.series.find((series) => series.id === id)
    return (
      <g key={id} className={drawn === undefined ? 'mc-key mc-other' : `mc-key ${classOf(drawn)}`}>
        <path className="mc-line" d={`M${keyX - 8} ${keyY}h16`} />
        {drawn !== undefined && (
          <path className="mc-dot" d={markerPath(drawn.shape, keyX, keyY, RADIUS.line)} />
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
