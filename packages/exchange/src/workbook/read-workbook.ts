import { parseCellAddress } from '@marsad/model'
import type { CellMark, CellValue, Table, TableRow } from '../table-row.ts'
import { xmlReader } from '../xml/xml-events.ts'
import type { Archive } from '../zip/archive.ts'
import { broken } from '../zip/directory.ts'
import { readDateStyles, readParts, readSharedStrings, textCollector } from './parts.ts'

// A table of figures is not wider; beyond, a lone cell would cost a row of thousands.
const MOST_COLUMNS = 2000

/**
 * The sheets of a workbook, read row by row from an archive that was found harmless.
 *
 * A formula cell gives its last result and the mark `formula`; an error gives its text (`#DIV/0!`) and the mark `error`;
 * a number shown as a day gives `YYYY-MM-DD` and the mark `date`. Merged cells have their value in the first cell.
 */
export function readWorkbook(archive: Archive): readonly Table[] {
  const { sheets, from1904 } = readParts(archive)
  const strings = readSharedStrings(archive)
  const dates = readDateStyles(archive)
  return sheets.map(({ name, part }) => ({
    name,
    rows: () => readRows(archive.read(part), { strings, dates, from1904 }),
  }))
}

type Shared = {
  readonly strings: readonly string[]
  readonly dates: readonly boolean[]
  readonly from1904: boolean
}

type OpenCell = { column: number; type: string; style: number; value: string; formula: boolean }

function* readRows(pieces: Iterable<Uint8Array>, shared: Shared): Generator<TableRow> {
  const done: TableRow[] = []
  const reader = xmlReader(rowListener(shared, done))
  for (const piece of pieces) {
    reader.push(piece)
    yield* done.splice(0)
  }
  reader.end()
  yield* done
}

function rowListener(shared: Shared, done: TableRow[]) {
  let row = 0
  let values: CellValue[] = []
  let marks: Map<number, CellMark> | undefined
  let cell: OpenCell | undefined
  let inValue = false
  const inline = textCollector()
  const take = (open: OpenCell): void => {
    const text = open.type === 'inlineStr' ? inline.end() : ''
    const { value, mark } = cellValueOf(open, text, shared)
    if (value === null || value === '') return
    while (values.length < open.column - 1) values.push(null)
    values[open.column - 1] = value
    if (mark === undefined) return
    marks ??= new Map()
    marks.set(open.column, mark)
  }
  return {
    open(tag: string, attribute: (name: string) => string | undefined) {
      if (tag === 'row') {
        const next = Number(attribute('r') ?? row + 1)
        if (!Number.isInteger(next) || next <= row || next > 1_048_576) throw broken()
        row = next
        values = []
        marks = undefined
      } else if (tag === 'c') {
        const column =
          parseCellAddress(attribute('r') ?? '')?.column ?? (cell?.column ?? values.length) + 1
        if (column > MOST_COLUMNS) throw broken()
        const style = Number(attribute('s') ?? 0)
        cell = { column, type: attribute('t') ?? 'n', style, value: '', formula: false }
        inline.start()
      } else if (tag === 'v') inValue = true
      else if (tag === 'f' && cell !== undefined) cell.formula = true
      else inline.open(tag)
    },
    text(text: string) {
      if (inValue && cell !== undefined) cell.value += text
      else inline.text(text)
    },
    close(tag: string) {
      if (tag === 'v') inValue = false
      else if (tag === 'c' && cell !== undefined) take(cell)
      else if (tag === 'row') {
        cell = undefined
        if (values.length > 0) done.push({ row, values, ...(marks === undefined ? {} : { marks }) })
      } else inline.close(tag)
    },
  }
}

function cellValueOf(
  { type, value, style, formula }: OpenCell,
  inline: string,
  shared: Shared,
): { readonly value: CellValue; readonly mark: CellMark | undefined } {
  const mark = formula ? 'formula' : undefined
  switch (type) {
    case 's':
      return { value: shared.strings[Number(value)] ?? null, mark }
    case 'inlineStr':
      return { value: inline, mark }
    case 'str':
      return { value, mark }
    case 'b':
      return { value: value === '1', mark }
    case 'e':
      return { value, mark: 'error' }
    case 'd':
      return { value: value.slice(0, 10), mark: 'date' }
    default: {
      if (value === '') return { value: null, mark: undefined }
      const number = Number(value)
      if (!Number.isFinite(number)) throw broken()
      return shared.dates[style] === true
        ? { value: dayOf(number, shared.from1904), mark: 'date' }
        : { value: number, mark }
    }
  }
}

function dayOf(serial: number, from1904: boolean): string {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0)
  // The day counts of spreadsheets hold a 29 February 1900 that never was.
  const time = (days - (days < 60 ? 25568 : 25569)) * 86_400_000
  const day = new Date(time)
  return Number.isNaN(day.getTime()) ? String(serial) : day.toISOString().slice(0, 10)
}
