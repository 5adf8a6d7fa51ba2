import type { ChartType } from '../chart-type.ts'
import { OwnChart, type OwnFigure, stillPicture } from '../figure/own-figure.tsx'
import { estimateWidth } from '../measure.ts'
import type { TilesModel } from '../territory/model.ts'
import { prepareTiles } from '../territory/prepare-tiles.ts'
import { TilesPicture } from '../territory/territory-pictures.tsx'
import { describeTerritories, territoryFit, territoryTable } from './territory.ts'

const figure: OwnFigure<TilesModel> = { prepare: prepareTiles, Picture: TilesPicture }

/** One equal square a territory, for a page to show beside sorted bars. Counts have a bar in their square instead of a shade. */
export const tiles: ChartType = {
  id: 'tiles',
  fits: territoryFit,
  Draw: (input) => <OwnChart figure={figure} input={input} />,
  picture: (input, width, measure = estimateWidth) =>
    stillPicture(figure, input, { width, measure }),
  describe: describeTerritories,
  rowsOf: territoryTable,
}
