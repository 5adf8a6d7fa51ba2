import type { ReactNode } from 'react'
import type { FigureText } from '../figure/figure-text.ts'
import { PictureFrame } from '../figure/picture-frame.tsx'
import type { PlacedText } from '../mirror.ts'
import type { BarModel, DrawnBar } from './model.ts'

/** The bars as a picture. With `focus`, the index of a row, it is one stop of the keyboard; without, a still image. */
export function BarPicture({
  model,
  text,
  focus,
}: {
  readonly model: BarModel
  readonly text: FigureText
  /** `null`: interactive, no row in focus. */
  readonly focus?: number | null
}): ReactNode {
  return (
    <PictureFrame model={model} text={text} active={focus !== undefined} name="mc-bars">
      {({ hatch }) => (
        <BarMarks model={model} hatch={hatch} {...(focus === undefined ? {} : { focus })} />
      )}
    </PictureFrame>
  )
}

/** The bars of a model, for charts that are built on bars. */
export function BarMarks({
  model,
  hatch,
  focus,
}: {
  readonly model: BarModel
  readonly hatch: string
  readonly focus?: number | null
}): ReactNode {
  return (
    <>
      {model.rows.map((bar, index) => (
        <Bar key={bar.id} bar={bar} hatch={hatch} current={index === focus} />
      ))}
      {model.zero.map(({ x, top, bottom }) => (
        <line key={top} className="mc-zero" x1={x} x2={x} y1={top} y2={bottom} />
      ))}
    </>
  )
}

function Bar({
  bar,
  hatch,
  current,
}: {
  readonly bar: DrawnBar
  readonly hatch: string
  readonly current: boolean
}): ReactNode {
  const { box, row, missing, hollow, colour, total, whisker } = bar
  const shape = missing ? 'mc-band' : hollow ? 'mc-bar mc-hollow' : 'mc-bar'
  return (
    <g className={`mc-series mc-${colour}${total ? ' mc-strong' : ''}`} data-series={bar.id}>
      {current && <rect className="mc-current-row" {...row} />}
      <rect className={shape} {...box} {...(missing ? { fill: hatch } : {})} />
      {whisker !== '' && <path className="mc-whisker mc-over" d={whisker} />}
      {bar.name.map((line) => (
        <Text key={line.y} line={line} className="mc-text mc-row-name" />
      ))}
      <Text line={bar.figure} className={missing ? 'mc-text' : 'mc-text mc-value'} />
    </g>
  )
}

function Text({
  line,
  className,
}: {
  readonly line: PlacedText
  readonly className: string
}): ReactNode {
  return (
    <text className={className} x={line.x} y={line.y} textAnchor={line.anchor}>
      {line.text}
    </text>
  )
}
