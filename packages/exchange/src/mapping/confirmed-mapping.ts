import type { Table, TableRow } from '../table-row.ts'
import type { MappedTable, Mapping } from './mapping.ts'

/**
 * A mapping that a producer has confirmed, put over a file: what its heads are called is read from the file, never taken
 * on trust. Every column it names is certain from here on, unless it says otherwise of a file that was given out.
 *
 * @returns `undefined` when it speaks of a sheet or of a head row that the file does not have.
 */
export function confirmedMapping(tables: readonly Table[], mapping: Mapping): Mapping | undefined {
  const mapped = mapping.tables.flatMap((one): readonly MappedTable[] => {
    const head = rowAt(
      tables.find(({ name }) => name === one.sheet),
      one.headRow,
    )
    if (head === undefined) return []
    const columns = one.columns.map((column) => ({
      ...column,
      head: String(head.values[column.column - 1] ?? '').trim(),
      certain: column.certain || one.headRowGiven === undefined,
    }))
    return [{ ...one, columns }]
  })
  return mapped.length === mapping.tables.length ? { ...mapping, tables: mapped } : undefined
}

function rowAt(table: Table | undefined, wanted: number): TableRow | undefined {
  for (const row of table?.rows() ?? []) {
    if (row.row === wanted) return row
    if (row.row > wanted) return undefined
  }
  return undefined
}
