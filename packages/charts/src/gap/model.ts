import type { DotModel } from '../dot/model.ts'
import type { FigureModel } from '../figure/model.ts'
import type { LineModel } from '../line/model.ts'
import type { PlacedText } from '../mirror.ts'

/** The distance between two lines at one period. */
export type Stem = {
  readonly x: number
  readonly top: number
  readonly bottom: number
  /** Whether its gap is written beside it. */
  readonly labelled: boolean
}

/** The gap between two groups worked out to the pixel: over time between two lines, or by category between two dots. */
export type GapModel = FigureModel &
  (
    | {
        readonly kind: 'time'
        readonly lines: LineModel
        readonly stems: readonly Stem[]
        readonly labels: readonly PlacedText[]
      }
    | { readonly kind: 'rows'; readonly dots: DotModel }
  )
