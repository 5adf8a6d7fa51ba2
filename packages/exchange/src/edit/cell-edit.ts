/** What is to stand in a cell; rows and columns count from 1, `null` empties it. */
export type CellEdit = {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly value: string | number | null
}

/** The last edit of each cell, by row and column. */
export function byRow(
  edits: readonly CellEdit[],
): ReadonlyMap<number, ReadonlyMap<number, CellEdit['value']>> {
  const rows = new Map<number, Map<number, CellEdit['value']>>()
  for (const { row, column, value } of edits) {
    const columns = rows.get(row) ?? new Map()
    rows.set(row, columns.set(column, value))
  }
  return rows
}
