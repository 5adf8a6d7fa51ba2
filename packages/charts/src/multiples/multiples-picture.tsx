import type { ReactNode } from 'react'
import { PictureFrame, type PictureProps } from '../figure/picture-frame.tsx'
import { LineLegend } from '../marks/line-legend.tsx'
import type { DrawnPanel, MultiplesModel, PanelDrawing } from './model.ts'

/** The small multiples as one picture. */
export function MultiplesPicture({ model, text, active }: PictureProps<MultiplesModel>): ReactNode {
  const { panels, legend, direction, keys } = model
  return (
    <PictureFrame model={model} text={text} active={active} name="mc-multiples">
      {({ hatch }) => (
        <>
          {panels.map((panel) => (
            <PanelMarks key={panel.id} panel={panel} hatch={hatch} direction={direction} />
          ))}
          <LineLegend
            legend={legend}
            direction={direction}
            keys={new Map(keys.map((key) => [key.id, key]))}
          />
        </>
      )}
    </PictureFrame>
  )
}

function PanelMarks({
  panel,
  hatch,
  direction,
}: {
  readonly panel: DrawnPanel
  readonly hatch: string
  readonly direction: 'ltr' | 'rtl'
}): ReactNode {
  const { plot, title, titleX, total, empty } = panel
  const bottom = plot.y + plot.height
  return (
    <g className="mc-panel">
      {title.map(({ text, y }) => (
        <text
          key={y}
          className={total ? 'mc-text mc-row-name mc-heavy' : 'mc-text mc-row-name'}
          x={titleX}
          y={y}
          textAnchor={direction === 'rtl' ? 'end' : 'start'}
        >
          {text}
        </text>
      ))}
      {empty && <rect {...plot} className="mc-band" fill={hatch} />}
      {panel.bands.map((band) => (
        <rect key={band.x} {...band} className="mc-band" fill={hatch} />
      ))}
      <PanelAxis panel={panel} />
      {panel.breaks.map(({ x, number }) => (
        <g key={x}>
          <line className="mc-break" x1={x} x2={x} y1={plot.y} y2={bottom} />
          {number !== undefined && (
            <text className="mc-text mc-small" x={x} y={plot.y - 5} textAnchor="middle">
              {number}
            </text>
          )}
        </g>
      ))}
      {panel.reference !== '' && (
        <g className="mc-series mc-other">
          <path className="mc-line" d={panel.reference} />
        </g>
      )}
      {panel.lines.map((line) => (
        <LineMarks key={line.id} line={line} />
      ))}
      {panel.timeLabels.map(({ x, y, text, anchor }) => (
        <text key={anchor} className="mc-text mc-tick" x={x} y={y} textAnchor={anchor}>
          {text}
        </text>
      ))}
    </g>
  )
}

function PanelAxis({
  panel: { plot, valueTicks, labelled, zero },
}: {
  readonly panel: DrawnPanel
}) {
  return valueTicks.map(({ at, value, label }) => (
    <g key={value}>
      <line
        className={at === zero ? 'mc-zero' : 'mc-gridline'}
        x1={plot.x}
        x2={plot.x + plot.width}
        y1={at}
        y2={at}
      />
      {labelled && (
        <text className="mc-text mc-tick" x={plot.x - 6} y={at} dy="0.36em" textAnchor="end">
          {label}
        </text>
      )}
    </g>
  ))
}

function LineMarks({ line }: { readonly line: PanelDrawing }): ReactNode {
  const { id, tone, total, solid, dashed, dots, hollow, end, letters } = line
  return (
    <g className={`mc-series mc-${tone}${total ? ' mc-strong' : ''}`} data-series={id}>
      {solid !== '' && <path className="mc-line" d={solid} />}
      {dashed !== '' && <path className="mc-line mc-dashed" d={dashed} />}
      {dots !== '' && <path className="mc-dot" d={dots} />}
      {hollow !== '' && <path className="mc-dot mc-hollow" d={hollow} />}
      {letters.map(({ x, y, text }) => (
        <text key={x} className="mc-text mc-small mc-letter" x={x} y={y} textAnchor="middle">
          {text}
        </text>
      ))}
      {end !== undefined && (
        <text className="mc-text mc-name mc-letter" x={end.x} y={end.y}>
          {end.text}
        </text>
      )}
    </g>
  )
}
