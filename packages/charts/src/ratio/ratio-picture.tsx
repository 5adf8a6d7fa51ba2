import type { ReactNode } from 'react'
import { BarMarks } from '../bars/bar-picture.tsx'
import { PictureFrame, type PictureProps } from '../figure/picture-frame.tsx'
import { TimeAxis, ValueGrid, ValueTicks } from '../line/line-axes.tsx'
import { LineMarks } from '../line/line-marks.tsx'
import { TimeGround } from '../line/time-ground.tsx'
import { PlacedLabel } from '../marks/placed-label.tsx'
import type { Parity, RatioModel } from './model.ts'

/** The ratio of two groups as a picture. */
export function RatioPicture({ model, text, active }: PictureProps<RatioModel>): ReactNode {
  return (
    <PictureFrame model={model} text={text} active={active} name="mc-ratio">
      {({ hatch }) => (
        <>
          {model.kind === 'time' ? (
            <>
              <TimeGround model={model.lines} hatch={hatch} />
              <ValueGrid model={model.lines} />
              <ValueTicks model={model.lines} />
              <TimeAxis model={model.lines} />
              <ParityMark parity={model.parity} />
              <LineMarks model={model.lines} />
            </>
          ) : (
            <>
              <BarMarks model={model.bars} hatch={hatch} />
              <ParityMark parity={model.parity} />
            </>
          )}
        </>
      )}
    </PictureFrame>
  )
}

function ParityMark({ parity }: { readonly parity: Parity | undefined }): ReactNode {
  if (parity === undefined) return null
  const { rules, label } = parity
  return (
    <g className="mc-parity">
      {rules.map((rule) => (
        <line key={rule.y1} className="mc-rule" {...rule} />
      ))}
      <PlacedLabel label={label} className="mc-text mc-small mc-letter" />
    </g>
  )
}
