import type { ReactNode } from 'react'
import { DotPicture } from '../dot/dot-picture.tsx'
import { PictureFrame, type PictureProps } from '../figure/picture-frame.tsx'
import { TimeAxis, ValueGrid, ValueTicks } from '../line/line-axes.tsx'
import { LineMarks } from '../line/line-marks.tsx'
import { TimeGround } from '../line/time-ground.tsx'
import { PlacedLabel } from '../marks/placed-label.tsx'
import type { GapModel } from './model.ts'

/** The gap between two groups as a picture. */
export function GapPicture({ model, text, active }: PictureProps<GapModel>): ReactNode {
  if (model.kind === 'rows') {
    return <DotPicture model={model.dots} text={text} active={active === true} />
  }
  const { lines, stems, labels } = model
  return (
    <PictureFrame model={lines} text={text} active={active} name="mc-gap">
      {({ hatch }) => (
        <>
          <TimeGround model={lines} hatch={hatch} />
          <ValueGrid model={lines} />
          <ValueTicks model={lines} />
          <TimeAxis model={lines} />
          {stems.map(({ x, top, bottom, labelled }) => (
            <line
              key={x}
              className={labelled ? 'mc-stem mc-stem-told' : 'mc-stem'}
              x1={x}
              x2={x}
              y1={top}
              y2={bottom}
            />
          ))}
          <LineMarks model={lines} />
          {labels.map((label) => (
            <PlacedLabel key={label.x} label={label} className="mc-text mc-gap-label mc-letter" />
          ))}
        </>
      )}
    </PictureFrame>
  )
}
