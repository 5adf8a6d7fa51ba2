import type { DraftState, Reading } from '@marsad/model'
import type { CellMark, CellValue } from '../table-row.ts'

/** How a cell reads as a figure. `value` is null unless the state is a number. */
export type NumberRead = { readonly state: DraftState; readonly value: number | null }

const LOCAL = /[\u0660-\u0669\u06f0-\u06f9\u066b\u066c\s\u00a0\u202f\u2009]/
const MISSING =
  /^(?:n\.? ?d\.?|n\.? ?a\.?|n\/a|-+|–|—|\.{2,3}|…|:|\*|x|c|غ\.? ?م\.?|غير متوفر|غير متاح|nan)$/iu
const STATUS = /^[OLHKMQ]$/
const NONE = { state: 'blank', value: null } as const

/**
 * Reads a cell as a figure under a reading.
 *
 * @param decided Whether the decimal mark of the reading is known; else what can be read two ways is `ambiguous`.
 */
export function readNumber(
  cell: CellValue,
  mark: CellMark | undefined,
  reading: Reading & { readonly decided: boolean },
): NumberRead {
  if (mark === 'error') return { state: 'error', value: null }
  if (mark === 'date') return { state: 'text', value: null }
  if (typeof cell === 'number') return { state: 'number', value: cell === 0 ? 0 : cell }
  if (cell === null) return NONE
  if (typeof cell === 'boolean') return { state: 'text', value: null }
  return readText(cell, reading)
}

function readText(cell: string, reading: Reading & { readonly decided: boolean }): NumberRead {
  const text = cell.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '').trim()
  if (text === '') return NONE
  if (STATUS.test(text)) return { state: 'status', value: null }
  if (MISSING.test(text)) return { state: 'missing-mark', value: null }
  if (/^#(?:DIV\/0!|N\/A|VALUE!|REF!|NAME\?|NUM!|NULL!|VALEUR!|NOM\?|NOMBRE!|NUL!)$/.test(text))
    return { state: 'error', value: null }
  const bare = text.replace(/[%٪]$/u, '').trim()
  const digits = parseDigits(bare, reading)
  if (digits === undefined) return { state: 'text', value: null }
  if (bare !== text) return { state: 'percent', value: null }
  if (digits === 'ambiguous') return { state: 'ambiguous', value: null }
  return { state: LOCAL.test(text) ? 'local-number' : 'number', value: digits === 0 ? 0 : digits }
}

/** A text of digits in western form: `1٬234٫5` and `1 234,5` with their marks as they are, spaces out. */
function western(text: string): string | undefined {
  const latin = text
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/^\u2212/, '-')
  if (!/[\s\u00a0\u202f\u2009]/.test(latin)) return latin
  // Spaces part groups of three digits, and nothing else.
  return /^[+-]?\d{1,3}(?:[\s\u00a0\u202f\u2009]\d{3})+(?:[.,\u066b]\d+)?$/.test(latin)
    ? latin.replace(/[\s\u00a0\u202f\u2009]/g, '')
    : undefined
}

function parseDigits(
  text: string,
  reading: Reading & { readonly decided: boolean },
): number | 'ambiguous' | undefined {
  const digits = western(text)
  if (digits === undefined) return undefined
  if (/^[+-]?\d+$/.test(digits)) return Number(digits)
  // The Arabic marks have one meaning each.
  if (/^[+-]?\d[\d\u066c]*(?:\u066b\d+)?$/.test(digits))
    return Number(digits.replaceAll('\u066c', '').replace('\u066b', '.'))
  const alone = decimalOf(digits)
  if (alone === undefined) return undefined
  if (alone !== 'either') return withDecimal(digits, alone)
  if (!reading.decided) return 'ambiguous'
  const mark = /[.,]/.exec(digits)?.[0]
  if (mark === reading.decimal) return withDecimal(digits, mark)
  return mark === reading.thousands ? withDecimal(digits, 'none') : undefined
}

/** The decimal mark that a text can only have; `either` where one mark may be decimal or part thousands. */
function decimalOf(digits: string): ',' | '.' | 'none' | 'either' | undefined {
  const body = digits.replace(/^[+-]/, '')
  const mark = /[.,]/.exec(body)?.[0]
  if (mark === undefined) return undefined
  const first = mark === '.' ? '.' : ','
  const other = first === '.' ? ',' : '.'
  const escaped = `\\${first}`
  if (new RegExp(`^\\d{1,3}(?:${escaped}\\d{3})+\\${other}\\d+$`).test(body)) return other
  if (new RegExp(`^\\d{1,3}(?:${escaped}\\d{3}){2,}$`).test(body)) return 'none'
  if (new RegExp(`^[1-9]\\d{0,2}${escaped}\\d{3}$`).test(body)) return 'either'
  return new RegExp(`^\\d+${escaped}\\d+$`).test(body) ? first : undefined
}

function withDecimal(digits: string, decimal: ',' | '.' | 'none'): number {
  const plain = [...digits].filter((letter) => !/[.,]/.test(letter) || letter === decimal).join('')
  return Number(plain.replace(',', '.'))
}

/** What cells tell about the decimal mark. */
export type NumberEvidence = {
  readonly see: (cell: CellValue) => void
  readonly conclude: () => {
    readonly decimal: Reading['decimal']
    readonly thousands: Reading['thousands']
    readonly decided: boolean
  }
}

/**
 * Collects evidence on the decimal mark from the texts of a file. It is decided unless a cell can be read two ways while
 * no other cell, or cells that contradict each other, tell which is meant.
 */
export function numberEvidence(): NumberEvidence {
  const decimals = new Set<string>()
  let either = false
  return {
    see(cell) {
      if (typeof cell !== 'string' || cell.length > 40 || !/\d[.,]\d/.test(cell)) return
      const digits = western(cell.trim().replace(/[%٪]$/u, '').trim())
      const mark = digits === undefined ? undefined : decimalOf(digits)
      if (mark === 'either') either = true
      else if (mark === 'none') decimals.add((digits ?? '').includes('.') ? ',' : '.')
      else if (mark !== undefined) decimals.add(mark)
    },
    conclude() {
      const decimal = decimals.size === 1 && decimals.has('.') ? '.' : ','
      return {
        decimal,
        thousands: decimal === '.' ? ',' : '.',
        decided: !either || decimals.size === 1,
      }
    },
  }
}
