import { translate } from '@marsad/language'
import { comparePeriods } from '@marsad/model'
import type { Selection } from '../selection/selection.ts'
import type { ChartWords } from '../words.ts'
import { cellOf } from './cell.ts'
import type { FigureTable } from './figure-table.ts'

/** Periods down, series across: the table of charts over time. Periods that only the chart leaves room for are not in it. */
export function periodTable({
  series,
  words,
}: Pick<Selection, 'series'> & { readonly words: ChartWords }): FigureTable {
  const periods = [
    ...new Set(series.flatMap(({ points }) => points.map(({ period }) => period))),
  ].sort(comparePeriods)
  const places = series.map(({ points }) => new Map(points.map((point) => [point.period, point])))
  return {
    corner: translate(words.language)('chart.table.period'),
    columns: series.map(({ id, label }) => ({ id, label })),
    rows: periods.map((period) => ({
      id: period,
      label: words.period(period),
      cells: places.map((points) => cellOf(points.get(period), words)),
    })),
  }
}
