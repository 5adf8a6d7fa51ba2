import type { Reading } from '@marsad/model'
import { Refusal } from '../refusal.ts'
import type { CellValue, Table, TableRow } from '../table-row.ts'
import { detectEncoding } from './encoding.ts'

const MOST_COLUMNS = 2000
const PIECE = 1 << 18
// No row of figures comes near; what does not end within it begins with a quotation mark that is never closed.
const LONGEST = 1 << 22

/**
 * Reads CSV text as it comes (RFC 4180, any of the separators, CR, LF or both). Empty rows are counted and left out;
 * a row counts as one though a quoted field of it holds line ends, as a spreadsheet shows it.
 */
export function csvReader(separator: Reading['separator']): {
  readonly push: (text: string) => readonly TableRow[]
  readonly end: () => readonly TableRow[]
} {
  let rest = ''
  let row = 0
  const read = (text: string, final: boolean): TableRow[] => {
    const done: TableRow[] = []
    let at = 0
    while (at < text.length) {
      // An empty row is counted without a record: a file may end with millions.
      if (text[at] === '\n') {
        at += 1
        row += 1
        continue
      }
      const record = readRecord(text, at, separator, final)
      if (record === undefined) break
      at = record.next
      row += 1
      if (record.fields.length > MOST_COLUMNS) throw new Refusal('csv.separator', { row })
      if (record.fields.some((field) => field !== null)) done.push({ row, values: record.fields })
    }
    rest = text.slice(at)
    if (rest.length > LONGEST) throw new Refusal('csv.unclosed_quote', { row: row + 1 })
    return done
  }
  return { push: (text) => read(rest + text, false), end: () => read(rest, true) }
}

function readRecord(
  text: string,
  from: number,
  separator: string,
  final: boolean,
): { readonly fields: CellValue[]; readonly next: number } | undefined {
  const fields: CellValue[] = []
  let at = from
  while (true) {
    let field = ''
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1)
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
      if (end < 0 && !final) return undefined
      const stop = end < 0 ? text.length : end
      field = text.slice(at + 1, stop).replaceAll('""', '"')
      at = stop + 1
    }
    const end = endOfField(text, at, separator)
    if (end >= text.length && !final) return undefined
    field += text.slice(at, end)
    fields.push(field === '' ? null : field)
    at = end
    if (text[at] !== separator) break
    at += 1
  }
  if (text[at] === '\r') {
    if (at + 1 >= text.length && !final) return undefined
    return { fields, next: text[at + 1] === '\n' ? at + 2 : at + 1 }
  }
  return { fields, next: at + 1 }
}

function endOfField(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at]
    if (letter === separator || letter === '\n' || letter === '\r') return at
  }
  return text.length
}

/** A CSV file as a table, read under a reading, piece by piece. */
export function csvTable(name: string, bytes: Uint8Array, reading: Reading): Table {
  return { name, rows: () => csvRows(piecesOf(bytes), reading) }
}

/** The rows of CSV bytes that come in pieces: a file that is read as a stream never lies in memory whole. */
export function* csvRows(pieces: Iterable<Uint8Array>, reading: Reading): Generator<TableRow> {
  const decoder = new TextDecoder(reading.encoding)
  const reader = csvReader(reading.separator)
  for (const piece of pieces) yield* reader.push(decoder.decode(piece, { stream: true }))
  yield* reader.push(decoder.decode())
  yield* reader.end()
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE)
}

const SEPARATORS = [';', ',', '\t', '|'] as const

/** Encoding and separator of CSV bytes, and which of the two are not sure. */
export function detectCsv(bytes: Uint8Array): {
  readonly encoding: Reading['encoding']
  readonly separator: Reading['separator']
  readonly undecided: readonly ('encoding' | 'separator')[]
} {
  const { encoding, certain } = detectEncoding(bytes)
  const sample = new TextDecoder(encoding).decode(bytes.subarray(0, PIECE))
  const scored = SEPARATORS.map((separator) => ({
    separator,
    score: consistency(sample, separator),
  })).sort((a, b) => b.score - a.score)
  const [best, second] = scored
  const sure = best !== undefined && best.score > 0 && best.score > (second?.score ?? 0)
  return {
    encoding,
    separator: best?.separator ?? ';',
    undecided: [
      ...(certain ? [] : (['encoding'] as const)),
      ...(sure ? [] : (['separator'] as const)),
    ],
  }
}

/** How many rows agree on a number of columns above one, weighed by that number. */
function consistency(sample: string, separator: Reading['separator']): number {
  const widths = new Map<number, number>()
  for (const { values, row } of csvReader(separator).push(sample)) {
    if (row > 200) break
    widths.set(values.length, (widths.get(values.length) ?? 0) + 1)
  }
  let best = 0
  for (const [width, rows] of widths) if (width > 1) best = Math.max(best, rows * Math.log2(width))
  return best
}
