import type { ReactNode } from 'react'
import type { FigureText } from '../figure/figure-text.ts'
import { PictureFrame } from '../figure/picture-frame.tsx'
import { TimeAxis, ValueGrid, ValueTicks } from './line-axes.tsx'
import { LineMarks } from './line-marks.tsx'
import type { LineModel } from './model.ts'
import { TimeGround } from './time-ground.tsx'

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
  return (
    <PictureFrame model={model} text={text} active={false} name="mc-line-chart">
      {({ hatch }) => (
        <>
          <TimeGround model={model} hatch={hatch} />
          <ValueGrid model={model} />
          <ValueTicks model={model} />
          <TimeAxis model={model} />
          <LineMarks model={model} />
        </>
      )}
    </PictureFrame>
  )
}
