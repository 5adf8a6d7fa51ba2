import type { Basis, ObsStatus } from '@marsad/model'
import type { Interval } from '../chart-series.ts'
import type { Tone } from '../chart-type.ts'
import type { Box, ChartNote } from '../line/model.ts'
import type { Measure } from '../measure.ts'
import type { PlacedText } from '../mirror.ts'
import type { ChartWords } from '../words.ts'

/** One category of a bar chart with its figure. */
export type BarRow = {
  readonly id: string
  /** Name in the reader's language. */
  readonly label: string
  /** In the unit of the figure, unrounded; null when missing. */
  readonly value: number | null
  readonly status: ObsStatus
  readonly basis: Basis
  /** Default `cat-1`: categories that are named need no colour of their own. */
  readonly colour?: Tone
  readonly emphasis?: 'total'
  /** Why the figure is missing. */
  readonly reason?: string
  /** The interval of an estimate, where it is known. */
  readonly interval?: Interval
}

/** What a bar chart is made from. */
export type BarInput = {
  readonly rows: readonly BarRow[]
  /** Pixels; the height follows from the rows. Under 480 each name stands above its bar. */
  readonly width: number
  readonly words: ChartWords
  /** `value`: the highest first, missing last (default). `given`: ages, levels of education and other natural orders. */
  readonly order?: 'value' | 'given'
  readonly textSize?: number
  readonly measure?: Measure
  /** Values that have to be on the scale whatever the figures are: what they are compared with. */
  readonly include?: readonly number[]
}

export type DrawnBar = {
  readonly id: string
  readonly label: string
  readonly colour: Tone
  readonly total: boolean
  /** One line, or two for a long name. */
  readonly name: readonly PlacedText[]
  /** The figure with its letter; for a missing one the mark of missing with the reason. */
  readonly figure: PlacedText
  /** The bar, from zero; for a missing figure a short hatched box. */
  readonly box: Box
  readonly missing: boolean
  /** Path of the interval of an estimate; empty without one. */
  readonly whisker: string
  /** Provisional, estimated, forecast, imputed or of low reliability. */
  readonly hollow: boolean
  /** The whole row, for pointer and focus. */
  readonly row: Box
  /** What the row says in one sentence. */
  readonly spoken: string
}

/** A bar chart worked out to the pixel. In right-to-left languages bars start from the right. */
export type BarModel = {
  readonly width: number
  readonly height: number
  readonly textSize: number
  readonly direction: 'ltr' | 'rtl'
  readonly empty: boolean
  /** The line all bars start from; in pieces where names stand above the bars. */
  readonly zero: readonly { readonly x: number; readonly top: number; readonly bottom: number }[]
  readonly rows: readonly DrawnBar[]
  /** Where the values of `include` lie. */
  readonly included: readonly number[]
  readonly notes: readonly ChartNote[]
}
