import { columnLetters } from '@marsad/model'
import { FINDINGS_MARK } from './findings-mark.ts'
import type { AnnotationWords, CellNote } from './note.ts'
import type { PackageParts } from './package-parts.ts'
import { addRelation, declareType } from './relations.ts'
import { appendChild, escapeXml, MAIN } from './xml-text.ts'

/** Writes the sheet of findings, over the one of an earlier round if there is one, else as the last sheet. */
export function writeFindingsSheet(
  parts: PackageParts,
  notes: readonly CellNote[],
  words: AnnotationWords,
  earlier: string | undefined,
): void {
  const xml = sheetXml(notes, words)
  if (earlier !== undefined) {
    parts.put(earlier, xml)
    return
  }
  const part = 'xl/worksheets/marsadFindings.xml'
  parts.put(part, xml)
  declareType(
    parts,
    part,
    'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml',
  )
  const id = addRelation(parts, 'xl/workbook.xml', 'worksheet', part)
  const workbook = parts.text('xl/workbook.xml') ?? ''
  const ids = [...workbook.matchAll(/sheetId="(\d+)"/g)].map(([, one = '0']) => Number(one))
  const sheet = `<sheet xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" name="${escapeXml(freeName(workbook, words.sheet))}" sheetId="${Math.max(0, ...ids) + 1}" r:id="${id}"/>`
  parts.put('xl/workbook.xml', appendChild(workbook, 'sheets', sheet))
}

function freeName(workbook: string, name: string): string {
  let free = name
  for (let number = 2; workbook.includes(`name="${escapeXml(free)}"`); number += 1)
    free = `${name} ${number}`
  return free
}

function sheetXml(notes: readonly CellNote[], words: AnnotationWords): string {
  const { heads, severities } = words
  const rows = [
    [FINDINGS_MARK],
    [heads.sheet, heads.cell, heads.severity, heads.text, heads.suggestion],
    ...notes.map(({ cell, severity, text, suggestion }) => [
      cell?.sheet ?? '',
      cell?.address ?? '',
      severities[severity],
      text,
      suggestion ?? '',
    ]),
  ]
  const links = notes.flatMap(({ cell }, index) =>
    cell === null
      ? []
      : [
          `<hyperlink ref="B${index + 3}" location="'${escapeXml(cell.sheet.replaceAll("'", "''"))}'!${cell.address}" display="${cell.address}"/>`,
        ],
  )
  const data = rows.map(
    (row, index) =>
      `<row r="${index + 1}">${row.map((text, column) => cellXml(text, `${columnLetters(column + 1)}${index + 1}`)).join('')}</row>`,
  )
  const view = words.rightToLeft
    ? '<sheetView workbookViewId="0" rightToLeft="1"/>'
    : '<sheetView workbookViewId="0"/>'
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="${MAIN}"><sheetViews>${view}</sheetViews><cols><col min="1" max="3" width="16" customWidth="1"/><col min="4" max="4" width="110" customWidth="1"/><col min="5" max="5" width="24" customWidth="1"/></cols><sheetData>${data.join('')}</sheetData>${links.length > 0 ? `<hyperlinks>${links.join('')}</hyperlinks>` : ''}</worksheet>`
}

function cellXml(text: string, address: string): string {
  return text === ''
    ? ''
    : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
}
