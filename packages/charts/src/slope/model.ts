import type { Tone } from '../chart-type.ts'
import type { MarkerShape } from '../colour.ts'
import type { FigureModel } from '../figure/model.ts'
import type { EndLabel } from '../line/end-labels.ts'
import type { Box } from '../line/model.ts'

/** One line of a slope chart. */
export type SlopeLine = {
  readonly id: string
  readonly tone: Tone
  readonly shape: MarkerShape
  readonly total: boolean
  /** From the first date to the second; `undefined` where a figure is missing or a break lies between. */
  readonly path: string | undefined
  /** The later figure is provisional: the line is dashed. */
  readonly dashed: boolean
  readonly dots: readonly { readonly x: number; readonly y: number; readonly hollow: boolean }[]
}

/** A slope chart worked out to the pixel. Time runs from left to right in every language. */
export type SlopeModel = FigureModel & {
  readonly plot: Box
  readonly heads: readonly { readonly text: string; readonly x: number; readonly y: number }[]
  readonly lines: readonly SlopeLine[]
  /** Figures of the first date, at the left of the plot. */
  readonly starts: readonly {
    readonly id: string
    readonly x: number
    readonly y: number
    readonly text: string
  }[]
  /** Names and figures of the second date, at its right. */
  readonly ends: readonly EndLabel[]
}
