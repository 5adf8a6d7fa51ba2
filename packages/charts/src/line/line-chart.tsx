import { lazy, type ReactNode, Suspense, useMemo } from 'react'
import type { ChartBreak, ChartSeries } from '../chart-series.ts'
import type { FigureText } from '../figure/figure-text.ts'
import { useMeasure } from '../use-measure.ts'
import { usePainted } from '../use-painted.ts'
import { useWidth } from '../use-width.ts'
import type { ChartWords } from '../words.ts'
import { ChartNotes } from './chart-notes.tsx'
import type { LineInteractiveProps } from './line-interactive.tsx'
import { LinePicture } from './line-picture.tsx'
import { prepareLine } from './prepare.ts'

const LineInteractive = lazy(async () => {
  const { LineInteractive: component } = await import('./line-interactive.tsx')
  return { default: component }
})

/** What a line chart is drawn from. */
export type LineChartProps = {
  readonly series: readonly ChartSeries[]
  readonly breaks?: readonly ChartBreak[]
  readonly words: ChartWords
  /** Accessible name and description; the description is the text summary. */
  readonly text: FigureText
  readonly decimals?: number
  readonly highlight?: readonly string[]
  readonly textSize?: number
  /** Pixels; by default in proportion to the width, between 260 and 420. */
  readonly height?: number
  /** Width for the first paint, before the container has been measured (default 720). */
  readonly initialWidth?: number
  readonly onOpen?: LineInteractiveProps['onOpen']
}

/**
 * A line chart that fills its container. A still picture of the same model is there at once; once it is painted, Recharts, a
 * chunk of its own, brings keyboard, pointer and tooltip.
 */
export function LineChart(props: LineChartProps): ReactNode {
  const { series, breaks, words, text, decimals, highlight, textSize, onOpen } = props
  const [ref, width] = useWidth<HTMLDivElement>(props.initialWidth ?? 720)
  const measure = useMeasure(ref)
  const painted = usePainted()
  const height = props.height ?? Math.round(Math.min(420, Math.max(280, width * 0.5)))
  const model = useMemo(
    () =>
      prepareLine({
        series,
        width,
        height,
        words,
        measure,
        ...(breaks === undefined ? {} : { breaks }),
        ...(decimals === undefined ? {} : { decimals }),
        ...(highlight === undefined ? {} : { highlight }),
        ...(textSize === undefined ? {} : { textSize }),
      }),
    [series, breaks, width, height, words, measure, decimals, highlight, textSize],
  )
  const picture = (
    <div className="mc-stage">
      <LinePicture model={model} text={text} />
    </div>
  )
  return (
    <div ref={ref} className="mc-figure" dir="ltr">
      {painted ? (
        <Suspense fallback={picture}>
          <LineInteractive
            model={model}
            words={words}
            text={text}
            {...(onOpen === undefined ? {} : { onOpen })}
          />
        </Suspense>
      ) : (
        picture
      )}
      <ChartNotes notes={model.notes} direction={words.direction} />
    </div>
  )
}
