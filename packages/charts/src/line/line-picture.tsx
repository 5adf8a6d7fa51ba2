import { type ReactNode, useId } from 'react'
import type { FigureText } from '../figure/figure-text.ts'
import { TimeAxis, ValueGrid, ValueTick } from './line-axes.tsx'
import { LineGround, LineMarks } from './line-marks.tsx'
import type { LineModel } from './model.ts'

/**
 * The line chart as a still image: for the first paint while the interactive chart loads, for print, export and static
 * pages. It draws the same model, to the pixel.
 */
export function LinePicture({
  model,
  text,
}: {
  readonly model: LineModel
  readonly text: FigureText
}): ReactNode {
  const id = useId()
  const { plot, width, height } = model
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="mc-svg"
      role="img"
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}d`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      fontSize={model.textSize}
    >
      <title id={`${id}t`}>{text.title}</title>
      <desc id={`${id}d`}>{text.description}</desc>
      <LineGround model={model} hatch={`${id}h`} />
      <ValueGrid model={model} />
      {model.valueTicks.map(({ at, label, value }) => (
        <ValueTick key={value} x={plot.x - 8} y={at} label={label} />
      ))}
      <TimeAxis model={model} />
      <LineMarks model={model} />
    </svg>
  )
}
