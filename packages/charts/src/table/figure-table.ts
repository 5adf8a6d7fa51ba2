import type { ObsStatus } from '@marsad/model'

/** A figure in a table. */
export type FigureCell = {
  /** In the unit of the figure, unrounded; null when missing. */
  readonly value: number | null
  /** As it is written, with the letter that qualifies it; the mark of missing for none. */
  readonly text: string
  readonly status: ObsStatus
  /** Why it is missing, or what qualifies it, in words. */
  readonly note?: string
}

/** What a chart shows, as a table: the same figures, to the same decimals. */
export type FigureTable = {
  /** Heading of the column of names. */
  readonly corner: string
  readonly columns: readonly { readonly id: string; readonly label: string }[]
  readonly rows: readonly {
    readonly id: string
    readonly label: string
    /** In step with the columns. */
    readonly cells: readonly FigureCell[]
  }[]
}
