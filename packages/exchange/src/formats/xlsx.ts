import writeXlsxFile, { type Sheet as WrittenSheet } from 'write-excel-file/universal'
import { type Extract, sheetOfExtract } from '../extract.ts'
import type { Cell, Sheet } from '../sheet.ts'

const HEAD = { fontWeight: 'bold', backgroundColor: '#e7f1ee', wrap: true } as const

/** The extract as a workbook: figures, facts about them, notes. Text cells are text whatever they begin with. */
export async function writeXlsx(extract: Extract): Promise<Uint8Array> {
  const { words } = extract
  const facts: Sheet = { name: words.sheets.metadata, head: ['', ''], rows: extract.metadata }
  const notes: Sheet = {
    name: words.sheets.notes,
    head: [''],
    rows: extract.notes.map((note) => [note]),
  }
  const rightToLeft = extract.language === 'ar'
  const blob = await writeXlsxFile(
    [
      written(sheetOfExtract(extract), rightToLeft, true),
      written(facts, rightToLeft, false),
      written(notes, rightToLeft, false),
    ],
    { fontFamily: 'Arial', fontSize: 10 },
  ).toBlob()
  return new Uint8Array(await blob.arrayBuffer())
}

function written(sheet: Sheet, rightToLeft: boolean, withHead: boolean): WrittenSheet<Blob> {
  const rows = sheet.rows.map((row) => row.map(writtenCell))
  const head = sheet.head.map((text) => ({ ...HEAD, value: text, type: String }))
  const data = withHead ? [head, ...rows] : rows.length > 0 ? rows : [[null]]
  return {
    sheet: sheet.name,
    data,
    columns: widths(sheet),
    rightToLeft,
    ...(withHead ? { stickyRowsCount: 1 } : {}),
  }
}

function writtenCell(cell: Cell) {
  if (cell === null) return null
  return typeof cell === 'number' ? { value: cell, type: Number } : { value: cell, type: String }
}

function widths(sheet: Sheet): { width: number }[] {
  return sheet.head.map((head, column) => {
    const longest = sheet.rows
      .slice(0, 200)
      .reduce((most, row) => Math.max(most, String(row[column] ?? '').length), head.length)
    return { width: Math.min(60, Math.max(10, longest + 2)) }
  })
}
