/** What a cell of a table holds; a date of a spreadsheet is its day as text. */
export type CellValue = string | number | boolean | null

/** What is to be known of a cell beside its value. */
export type CellMark = 'formula' | 'error' | 'date'

/** A row of a table with something in it; `row` counts from 1, `values` from column 1. */
export type TableRow = {
  readonly row: number
  readonly values: readonly CellValue[]
  readonly marks?: ReadonlyMap<number, CellMark>
}

/** A sheet, or a CSV file as its only one. Rows come in order and are read once. */
export type Table = {
  readonly name: string
  readonly rows: () => Iterable<TableRow>
}
