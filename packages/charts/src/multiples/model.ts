import type { Tone } from '../chart-type.ts'
import type { MarkerShape } from '../colour.ts'
import type { FigureModel } from '../figure/model.ts'
import type { Legend } from '../legend.ts'
import type { AxisTick, Box } from '../line/model.ts'

/** One line of a small chart. Paths have one subpath for each uninterrupted stretch or marker. */
export type PanelDrawing = {
  readonly id: string
  readonly tone: Tone
  readonly total: boolean
  readonly solid: string
  readonly dashed: string
  readonly dots: string
  readonly hollow: string
  /** Last figure beside the end of the line. */
  readonly end: { readonly x: number; readonly y: number; readonly text: string } | undefined
  /** Letters of low reliability. */
  readonly letters: readonly { readonly x: number; readonly y: number; readonly text: string }[]
}

/** One small chart. */
export type DrawnPanel = {
  readonly id: string
  readonly total: boolean
  readonly title: readonly { readonly text: string; readonly y: number }[]
  readonly titleX: number
  readonly plot: Box
  /** Without labels where the panel beside has them. */
  readonly valueTicks: readonly AxisTick[]
  readonly labelled: boolean
  readonly zero: number | undefined
  readonly timeLabels: readonly {
    readonly x: number
    readonly y: number
    readonly text: string
    readonly anchor: 'start' | 'end'
  }[]
  readonly bands: readonly Box[]
  readonly breaks: readonly { readonly x: number; readonly number: number | undefined }[]
  /** Path of the series all panels are compared with. */
  readonly reference: string
  readonly lines: readonly PanelDrawing[]
  readonly empty: boolean
}

/** Small multiples worked out to the pixel. */
export type MultiplesModel = FigureModel & {
  readonly panels: readonly DrawnPanel[]
  readonly legend: Legend
  readonly keys: readonly {
    readonly id: string
    readonly tone: Tone
    readonly shape: MarkerShape
    readonly total: boolean
  }[]
}
