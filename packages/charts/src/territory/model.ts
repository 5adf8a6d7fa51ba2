import type { FigureModel } from '../figure/model.ts'
import type { Legend } from '../legend.ts'
import type { Box } from '../line/model.ts'
import type { PlacedText } from '../mirror.ts'

/** One territory on a map. */
type MapArea = {
  readonly id: string
  readonly path: string
  /** From 1 to 5; `undefined` for a missing figure. */
  readonly shade: number | undefined
  readonly hollow: boolean
}

/** A map worked out to the pixel. */
export type MapModel = FigureModel & {
  readonly areas: readonly MapArea[]
  /** Figures in their territories, where they do not touch. */
  readonly labels: readonly PlacedText[]
  readonly legend: Legend
  /** Shade of each entry of the legend. */
  readonly shades: readonly { readonly id: string; readonly shade: number | undefined }[]
}

/** One tile of a grid. */
export type DrawnTile = {
  readonly id: string
  readonly box: Box
  readonly shade: number | undefined
  readonly missing: boolean
  readonly hollow: boolean
  /** One line, or two for a name that is wider than its tile. */
  readonly name: readonly PlacedText[]
  /** Empty where another tile of its group has the figure. */
  readonly figure: PlacedText
  /** For counts, which have no shade: a bar from zero in proportion to the figure. */
  readonly bar: Box | undefined
}

/** A grid of tiles worked out to the pixel. Positions are geographical and never mirrored. */
export type TilesModel = FigureModel & {
  readonly tiles: readonly DrawnTile[]
  readonly legend: Legend
  readonly shades: MapModel['shades']
}
