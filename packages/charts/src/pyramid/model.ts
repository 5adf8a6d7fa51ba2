import type { Tone } from '../chart-type.ts'
import type { FigureModel } from '../figure/model.ts'
import type { Box } from '../line/model.ts'

/** One bar of a pyramid. */
export type PyramidBar = {
  readonly id: string
  readonly tone: Tone
  readonly box: Box
  readonly missing: boolean
  readonly hollow: boolean
  /** The figure at the end of the bar, where rows are few. */
  readonly figure:
    | {
        readonly text: string
        readonly x: number
        readonly y: number
        readonly anchor: 'start' | 'end'
      }
    | undefined
}

/** A pyramid worked out to the pixel: men left, women right, in every language. */
export type PyramidModel = FigureModel & {
  readonly heads: readonly {
    readonly text: string
    readonly tone: Tone | undefined
    readonly x: number
    readonly y: number
    readonly anchor: 'start' | 'middle' | 'end'
  }[]
  readonly ages: readonly { readonly text: string; readonly x: number; readonly y: number }[]
  readonly bars: readonly PyramidBar[]
  /** Outline of the date compared with; empty without one. */
  readonly outline: string
  readonly ticks: readonly { readonly x: number; readonly text: string | undefined }[]
  /** Left and right line for zero. */
  readonly zeros: readonly number[]
  readonly top: number
  readonly bottom: number
}
