import type { Mapping } from '@marsad/exchange'
import type { ColumnRole } from '@marsad/model'
import type { CellText } from '../../reader/protocol.ts'

const ROLES: Readonly<Record<string, ColumnRole>> = {
  POPULATION: { kind: 'population' },
  REF_DATE: { kind: 'reference-date' },
}

/**
 * Adds a column behind the last of a table, with its head and a text in the first row under it: the cells to be written, and
 * the mapping that knows the column.
 */
export function addColumn(
  mapping: Mapping,
  firstRow: number,
  { head, text }: { readonly head: string; readonly text: string },
): { readonly cells: readonly CellText[]; readonly mapping: Mapping } {
  const [table, ...others] = mapping.tables
  const role = ROLES[head]
  if (table === undefined || role === undefined) return { cells: [], mapping }
  const column = Math.max(...table.columns.map((one) => one.column)) + 1
  const { sheet, headRow } = table
  return {
    cells: [
      { sheet, row: headRow, column, text: head },
      { sheet, row: firstRow, column, text },
    ],
    mapping: {
      ...mapping,
      tables: [
        { ...table, columns: [...table.columns, { column, head, role, certain: true }] },
        ...others,
      ],
    },
  }
}
