import type { ChartType } from '../chart-type.ts'
import { type OwnFigure, stillPicture } from '../figure/own-figure.tsx'
import type { MapModel } from '../territory/model.ts'
import { prepareMap } from '../territory/prepare-map.ts'
import { TerritoryChart } from '../territory/territory-chart.tsx'
import { MapPicture } from '../territory/territory-pictures.tsx'
import { describeTerritories, territoryFit, territoryTable } from './territory.ts'

const figure: OwnFigure<MapModel> = { prepare: prepareMap, Picture: MapPicture }

/** Territories in classes of one colour, beside sorted bars; never counts. */
export const map: ChartType = {
  id: 'map',
  fits: (selection) => {
    const fit = territoryFit(selection)
    if (fit.score === 0) return fit
    if (selection.quantity === 'absolute') {
      return { score: 0, reason: 'chart.fit.absolute-counts' }
    }
    if (selection.geography?.topology === undefined) {
      return { score: 0, reason: 'chart.fit.no-shapes' }
    }
    return { score: fit.score === 3 ? 2 : 1, reason: fit.reason }
  },
  Draw: (input) => <TerritoryChart figure={figure} input={input} />,
  picture: (input, width) => stillPicture(figure, input, width),
  describe: describeTerritories,
  rowsOf: territoryTable,
}
