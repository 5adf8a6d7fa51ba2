import type { ComponentType } from 'react'
import type { LineChartProps } from './line/line-chart.tsx'

/** Why a chart type fits a selection, or does not. */
export type FitReason =
  | 'over-time'
  | 'many-lines'
  | 'few-periods'
  | 'one-date'
  | 'latest-date'
  | 'one-category'
  | 'beside-a-figure'

/** How well a chart type fits: 2 best, 1 possible, 0 not offered. */
export type Fit = { readonly score: 0 | 1 | 2; readonly reason: FitReason }

/** What any chart type is drawn from; a type takes what it can show. */
export type ChartInput = LineChartProps

/** A chart type, as the reader may choose it. */
export type ChartType = {
  readonly id: 'line' | 'bars' | 'sparkline'
  readonly fits: (series: ChartInput['series']) => Fit
  readonly Draw: ComponentType<ChartInput>
}
