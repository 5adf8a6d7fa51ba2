import { type ReactNode, useId } from 'react'
import type { FigureText } from '../figure/figure-text.ts'
import type { BarModel, DrawnBar, PlacedText } from './model.ts'

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
  const id = useId()
  const { width, height, zero } = model
  const interactive = focus === undefined ? {} : { role: 'application', tabIndex: 0 }
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="mc-svg mc-bars"
      role="img"
      {...interactive}
      aria-labelledby={`${id}t`}
      aria-describedby={`${id}d`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      fontSize={model.textSize}
    >
      <title id={`${id}t`}>{text.title}</title>
      <desc id={`${id}d`}>{text.description}</desc>
      <defs>
        <pattern
          id={`${id}h`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <line className="mc-hatch" y2="6" />
        </pattern>
      </defs>
      {model.rows.map((bar, index) => (
        <Bar key={bar.id} bar={bar} hatch={`${id}h`} current={index === focus} />
      ))}
      {zero.map(({ x, top, bottom }) => (
        <line key={top} className="mc-zero" x1={x} x2={x} y1={top} y2={bottom} />
      ))}
    </svg>
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
  const { box, row, missing, hollow, colour, total } = bar
  const shape = missing ? 'mc-band' : hollow ? 'mc-bar mc-hollow' : 'mc-bar'
  return (
    <g className={`mc-series mc-${colour}${total ? ' mc-strong' : ''}`} data-series={bar.id}>
      {current && <rect className="mc-current-row" {...row} />}
      <rect className={shape} {...box} {...(missing ? { fill: `url(#${hatch})` } : {})} />
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
