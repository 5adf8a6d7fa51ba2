import { stringify } from 'csv-stringify/browser/esm/sync'
import { decimalText } from '../decimal-text.ts'
import { type Extract, sheetOfExtract } from '../extract.ts'
import { withoutFormula } from '../formula-injection.ts'
import type { Cell, Sheet } from '../sheet.ts'

/** `reader`: what Excel opens in that language, with a byte order mark; `machine`: comma, point, RFC 4180. */
export type CsvPunctuation = 'machine' | 'reader-fr' | 'reader-en'

const MARKS = {
  machine: { delimiter: ',', decimal: '.', bom: false },
  'reader-fr': { delimiter: ';', decimal: ',', bom: true },
  'reader-en': { delimiter: ',', decimal: '.', bom: true },
} as const

/** A sheet as CSV text with CRLF line ends. */
export function writeCsvSheet(sheet: Sheet, punctuation: CsvPunctuation): string {
  const marks = MARKS[punctuation]
  const text = (cell: Cell): string =>
    cell === null
      ? ''
      : typeof cell === 'number'
        ? decimalText(cell, marks.decimal)
        : withoutFormula(cell)
  return stringify([sheet.head.map(withoutFormula), ...sheet.rows.map((row) => row.map(text))], {
    delimiter: marks.delimiter,
    bom: marks.bom,
    record_delimiter: 'windows',
  })
}

/** The extract as CSV; a missing value is an empty cell whose status says why. */
export function writeCsv(extract: Extract, punctuation: CsvPunctuation): string {
  return writeCsvSheet(sheetOfExtract(extract), punctuation)
}
