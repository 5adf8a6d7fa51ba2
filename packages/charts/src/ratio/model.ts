import type { BarModel } from '../bars/model.ts'
import type { FigureModel } from '../figure/model.ts'
import type { LineModel } from '../line/model.ts'
import type { PlacedText } from '../mirror.ts'

/** Where both groups are equal. */
export type Parity = {
  /** One rule, or pieces beside the bars where names stand above them. */
  readonly rules: readonly {
    readonly x1: number
    readonly y1: number
    readonly x2: number
    readonly y2: number
  }[]
  readonly label: PlacedText
}

/** The ratio of two groups worked out to the pixel: a line over time, or bars by category, with the place where both are equal. */
export type RatioModel = FigureModel & { readonly parity: Parity | undefined } & (
    | { readonly kind: 'time'; readonly lines: LineModel }
    | { readonly kind: 'rows'; readonly bars: BarModel }
  )
