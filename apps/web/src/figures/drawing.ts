import { type ChartBreak, type ChartSeries, describeSummary, summarise } from '@marsad/charts'
import type { Data, MeasureRecord } from '../answers.ts'
import type { Speech } from '../speech.tsx'
import { chartBreaks, cutsOf } from './breaks.ts'
import { chartSeriesOf } from './chart-series.ts'
import { type Measured, readableScale } from './unit.ts'

/** An answer ready to be drawn: lines and breaks, in a power of ten that can be read, and what they show in two sentences. */
export type Drawing = {
  readonly series: readonly ChartSeries[]
  readonly breaks: readonly ChartBreak[]
  readonly measured: Measured
  readonly summary: string
}

/** Prepares an answer for drawing. */
export function drawingOf(record: MeasureRecord, data: Data, speech: Speech): Drawing {
  const values = data.series.flatMap((line) => line.values.map((value) => Math.abs(value ?? 0)))
  const { measured, divisor } = readableScale(Math.max(0, ...values), data)
  const series = chartSeriesOf(record, data.series, { speech, divisor })
  const breaks = chartBreaks(
    cutsOf(data, speech),
    series.map((line) => line.id),
    speech,
  )
  const summary = describeSummary(summarise(series, breaks), speech.language, measured.decimals)
  return { series, breaks, measured, summary }
}
