import type { Severity } from '@marsad/model'
import type { CellNote } from './note.ts'
import type { PackageParts } from './package-parts.ts'
import { appendChild, insertIntoSheet, MAIN } from './xml-text.ts'

// A condition that is always true and that no one else writes: marks are found again by it, and taken off.
const OURS = 'LEN("marsad")=6'
const GROUNDS = { error: 'FFFFD6D1', warning: 'FFFFE9B8', information: 'FFDCEBFA' } as const
const ORDER: readonly Severity[] = ['error', 'warning', 'information']
// Longer lists of cells are refused by some spreadsheets.
const CELLS_AT_ONCE = 150

/**
 * Marks cells by conditional formats, so that the styles of the producer stay as they are and the marks can be taken off
 * again whatever program has saved the file since.
 */
export function markCells(parts: PackageParts, part: string, notes: readonly CellNote[]): void {
  const sheet = withoutMarks(parts.text(part) ?? '')
  const worst = new Map<string, Severity>()
  for (const { cell, severity } of notes) {
    const other = worst.get(cell?.address ?? '')
    if (cell !== null && (other === undefined || ORDER.indexOf(severity) < ORDER.indexOf(other)))
      worst.set(cell.address, severity)
  }
  const first = worst.size === 0 ? 0 : addGrounds(parts)
  const rules = ORDER.flatMap((severity, index) => {
    const cells = [...worst].filter(([, one]) => one === severity).map(([address]) => address)
    return chunks(cells, CELLS_AT_ONCE).map(
      (some) =>
        `<conditionalFormatting xmlns="${MAIN}" sqref="${some.join(' ')}"><cfRule type="expression" dxfId="${first + index}" priority="${index + 1}"><formula>${OURS}</formula></cfRule></conditionalFormatting>`,
    )
  })
  parts.put(part, insertIntoSheet(sheet, 'conditionalFormatting', rules.join('')))
}

function withoutMarks(sheet: string): string {
  return sheet.replace(
    /<(\w+:)?conditionalFormatting\b[^>]*>(?:(?!<\/(?:\w+:)?conditionalFormatting>)[\s\S])*<\/(?:\w+:)?conditionalFormatting>/g,
    (whole) => (/LEN\((?:"|&quot;)marsad(?:"|&quot;)\)=6/.test(whole) ? '' : whole),
  )
}

/** Adds the three grounds to the styles, unless they are there, and gives the number of the first. */
function addGrounds(parts: PackageParts): number {
  const name = 'xl/styles.xml'
  const styles =
    parts.text(name) ??
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
  const formats = /<(?:\w+:)?dxfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?dxfs>/.exec(styles)?.[1] ?? ''
  const held = [...formats.matchAll(/<((?:\w+:)?dxf)\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/\1>)/g)].map(
    ([one]) => one,
  )
  const there = held.findIndex((one) => one.includes(GROUNDS.error))
  if (there >= 0 && held[there + 2]?.includes(GROUNDS.information) === true) return there
  const added = ORDER.map(
    (severity) =>
      `<dxf xmlns="${MAIN}"><fill><patternFill patternType="solid"><fgColor rgb="${GROUNDS[severity]}"/><bgColor rgb="${GROUNDS[severity]}"/></patternFill></fill></dxf>`,
  ).join('')
  const count = held.length
  parts.put(name, withFormats(styles, added, count + ORDER.length))
  return count
}

function withFormats(styles: string, added: string, count: number): string {
  if (/<(?:\w+:)?dxfs\b/.test(styles))
    return appendChild(styles, 'dxfs', added).replace(
      /(<(?:\w+:)?dxfs\b[^>]*?count=")\d+/,
      `$1${count}`,
    )
  const formats = `<dxfs xmlns="${MAIN}" count="${count}">${added}</dxfs>`
  const next = styles.search(/<(?:\w+:)?(?:tableStyles|colors|extLst)[\s/>]/)
  return next < 0
    ? appendChild(styles, 'styleSheet', formats)
    : styles.slice(0, next) + formats + styles.slice(next)
}

function chunks<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}
