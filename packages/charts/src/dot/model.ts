import type { Tone } from '../chart-type.ts'
import type { FigureModel } from '../figure/model.ts'
import type { Legend } from '../legend.ts'
import type { Box } from '../line/model.ts'
import type { PlacedText } from '../mirror.ts'
import type { PairHead } from '../selection/pairs.ts'

/** One figure as it is drawn. */
export type DrawnDot = {
  readonly tone: Tone
  readonly shape: PairHead['shape']
  readonly x: number
  readonly y: number
  readonly hollow: boolean
  readonly figure: PlacedText
  /** Both ends of its interval, where it is known. */
  readonly interval: readonly [number, number] | undefined
}

/** One row of dots. */
export type DotRow = {
  readonly id: string
  readonly total: boolean
  readonly name: readonly PlacedText[]
  readonly dots: readonly DrawnDot[]
  /** The line between two dots that can be compared: both its ends. */
  readonly link: readonly [number, number] | undefined
  /** Change or gap; why there is none. */
  readonly aside: PlacedText
  readonly box: Box
  /** A light line under the row, on some rows where there are many. */
  readonly rule: boolean
}

/** A dot chart worked out to the pixel; mirrored in right-to-left languages. */
export type DotModel = FigureModel & {
  readonly rows: readonly DotRow[]
  readonly legend: Legend
  readonly keys: readonly (PairHead & { readonly id: string })[]
  readonly asideHead: PlacedText | undefined
  readonly ticks: readonly { readonly x: number; readonly text: string | undefined }[]
  readonly axisY: number
  readonly axis: readonly [number, number]
  readonly zero: readonly { readonly x: number; readonly top: number; readonly bottom: number }[]
  readonly top: number
}
