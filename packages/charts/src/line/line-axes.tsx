import type { ReactNode } from 'react'
import type { LineModel } from './model.ts'

/** The texts and strokes of the time axis, below the plot. */
export function TimeAxis({
  model,
}: {
  readonly model: Pick<LineModel, 'plot' | 'lineHeight' | 'strokes' | 'timeTicks' | 'yearTicks'>
}): ReactNode {
  const { plot, lineHeight } = model
  const base = plot.y + plot.height
  return (
    <g className="mc-axis mc-time">
      {model.strokes.map((at) => (
        <line key={at} className="mc-stroke" x1={at} x2={at} y1={base} y2={base + 5} />
      ))}
      {model.timeTicks.map(({ at, label, value }) => (
        <text
          key={value}
          className="mc-text mc-tick"
          x={at}
          y={base + 4 + lineHeight}
          textAnchor="middle"
        >
          {label}
        </text>
      ))}
      {model.yearTicks.map(({ at, label, value }) => (
        <text
          key={value}
          className="mc-text mc-tick"
          x={at}
          y={base + 4 + 2 * lineHeight}
          textAnchor="middle"
        >
          {label}
        </text>
      ))}
    </g>
  )
}

/** One mark of the value axis, left of the plot. */
export function ValueTick({
  x,
  y,
  label,
}: {
  readonly x: number
  readonly y: number
  readonly label: string
}): ReactNode {
  return (
    <text className="mc-text mc-tick" x={x} y={y} dy="0.36em" textAnchor="end">
      {label}
    </text>
  )
}

/** The marks of the value axis, left of the plot. */
export function ValueTicks({
  model,
}: {
  readonly model: Pick<LineModel, 'plot' | 'valueTicks'>
}): ReactNode {
  return model.valueTicks.map(({ at, label, value }) => (
    <ValueTick key={value} x={model.plot.x - 8} y={at} label={label} />
  ))
}

/** The gridlines, horizontal only; that of zero is stronger. */
export function ValueGrid({
  model,
}: {
  readonly model: Pick<LineModel, 'plot' | 'valueTicks' | 'zero'>
}): ReactNode {
  const { plot } = model
  return (
    <g className="mc-grid">
      {model.valueTicks.map(({ at, value }) => (
        <line
          key={value}
          className={at === model.zero ? 'mc-zero' : 'mc-gridline'}
          x1={plot.x}
          x2={plot.x + plot.width}
          y1={at}
          y2={at}
        />
      ))}
    </g>
  )
}
