import { cellAt, parseCellAddress } from '@marsad/model'
import { openParts, type PackageParts } from '../annotate/package-parts.ts'
import { escapeXml } from '../annotate/xml-text.ts'
import { readDateStyles, readParts } from '../workbook/parts.ts'
import { openArchive } from '../zip/archive.ts'
import { byRow, type CellEdit } from './cell-edit.ts'

type Values = ReadonlyMap<number, CellEdit['value']>
/** For each cell style, whether it shows a number as a day. */
type Dates = readonly boolean[]

/** Changes cells of a workbook; a sheet that it does not have changes nothing. */
export function editWorkbook(bytes: Uint8Array, edits: readonly CellEdit[]): Uint8Array {
  const archive = openArchive(bytes)
  const parts = openParts(bytes)
  const dates = readDateStyles(archive)
  for (const { name, part } of readParts(archive).sheets) {
    const own = edits.filter(({ sheet }) => sheet === name)
    if (own.length > 0) parts.put(part, editSheet(parts.text(part) ?? '', byRow(own), dates))
  }
  dropCalculationOrder(parts)
  return parts.bytes()
}

const ATTRIBUTES = `(?:[^>"']|"[^"]*"|'[^']*')*?`
const ROW = new RegExp(`<(\\w+:)?row\\b(${ATTRIBUTES})(?:/>|>([\\s\\S]*?)</(?:\\w+:)?row>)`, 'g')
const CELL = new RegExp(`<(\\w+:)?c\\b(${ATTRIBUTES})(?:/>|>([\\s\\S]*?)</(?:\\w+:)?c>)`, 'g')
const FIGURES = new RegExp(
  `<(\\w+:)?sheetData\\b(${ATTRIBUTES})(?:/>|>([\\s\\S]*)</(?:\\w+:)?sheetData>)`,
)

function editSheet(sheet: string, rows: ReadonlyMap<number, Values>, dates: Dates): string {
  const gone = new Set<string>()
  const edited = sheet.replace(
    FIGURES,
    (_, prefix: string | undefined, attributes: string, inside = '') => {
      const p = prefix ?? ''
      return `<${p}sheetData${attributes}>${editRows(inside, rows, { p, dates, gone })}</${p}sheetData>`
    },
  )
  return [...gone].reduce(withoutShared, edited)
}

type Writing = {
  /** The prefix of names in this sheet. */
  readonly p: string
  readonly dates: Dates
  /** Shared formulas whose text stood in a cell that was overwritten. */
  readonly gone: Set<string>
}

function editRows(inside: string, rows: ReadonlyMap<number, Values>, writing: Writing): string {
  const left = new Map([...rows].sort(([a], [b]) => a - b))
  const { p } = writing
  let row = 0
  const newRow = (number: number, values: Values): string =>
    `<${p}row r="${number}">${editCellsOfRow('', number, values, writing)}</${p}row>`
  const before = (number: number): string => {
    let text = ''
    for (const [wanted, values] of left) {
      if (wanted >= number) break
      left.delete(wanted)
      text += newRow(wanted, values)
    }
    return text
  }
  const edited = inside.replace(ROW, (whole, _: string | undefined, attributes: string, cells) => {
    row = Number(attribute(attributes, 'r') ?? row + 1)
    const inserted = before(row)
    const values = left.get(row)
    if (values === undefined) return inserted + whole
    left.delete(row)
    return `${inserted}<${p}row${attributes}>${editCellsOfRow(cells ?? '', row, values, writing)}</${p}row>`
  })
  return edited + before(Number.POSITIVE_INFINITY)
}

function editCellsOfRow(inside: string, row: number, values: Values, writing: Writing): string {
  const left = new Map([...values].sort(([a], [b]) => a - b))
  let column = 0
  const before = (number: number): string => {
    let text = ''
    for (const [wanted, value] of left) {
      if (wanted >= number) break
      left.delete(wanted)
      text += cellText(row, wanted, value, { ...writing, style: undefined })
    }
    return text
  }
  const edited = inside.replace(CELL, (whole, _, attributes: string, content = '') => {
    column = parseCellAddress(attribute(attributes, 'r') ?? '')?.column ?? column + 1
    const inserted = before(column)
    const value = left.get(column)
    if (value === undefined) return inserted + whole
    left.delete(column)
    const shared = /<(?:\w+:)?f\b[^>]*\bref=[^>]*>/.exec(content)?.[0] ?? ''
    const index = attribute(shared, 'si')
    if (index !== undefined) writing.gone.add(index)
    const style = attribute(attributes, 's')
    return inserted + cellText(row, column, value, { ...writing, style })
  })
  return edited + before(Number.POSITIVE_INFINITY)
}

function cellText(
  row: number,
  column: number,
  value: CellEdit['value'],
  { p, style, dates }: Writing & { readonly style: string | undefined },
): string {
  const { address } = cellAt('', row, column)
  // A number in a cell that shows days would be read as a day.
  const keeps = style !== undefined && !(typeof value === 'number' && dates[Number(style)] === true)
  const start = `<${p}c r="${address}"${keeps ? ` s="${style}"` : ''}`
  if (value === null || value === '') return `${start}/>`
  if (typeof value === 'number') return `${start}><${p}v>${value}</${p}v></${p}c>`
  return `${start} t="inlineStr"><${p}is><${p}t xml:space="preserve">${escapeXml(value)}</${p}t></${p}is></${p}c>`
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return found?.[1] ?? found?.[2]
}

/** Cells that shared a formula whose text is gone keep its last result. */
function withoutShared(sheet: string, index: string): string {
  return sheet.replace(
    new RegExp(`<(?:\\w+:)?f\\b[^>]*\\bsi=["']${index}["'][^>]*?(?:/>|>[^<]*</(?:\\w+:)?f>)`, 'g'),
    '',
  )
}

/** The order of calculation names cells that may hold no formula any more; programs make it anew. */
function dropCalculationOrder(parts: PackageParts): void {
  if (!parts.has('xl/calcChain.xml')) return
  parts.remove('xl/calcChain.xml')
  const without = (name: string, element: RegExp): void => {
    const text = parts.text(name)
    if (text !== undefined) parts.put(name, text.replace(element, ''))
  }
  without('[Content_Types].xml', /<(?:\w+:)?Override\b[^>]*calcChain\.xml[^>]*?\/>/)
  without('xl/_rels/workbook.xml.rels', /<(?:\w+:)?Relationship\b[^>]*calcChain[^>]*?\/>/)
}
