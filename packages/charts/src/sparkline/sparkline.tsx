import { type ReactNode, useMemo } from 'react'
import type { ColourRole } from '../colour.ts'
import { prepareSparkline, type SparklineInput } from './prepare.ts'

/** What a sparkline is drawn from. */
export type SparklineProps = Pick<SparklineInput, 'series' | 'breaks'> & {
  /** Default: the accent of the page. */
  readonly colour?: ColourRole
  readonly width?: number
  readonly height?: number
  /** Accessible name. Without it the sparkline is decoration beside a figure that is told in words. */
  readonly title?: string
}

/** A line the size of a word, cut where figures are missing and at breaks; 148 by 36 pixels unless told. */
export function Sparkline(props: SparklineProps): ReactNode {
  const { series, breaks, colour, title, width = 148, height = 36 } = props
  const model = useMemo(
    () => prepareSparkline({ series, width, height, ...(breaks === undefined ? {} : { breaks }) }),
    [series, breaks, width, height],
  )
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className={`mc-svg mc-sparkline mc-${colour ?? 'accent'}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role={title === undefined ? 'presentation' : 'img'}
      aria-hidden={title === undefined}
      aria-label={title}
    >
      {model.solid !== '' && <path className="mc-line" d={model.solid} />}
      {model.dashed !== '' && <path className="mc-line mc-dashed" d={model.dashed} />}
      {model.dots.map(({ x, y, hollow }) => (
        <circle key={x} className={hollow ? 'mc-dot mc-hollow' : 'mc-dot'} cx={x} cy={y} r="3" />
      ))}
    </svg>
  )
}
