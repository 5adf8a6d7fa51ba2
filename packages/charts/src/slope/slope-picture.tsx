import type { ReactNode } from 'react'
import { PictureFrame, type PictureProps } from '../figure/picture-frame.tsx'
import { EndNames, type EndStarts } from '../line/end-names.tsx'
import { markerPath } from '../line/marker-path.ts'
import { markerScale } from '../measure.ts'
import type { SlopeLine, SlopeModel } from './model.ts'

/** The slope chart as a picture. */
export function SlopePicture({ model, text, active }: PictureProps<SlopeModel>): ReactNode {
  const { plot, heads, lines, starts, ends, empty } = model
  const tones = new Map(lines.map(({ id, tone }) => [id, tone]))
  const [left, right] = [plot.x, plot.x + plot.width]
  return (
    <PictureFrame model={model} text={text} active={active} name="mc-slope">
      {({ hatch }) => (
        <>
          {empty && <rect className="mc-band" {...plot} fill={hatch} />}
          {[left, right].map((x) => (
            <line key={x} className="mc-zero" x1={x} x2={x} y1={plot.y} y2={plot.y + plot.height} />
          ))}
          {heads.map(({ text: head, x, y }) => (
            <text key={x} className="mc-text mc-row-name mc-heavy" x={x} y={y} textAnchor="middle">
              {head}
            </text>
          ))}
          {lines.map((line) => (
            <Line key={line.id} line={line} scale={markerScale(model.textSize)} />
          ))}
          {starts.map(({ id, x, y, text: figure }) => (
            <text key={id} className="mc-text mc-value" x={x} y={y} textAnchor="end">
              {figure}
            </text>
          ))}
          <EndNames ends={ends} tones={tones} starts={startsOf(lines, right)} />
        </>
      )}
    </PictureFrame>
  )
}

function Line({ line, scale }: { readonly line: SlopeLine; readonly scale: number }): ReactNode {
  const { id, tone, total, shape, path, dashed, dots } = line
  return (
    <g className={`mc-series mc-${tone}${total ? ' mc-strong' : ''}`} data-series={id}>
      {path !== undefined && <path className={dashed ? 'mc-line mc-dashed' : 'mc-line'} d={path} />}
      {dots.map(({ x, y, hollow }) => (
        <path
          key={x}
          className={hollow ? 'mc-dot mc-hollow' : 'mc-dot'}
          d={markerPath(shape, x, y, scale * (total ? 5 : 4.5))}
        />
      ))}
    </g>
  )
}

function startsOf(lines: readonly SlopeLine[], right: number): EndStarts {
  return new Map(
    lines.flatMap(({ id, dots }) => {
      const end = dots.at(-1)
      return end === undefined || end.x < right ? [] : [[id, { x: end.x + 6, y: end.y }] as const]
    }),
  )
}
