import type { Reading } from '@marsad/model'
import { decimalText } from '../decimal-text.ts'
import { byRow, type CellEdit } from './cell-edit.ts'
import { encode, lettersOf, unitsOf } from './text-units.ts'

const QUOTE = 0x22
const LINE_FEED = 0x0a
const RETURN = 0x0d

/** A piece of the file to be replaced: from and to, in units. */
type Change = { readonly from: number; readonly to: number; readonly text: string }

/** Changes fields of CSV bytes. `undefined`: the encoding has no sign for a letter. */
export function editCsv(
  bytes: Uint8Array,
  edits: readonly CellEdit[],
  reading: Reading,
): Uint8Array | undefined {
  const units = unitsOf(bytes, reading.encoding)
  const pieces: Uint8Array[] = []
  let at = 0
  for (const { from, to, text } of changesIn(units, edits, reading)) {
    const written = encode(text, reading.encoding)
    if (written === undefined) return undefined
    pieces.push(lettersOf(units.subarray(at, from), reading.encoding), written)
    at = to
  }
  pieces.push(lettersOf(units.subarray(at), reading.encoding))
  return joined(pieces)
}

function changesIn(
  units: Uint8Array | Uint16Array,
  edits: readonly CellEdit[],
  reading: Reading,
): readonly Change[] {
  const rows = byRow(edits)
  const separator = reading.separator.charCodeAt(0)
  const changes: Change[] = []
  let at = startOf(units, reading.encoding)
  let row = 0
  let last = 0
  for (const wanted of rows.keys()) last = Math.max(last, wanted)
  while (at < units.length && row < last) {
    row += 1
    const columns = rows.get(row)
    let column = 0
    let end = at
    while (true) {
      column += 1
      end = endOfField(units, at, separator)
      const value = columns?.get(column)
      if (value !== undefined) changes.push({ from: at, to: end, text: fieldOf(value, reading) })
      if (units[end] !== separator) break
      at = end + 1
    }
    const beyond = [...(columns?.keys() ?? [])].filter((one) => one > column)
    if (beyond.length > 0) changes.push(added(end, column, beyond, columns, reading))
    at = units[end] === RETURN && units[end + 1] === LINE_FEED ? end + 2 : end + 1
  }
  return changes
}

/** Fields beyond the last of a row that is too short. */
function added(
  at: number,
  from: number,
  beyond: readonly number[],
  columns: ReadonlyMap<number, CellEdit['value']> | undefined,
  reading: Reading,
): Change {
  let text = ''
  for (let column = from + 1; column <= Math.max(...beyond); column += 1)
    text += reading.separator + fieldOf(columns?.get(column) ?? null, reading)
  return { from: at, to: at, text }
}

function endOfField(units: Uint8Array | Uint16Array, from: number, separator: number): number {
  let at = from
  if (units[at] === QUOTE) {
    at += 1
    while (at < units.length && (units[at] !== QUOTE || units[at + 1] === QUOTE))
      at += units[at] === QUOTE ? 2 : 1
    at += 1
  }
  while (
    at < units.length &&
    units[at] !== separator &&
    units[at] !== LINE_FEED &&
    units[at] !== RETURN
  )
    at += 1
  return Math.min(at, units.length)
}

/** Past the byte order mark. */
function startOf(units: Uint8Array | Uint16Array, encoding: Reading['encoding']): number {
  if (encoding === 'utf-8')
    return units[0] === 0xef && units[1] === 0xbb && units[2] === 0xbf ? 3 : 0
  return units[0] === 0xfeff ? 1 : 0
}

function fieldOf(value: CellEdit['value'], { decimal, separator }: Reading): string {
  const text = value === null ? '' : typeof value === 'number' ? decimalText(value, decimal) : value
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
