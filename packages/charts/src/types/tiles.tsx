import { type ReactNode, useMemo } from 'react'
import type { ChartInput, ChartType } from '../chart-type.ts'
import { type OwnFigure, stillPicture } from '../figure/own-figure.tsx'
import { abbreviations } from '../territory/areas.ts'
import type { TilesModel } from '../territory/model.ts'
import { prepareTiles } from '../territory/prepare-tiles.ts'
import { TerritoryChart } from '../territory/territory-chart.tsx'
import { TilesPicture } from '../territory/territory-pictures.tsx'
import { describeTerritories, territoryFit, territoryTable } from './territory.ts'

const figure: OwnFigure<TilesModel> = { prepare: prepareTiles, Picture: TilesPicture }

/** One equal square a territory, beside sorted bars. Counts have a bar in their square instead of a shade. */
export const tiles: ChartType = {
  id: 'tiles',
  fits: territoryFit,
  Draw: TilesChart,
  picture: (input, width) => stillPicture(figure, input, width),
  describe: describeTerritories,
  rowsOf: territoryTable,
}

/** The bars beside tell what the abbreviations in the tiles stand for. */
function TilesChart(input: ChartInput): ReactNode {
  const { geography, words } = input
  const names = useMemo(() => abbreviations(geography, words), [geography, words])
  return <TerritoryChart figure={figure} input={input} names={names} />
}
