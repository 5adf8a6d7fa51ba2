import type { ReactNode } from 'react'
import type { ColourRole } from '../colour.ts'
import { type LineKey, LineLegend } from '../marks/line-legend.tsx'
import { markerScale } from '../measure.ts'
import { EndNames, type EndStarts } from './end-names.tsx'
import { markerPath } from './marker-path.ts'
import type { DrawnSeries, LineModel } from './model.ts'

const RADIUS = { line: 3.5, total: 4, other: 2.5 } as const

/** The lines with their markers, from back to front, and the names at their ends or in the legend. */
export function LineMarks({ model }: { readonly model: LineModel }): ReactNode {
  return (
    <g className="mc-lines">
      {model.series.map((series) => (
        <SeriesMarks key={series.id} series={series} scale={markerScale(model.textSize)} />
      ))}
      <EndNames ends={model.ends} tones={tonesOf(model)} starts={startsOf(model)} />
      <LineLegend legend={model.legend} direction={model.direction} keys={keysOf(model)} />
    </g>
  )
}

function classOf({ colour, total }: DrawnSeries): string {
  return `mc-series mc-${colour}${total ? ' mc-strong' : ''}`
}

function SeriesMarks({
  series,
  scale,
}: {
  readonly series: DrawnSeries
  readonly scale: number
}): ReactNode {
  const { solid, dashed, whiskers, markers, shape, total, colour } = series
  const radius = scale * (total ? RADIUS.total : colour === 'other' ? RADIUS.other : RADIUS.line)
  return (
    <g className={classOf(series)} data-series={series.id}>
      {whiskers !== '' && <path className="mc-whisker" d={whiskers} />}
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

function keysOf({ series }: LineModel): ReadonlyMap<string, LineKey> {
  return new Map(series.map(({ id, colour, shape, total }) => [id, { tone: colour, shape, total }]))
}

function tonesOf({ series }: LineModel): ReadonlyMap<string, ColourRole> {
  return new Map(series.map(({ id, colour }) => [id, colour]))
}

/** Where the thin rules to moved names start: at lines that reach the end of the plot. */
function startsOf({ series, plot }: LineModel): EndStarts {
  const edge = plot.x + plot.width - 30
  return new Map(
    series.flatMap(({ id, markers }) => {
      const end = markers.at(-1)
      return end === undefined || end.x <= edge ? [] : [[id, { x: end.x + 5, y: end.y }] as const]
    }),
  )
}
