/** Where something stands in a producer's file. Rows and columns count from 1; `address` is its name in a spreadsheet, `C14`. */
export type CellPlace = {
  /** Name of the sheet; that of the file where a file has no sheets. */
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly address: string
}

/** The letters of a column: 1 is `A`, 27 is `AA`. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** The place of a cell. */
export function cellAt(sheet: string, row: number, column: number): CellPlace {
  return { sheet, row, column, address: `${columnLetters(column)}${row}` }
}

/** Row and column, from 1, of an address like `C14` or `$C$14`; `undefined` when it is none. */
export function parseCellAddress(
  text: string,
): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(text)
  if (match === null) return undefined
  const [, letters = '', row = ''] = match
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(row), column }
}
