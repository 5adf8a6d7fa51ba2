import { rowsAt } from '../bars/rows-at.ts'
import { dimensionsOf, shownPeriod } from '../selection/reading.ts'
import type { Selection } from '../selection/selection.ts'
import type { ChartWords } from '../words.ts'
import { cellOf } from './cell.ts'
import type { FigureTable } from './figure-table.ts'

/** Categories down, the one date across: the table of charts of one date, the highest first unless the order is a natural one. */
export function rowTable(selection: Selection & { readonly words: ChartWords }): FigureTable {
  const { series, words } = selection
  const period = shownPeriod(selection)
  const [dimension, another] = dimensionsOf(selection)
  const corner = another === undefined ? (dimension?.label ?? '') : ''
  if (period === undefined) return { corner, columns: [], rows: [] }
  const lowest = Number.NEGATIVE_INFINITY
  const rows = rowsAt(series, period)
  const sorted =
    dimension?.ordered === true && another === undefined
      ? rows
      : rows.toSorted((a, b) => (b.value ?? lowest) - (a.value ?? lowest))
  return {
    corner,
    columns: [{ id: period, label: words.period(period) }],
    rows: sorted.map((row) => ({
      id: row.id,
      label: row.label,
      cells: [cellOf({ ...row, period }, words)],
    })),
  }
}
