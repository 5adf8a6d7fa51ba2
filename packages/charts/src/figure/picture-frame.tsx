import { type ReactNode, useId } from 'react'
import { isLarge } from '../measure.ts'
import type { FigureText } from './figure-text.ts'

/** What the picture of a chart is drawn from. `active`: it is one stop of the keyboard; without, a still image. */
export type PictureProps<Model> = {
  readonly model: Model
  readonly text: FigureText
  readonly active?: boolean
}

/** Fills by their address in the picture. */
export type Fills = {
  /** What is missing. */
  readonly hatch: string
  /** The second cue of areas, for paper and forced colours; the first is plain. */
  readonly texture: (index: number) => string
}

/** The frame of a picture: its size, name and description, and its fills, whose addresses the content is given. */
export function PictureFrame({
  model,
  text,
  active,
  name,
  textures = 0,
  children,
}: {
  readonly model: { readonly width: number; readonly height: number; readonly textSize: number }
  readonly text: FigureText
  readonly active: boolean | undefined
  /** Class of the chart type. */
  readonly name: string
  /** How many textures the content needs (default none). */
  readonly textures?: number
  readonly children: (fills: Fills) => ReactNode
}): ReactNode {
  const id = useId()
  const { width, height } = model
  const interactive = active === true ? { role: 'application', tabIndex: 0 } : {}
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className={isLarge(model.textSize) ? `mc-svg mc-large ${name}` : `mc-svg ${name}`}
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
        <HatchPattern id={`${id}h`} />
        {TEXTURES.slice(0, textures).map((texture, index) => (
          <TexturePattern key={texture} id={`${id}x${index}`} path={texture} />
        ))}
      </defs>
      {children({ hatch: `url(#${id}h)`, texture: (index) => `url(#${id}x${index})` })}
    </svg>
  )
}

/** The hatch of what is missing. `id` is unique on the page. */
export function HatchPattern({ id }: { readonly id: string }): ReactNode {
  return (
    <pattern
      id={id}
      width="6"
      height="6"
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <line className="mc-hatch" y2="6" />
    </pattern>
  )
}

/** Strokes in a square of eight, the first without any. */
const TEXTURES = [
  'M0 0',
  'M-2 2L2 -2M0 8L8 0M6 10L10 6',
  'M0 4H8',
  'M-2 6L2 10M0 0L8 8M6 -2L10 2',
  'M4 0V8',
] as const

function TexturePattern({ id, path }: { readonly id: string; readonly path: string }): ReactNode {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
      <path className="mc-texture-ink" d={path} />
    </pattern>
  )
}
