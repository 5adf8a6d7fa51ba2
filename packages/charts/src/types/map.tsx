import type { ChartType } from '../chart-type.ts'
import { OwnChart, type OwnFigure, stillPicture } from '../figure/own-figure.tsx'
import { estimateWidth } from '../measure.ts'
import type { MapModel } from '../territory/model.ts'
import { prepareMap } from '../territory/prepare-map.ts'
import { MapPicture } from '../territory/territory-pictures.tsx'
import { describeTerritories, territoryFit, territoryTable } from './territory.ts'

const figure: OwnFigure<MapModel> = { prepare: prepareMap, Picture: MapPicture }

/** Territories in classes of one colour, for a page to show beside sorted bars; never counts. */
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
  Draw: (input) => <OwnChart figure={figure} input={input} />,
  picture: (input, width, measure = estimateWidth) =>
    stillPicture(figure, input, { width, measure }),
  describe: describeTerritories,
  rowsOf: territoryTable,
}
