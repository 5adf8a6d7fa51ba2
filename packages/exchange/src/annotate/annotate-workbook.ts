import writeXlsxFile from 'write-excel-file/universal'
import type { Table } from '../table-row.ts'
import { readParts } from '../workbook/parts.ts'
import { readWorkbook } from '../workbook/read-workbook.ts'
import { openArchive } from '../zip/archive.ts'
import { type ArchiveLimits, LIMITS } from '../zip/limits.ts'
import { commentCells } from './comments.ts'
import { isFindings } from './findings-mark.ts'
import { writeFindingsSheet } from './findings-sheet.ts'
import { markCells } from './marks.ts'
import type { AnnotationWords, CellNote } from './note.ts'
import { openParts } from './package-parts.ts'

/**
 * Gives a producer's workbook back with its cells marked, a comment on each and a sheet of findings; nothing else in it
 * changes. Marks and comments of an earlier round are taken off first, so that without notes it is as it was.
 *
 * Throws the refusals of `openFile`.
 */
export function annotateWorkbook(
  bytes: Uint8Array,
  notes: readonly CellNote[],
  words: AnnotationWords,
  limits: ArchiveLimits = LIMITS,
): Uint8Array {
  const archive = openArchive(bytes, limits)
  const parts = openParts(bytes, limits)
  const tables = readWorkbook(archive)
  const earlier = readParts(archive).sheets.find((_, index) => {
    const table = tables[index]
    return table !== undefined && isFindings(table)
  })
  for (const { name, part } of readParts(archive).sheets) {
    if (part === earlier?.part) continue
    const own = notes.filter(({ cell }) => cell?.sheet === name)
    markCells(parts, part, own)
    commentCells(parts, part, own, words.author)
  }
  writeFindingsSheet(parts, notes, words, earlier?.part)
  return parts.bytes()
}

/**
 * Gives a producer's text file back as a workbook, its cells at their places as text, annotated. Texts stay as they were
 * written, so that what was wrong can be seen.
 */
export async function annotateTable(
  table: Table,
  notes: readonly CellNote[],
  words: AnnotationWords,
): Promise<Uint8Array> {
  const rows: (string | null)[][] = []
  for (const { row, values } of table.rows()) {
    while (rows.length < row - 1) rows.push([])
    rows.push(values.map((value) => (value === null ? null : String(value))))
  }
  const name = sheetName(table.name)
  const data = rows.map((row) =>
    row.map((value) => (value === null ? null : { value, type: String })),
  )
  const blob = await writeXlsxFile([{ sheet: name, data, rightToLeft: words.rightToLeft }], {
    fontFamily: 'Arial',
    fontSize: 10,
  }).toBlob()
  const placed = notes.map((note) =>
    note.cell === null ? note : { ...note, cell: { ...note.cell, sheet: name } },
  )
  return annotateWorkbook(new Uint8Array(await blob.arrayBuffer()), placed, words)
}

/** A name that a sheet may have. */
function sheetName(name: string): string {
  return (
    name
      .replace(/\.\w+$/, '')
      .replace(/[\\/?*[\]:']/g, ' ')
      .slice(0, 31)
      .trim() || 'CSV'
  )
}
