import { type ReactNode, useMemo } from 'react'
import { useMeasure } from '../use-measure.ts'
import { useWidth } from '../use-width.ts'
import { ChartNotes } from './chart-notes.tsx'
import type { LineChartProps } from './line-chart.tsx'
import { LinePicture } from './line-picture.tsx'
import { prepareLine } from './prepare.ts'

/**
 * A line chart that fills its container and stays a picture: for pages that show a course and lead to the indicator, where
 * keyboard, pointer and table are. It brings no chart library.
 */
export function LineStill(props: Omit<LineChartProps, 'onOpen'>): ReactNode {
  const { series, breaks, words, text, decimals, textSize } = props
  const [ref, width] = useWidth<HTMLDivElement>(props.initialWidth ?? 720)
  const measure = useMeasure(ref)
  const height = props.height ?? 280
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
        ...(textSize === undefined ? {} : { textSize }),
      }),
    [series, breaks, width, height, words, measure, decimals, textSize],
  )
  return (
    <div ref={ref} className="mc-figure" dir="ltr">
      <LinePicture model={model} text={text} />
      <ChartNotes notes={model.notes} direction={words.direction} />
    </div>
  )
}
