import { type ReactNode, useId } from 'react'
import type { FigureText } from './figure-text.ts'

/** What the picture of a chart is drawn from. `active`: it is one stop of the keyboard; without, a still image. */
export type PictureProps<Model> = {
  readonly model: Model
  readonly text: FigureText
  readonly active?: boolean
}

/** The frame of a picture: its size, name and description, and the hatch of what is missing, whose address the content is given. */
export function PictureFrame({
  model,
  text,
  active,
  name,
  children,
}: {
  readonly model: { readonly width: number; readonly height: number; readonly textSize: number }
  readonly text: FigureText
  readonly active: boolean | undefined
  /** Class of the chart type. */
  readonly name: string
  readonly children: (hatch: string) => ReactNode
}): ReactNode {
  const id = useId()
  const { width, height } = model
  const interactive = active === true ? { role: 'application', tabIndex: 0 } : {}
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className={`mc-svg ${name}`}
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
      {children(`url(#${id}h)`)}
    </svg>
  )
}
