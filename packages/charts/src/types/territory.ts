import type { Fit, SummaryInput } from '../chart-type.ts'
import { chartWords } from '../chart-words.ts'
import { describeRows } from '../describe-rows.ts'
import { figurePeriods } from '../selection/reading.ts'
import type { Selection } from '../selection/selection.ts'
import type { FigureTable } from '../table/figure-table.ts'
import { rowTable } from '../table/row-table.ts'
import { areaFigures, type NoAreas } from '../territory/areas.ts'
import type { ChartWords } from '../words.ts'

const REASONS = {
  'no-shapes': 'chart.fit.no-shapes',
  'no-territories': 'chart.fit.no-territories',
  'one-per-territory': 'chart.fit.one-per-territory',
} as const satisfies Record<NoAreas, Fit['reason']>

/** How well a chart of territories fits: best where there is only one date. */
export function territoryFit(selection: Selection): Fit {
  const areas = areaFigures(selection)
  if (typeof areas === 'string') return { score: 0, reason: REASONS[areas] }
  return { score: figurePeriods(selection).length === 1 ? 3 : 2, reason: 'chart.fit.territories' }
}

/**
 * The territories of a selection as a selection of their own: missing ones too, the whole country not. However few have a
 * figure, even where that makes no map.
 */
function territories(selection: Selection, words: ChartWords): Selection {
  const areas = areaFigures(selection, words, 1)
  if (typeof areas === 'string') return { series: [] }
  return {
    period: areas.period,
    series: areas.figures.map(
      ({ id, label, series }) => series ?? { id, label, colour: 'other', points: [] },
    ),
  }
}

/** The highest and the lowest territory, then those without a figure. */
export function describeTerritories(input: SummaryInput): string {
  const { language, decimals } = input
  return describeRows({
    ...territories(input, chartWords(language, decimals)),
    language,
    decimals,
  })
}

/** Territories down, the one date across; the whole country first. */
export function territoryTable(input: Selection & { readonly words: ChartWords }): FigureTable {
  const { words } = input
  const areas = areaFigures(input, words, 1)
  const table = rowTable({ ...territories(input, words), words })
  const total = typeof areas === 'string' ? undefined : areas.total
  if (typeof areas === 'string' || total === undefined) return table
  const whole = rowTable({ series: [total], period: areas.period, words })
  return { ...table, rows: [...whole.rows, ...table.rows] }
}
