import type { Reading } from '@marsad/model'
import type { CellEdit } from './cell-edit.ts'
import { editCsv } from './edit-csv.ts'
import { editWorkbook } from './edit-workbook.ts'

/**
 * Changes cells of a producer's file inside the file, so that what is sent is the file and every figure keeps its cell. All
 * the rest stays: of a text file byte for byte, of a workbook every part but the sheet.
 *
 * A formula that is overwritten is gone. A number goes into a text file with the decimal mark of its reading.
 *
 * @param reading How a text file is read; a workbook has no need of it.
 * @returns `undefined` where the encoding of a text file has no sign for a letter. Throws the refusals of `openFile`.
 */
export function editCells(
  bytes: Uint8Array,
  edits: readonly CellEdit[],
  reading: Reading,
): Uint8Array | undefined {
  if (edits.length === 0) return bytes
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
  return isArchive ? editWorkbook(bytes, edits) : editCsv(bytes, edits, reading)
}
