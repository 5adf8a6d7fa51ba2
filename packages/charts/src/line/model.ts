import type { Basis, ObsStatus, Period } from '@marsad/model'
import type { ChartBreak, ChartSeries } from '../chart-series.ts'
import type { ColourRole, MarkerShape } from '../colour.ts'
import type { Legend } from '../legend.ts'
import type { Measure } from '../measure.ts'
import type { ChartWords } from '../words.ts'
import type { Annotation } from './annotations.ts'
import type { EndLabel } from './end-labels.ts'

/** What a line chart is made from. */
export type LineInput = {
  readonly series: readonly ChartSeries[]
  readonly breaks?: readonly ChartBreak[]
  /** Pixels. Under 480 the legend stands above and texts of the plot become numbered marks. */
  readonly width: number
  /** Pixels, without the legend, which comes on top. */
  readonly height: number
  readonly words: ChartWords
  /** Size of the text in pixels, at least 12 (default 13). */
  readonly textSize?: number
  /** Ids of series that keep their colour when there are more than four; the rest are grey. The total always keeps its own. */
  readonly highlight?: readonly string[]
  /** Decimals of the measure: marks of the axis are never finer. */
  readonly decimals?: number
  /** Values that have to be on the axis whatever the figures are: what they are compared with. */
  readonly include?: readonly number[]
  /** Default: `estimateWidth`. */
  readonly measure?: Measure
}

export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A text of an axis and its place along it. */
export type AxisTick = { readonly at: number; readonly label: string; readonly value: number }

export type Marker = {
  readonly x: number
  readonly y: number
  readonly period: Period
  /** Hollow: provisional, estimated, forecast, imputed or of low reliability. */
  readonly hollow: boolean
  /** Written beside a figure of low reliability, on the side where its line does not pass. */
  readonly letter: { readonly text: string; readonly y: number } | undefined
}

/** One line as it is drawn. Paths have one subpath for each uninterrupted stretch. */
export type DrawnSeries = {
  readonly id: string
  readonly label: string
  readonly colour: ColourRole
  readonly shape: MarkerShape
  readonly total: boolean
  readonly solid: string
  readonly dashed: string
  readonly markers: readonly Marker[]
  /** Intervals of estimates, where they are known. */
  readonly whiskers: string
}

export type DrawnBand = Box & {
  readonly key: string
  readonly whole: boolean
  readonly text: string
}

export type DrawnBreak = {
  readonly key: string
  readonly x: number
  /** Upper end of the rule. */
  readonly top: number
}

/** Where the keyboard or a pointer can stop: a figure, a stretch without figures, a break. */
export type Stop = {
  readonly x: number
  readonly y: number
} & (
  | {
      readonly kind: 'point'
      readonly period: Period
      readonly value: number
      readonly status: ObsStatus
      readonly basis: Basis
      readonly reason: string | undefined
    }
  | { readonly kind: 'gap'; readonly period: Period; readonly text: string }
  | { readonly kind: 'break'; readonly period: Period; readonly text: string }
)

/** The stops of one series in time order. */
export type Track = { readonly series: string; readonly stops: readonly Stop[] }

/** A remark to be read under the figure. `number` is that of its mark in the plot. */
export type ChartNote = {
  readonly kind: 'axis' | 'mark' | 'others' | 'flags'
  readonly number?: number
  readonly text: string
}

/** A line chart worked out to the pixel; drawing it needs no arithmetic. */
export type LineModel = {
  readonly width: number
  readonly height: number
  readonly textSize: number
  readonly lineHeight: number
  readonly direction: 'ltr' | 'rtl'
  /** No series has a figure: nothing but the hatched plot is drawn. */
  readonly empty: boolean
  readonly plot: Box
  /** Months since year 0 at the left and right edge of the plot; values at its bottom and top. */
  readonly timeDomain: readonly [number, number]
  readonly valueDomain: readonly [number, number]
  readonly valueTicks: readonly AxisTick[]
  readonly timeTicks: readonly AxisTick[]
  readonly yearTicks: readonly AxisTick[]
  readonly strokes: readonly number[]
  /** Height of the line for zero; `undefined` when it is not on the axis. */
  readonly zero: number | undefined
  readonly axisNotZero: boolean
  readonly bands: readonly DrawnBand[]
  readonly breaks: readonly DrawnBreak[]
  readonly annotations: readonly (Annotation & { readonly y: number })[]
  /** From back to front. */
  readonly series: readonly DrawnSeries[]
  /** Labels at the ends of lines; empty when the legend is used. */
  readonly ends: readonly EndLabel[]
  readonly legend: Legend
  readonly tracks: readonly Track[]
  readonly notes: readonly ChartNote[]
}
