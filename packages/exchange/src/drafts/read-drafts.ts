import {
  type Catalogue,
  type Collection,
  type ColumnRole,
  cellAt,
  type Declaration,
  type Draft,
  type DraftFile,
  type DraftKey,
  type DraftTable,
  frequencyOf,
  OBS_STATUSES,
  type ObsStatus,
  type Reading,
} from '@marsad/model'
import type { MappedTable, Mapping } from '../mapping/mapping.ts'
import { damageOf } from '../reading/encoding.ts'
import { readNumber } from '../reading/numbers.ts'
import { readPeriod } from '../reading/period-text.ts'
import type { CellValue, Table, TableRow } from '../table-row.ts'
import { templateDimensions } from '../template/plan.ts'
import { type KeyReader, keyReader, type Written } from './draft-keys.ts'
import { readIdentity } from './read-identity.ts'

/** What a file is read with. */
export type DraftsRequest = {
  readonly catalogue: Catalogue
  readonly collection: Collection
  readonly name: string
  readonly format: DraftFile['format']
  readonly tables: readonly Table[]
  readonly mapping: Mapping
  readonly reading: Reading
  /** Whether a person has confirmed the reading, or nothing in it was doubtful. */
  readonly confirmed: boolean
}

/** Reads the figures of a file, each with its cell. What cannot be understood is kept as written; the rules judge it. */
export function readDrafts(request: DraftsRequest): DraftFile {
  const drafts: Draft[] = []
  const damaged: DraftFile['damaged'][number][] = []
  const said = readIdentity(request.tables)
  const state = { declarations: said.declarations, identity: said.identity }
  const read = keyReader(request.catalogue, request.collection, request.mapping)
  const tables = request.mapping.tables.flatMap((mapped, table) => {
    const rows = request.tables.find(({ name }) => name === mapped.sheet)
    if (rows === undefined) return []
    const reader = rowReader(request, mapped, table, read, state.identity?.period.text ?? '')
    const seen = readTable(rows, mapped, (row) => {
      collectDamage(mapped.sheet, row, damaged)
      for (const draft of reader(row)) drafts.push(draft)
    })
    Object.assign(state, declarationsOfRow(mapped, seen.first, state))
    return [{ ...tableOf(request, mapped), ...seen.counts }]
  })
  const { name, format, reading, confirmed } = request
  return { name, format, reading, confirmed, ...state, tables, drafts, damaged }
}

function readTable(table: Table, mapped: MappedTable, take: (row: TableRow) => void) {
  const ordinalColumn = mapped.columns.find(({ role }) => role.kind === 'ordinal')?.column
  const ordinals: DraftTable['ordinals'][number][] = []
  let rowCount = 0
  let first: TableRow | undefined
  for (const row of table.rows()) {
    if (row.row <= mapped.headRow) continue
    rowCount += 1
    first ??= row
    if (ordinalColumn !== undefined)
      ordinals.push({
        row: row.row,
        column: ordinalColumn,
        ordinal: textOf(row.values[ordinalColumn - 1]),
      })
    take(row)
  }
  return { counts: { rowCount, ordinals }, first }
}

function tableOf(
  { catalogue, mapping, collection }: DraftsRequest,
  mapped: MappedTable,
): Omit<DraftTable, 'rowCount' | 'ordinals'> {
  const has = (kind: ColumnRole['kind']): boolean =>
    mapped.columns.some(({ role }) => role.kind === kind)
  const missing: ColumnRole[] = []
  if (!has('value')) missing.push({ kind: 'value' })
  const perColumn = mapped.columns.some(
    ({ role }) => role.kind === 'value' && role.measure !== undefined,
  )
  if (!has('measure') && !perColumn && mapping.constants.MEASURE === undefined)
    missing.push({ kind: 'measure' })
  const periodAcross = mapped.columns.some(
    ({ role }) => role.kind === 'value' && role.period !== undefined,
  )
  if (!has('period') && !periodAcross && mapping.constants.TIME_PERIOD === undefined)
    missing.push({ kind: 'period' })
  if (mapped.headRowGiven !== undefined)
    for (const dimension of templateDimensions(catalogue, collection))
      if (!isThere(mapped, dimension)) missing.push({ kind: 'dimension', dimension })
  const { sheet, headRow, headRowGiven, columns } = mapped
  return {
    ...{ sheet, headRow, headRowGiven, missing },
    columns: columns.map(({ column, head, role, certain }) => ({
      ...{ column, head },
      role: certain || mapped.headRowGiven === undefined ? role : ({ kind: 'ignored' } as const),
    })),
  }
}

function isThere({ columns }: MappedTable, dimension: string): boolean {
  return columns.some(
    ({ role, certain }) =>
      certain &&
      ((role.kind === 'dimension' && role.dimension === dimension) ||
        (role.kind === 'value' && role.code?.dimension === dimension)),
  )
}

/** A text file says on its rows what a workbook says on its identity sheet. */
function declarationsOfRow(
  mapped: MappedTable,
  row: TableRow | undefined,
  state: Pick<DraftFile, 'identity' | 'declarations'>,
): Pick<DraftFile, 'identity' | 'declarations'> {
  const of = (test: (role: ColumnRole) => boolean): Declaration | undefined => {
    const column = mapped.columns.find(({ role }) => test(role))?.column
    if (column === undefined || row === undefined) return undefined
    return { text: textOf(row.values[column - 1]), place: cellAt(mapped.sheet, row.row, column) }
  }
  const { population, referenceDate, revision } = state.declarations
  const nothing: Declaration = { text: '', place: null }
  const collection = of((role) => role.kind === 'identity' && role.field === 'collection')
  return {
    declarations: {
      population: of((role) => role.kind === 'population') ?? population,
      referenceDate: of((role) => role.kind === 'reference-date') ?? referenceDate,
      revision: of((role) => role.kind === 'revision') ?? revision,
    },
    identity:
      state.identity ??
      (collection === undefined
        ? null
        : {
            collection,
            institution: nothing,
            period: of((role) => role.kind === 'period') ?? nothing,
            language: undefined,
            version: of((role) => role.kind === 'identity' && role.field === 'version') ?? nothing,
          }),
  }
}

/** Reads the figures of a row; one a column of figures. */
function rowReader(
  { catalogue, collection, mapping, reading, confirmed }: DraftsRequest,
  mapped: MappedTable,
  table: number,
  read: KeyReader,
  periodOfFile: string,
): (row: TableRow) => readonly Draft[] {
  const usable = mapped.columns.filter(
    ({ certain }) => certain || mapped.headRowGiven === undefined,
  )
  const columnOf = (kind: ColumnRole['kind']): number =>
    usable.find(({ role }) => role.kind === kind)?.column ?? 0
  const columns = {
    period: columnOf('period'),
    status: columnOf('status'),
    confidentiality: columnOf('confidentiality'),
    note: columnOf('note'),
    unitMult: columnOf('unit-mult'),
    ordinal: columnOf('ordinal'),
  }
  const keyed = usable.flatMap(({ column, role }) =>
    role.kind === 'measure'
      ? [{ name: 'MEASURE', column }]
      : role.kind === 'dimension'
        ? [{ name: role.dimension, column }]
        : [],
  )
  const values = usable.flatMap(({ column, role }) =>
    role.kind === 'value' ? [{ column, role }] : [],
  )
  const keys = new Map<string, DraftKey>()
  const numbers = { ...reading, decided: confirmed }
  const constantPeriod = mapping.constants.TIME_PERIOD ?? periodOfFile
  return (row) => {
    const cell = (column: number): CellValue => row.values[column - 1] ?? null
    const written = keyed.map(({ column }) => textOf(cell(column)))
    const spoken = written.filter((text) => text !== '').length
    if (
      spoken <= 1 &&
      textOf(cell(columns.ordinal)) === '' &&
      values.every(({ column }) => cell(column) === null)
    )
      return []
    const joined = written.join('\u0001')
    return values.map(({ column, role }) => {
      const periodText =
        role.period ?? (columns.period === 0 ? constantPeriod : textOf(cell(columns.period)))
      const period = readPeriod(periodText, collection.frequency)
      const frequency = period === undefined ? undefined : frequencyOf(period)
      const name = `${joined}\u0001${frequency}\u0001${values.length > 1 ? column : ''}`
      let key = keys.get(name)
      if (key === undefined) {
        key = read(writtenOf(keyed, written, role, column), frequency)
        keys.set(name, key)
      }
      const isSecret = isConfidential(textOf(cell(columns.confidentiality)))
      const number = isSecret
        ? SUPPRESSED
        : readNumber(cell(column), row.marks?.get(column), numbers)
      const said = isSecret ? 'Q' : textOf(cell(column))
      const status = isSecret
        ? ({ status: 'Q', statusWritten: 'Q' } as const)
        : statusOf(catalogue, number, said, textOf(cell(columns.status)))
      const measure =
        catalogue.series.get(key.measure.id ?? '') ?? catalogue.indicators.get(key.measure.id ?? '')
      const mult = textOf(cell(columns.unitMult))
      return {
        ...{ table, column, key, period, periodWritten: periodText, row: row.row },
        ...{ state: number.state, value: number.value, written: said, ...status },
        unitMult: /^-?\d{1,2}$/.test(mult) ? Number(mult) : (measure?.unitMult ?? 0),
        note: textOf(cell(columns.note)),
        formula: row.marks?.get(column) === 'formula',
      }
    })
  }
}

function writtenOf(
  keyed: readonly { readonly name: string; readonly column: number }[],
  texts: readonly string[],
  role: ColumnRole & { kind: 'value' },
  column: number,
): Written {
  const written: Record<string, { text: string; column: number | undefined }> = {}
  keyed.forEach(({ name, column: at }, index) => {
    written[name] = { text: texts[index] ?? '', column: at }
  })
  if (role.code !== undefined) written[role.code.dimension] = { text: role.code.code, column }
  if (role.measure !== undefined) written.MEASURE = { text: role.measure, column }
  return written
}

/** A figure that is not to be told is not read: it is suppressed, whatever stands in its cell. */
const SUPPRESSED = { state: 'status', value: null } as const

/** Every status but `F`, free, keeps a figure from the public; a text that is none of them does so too. */
function isConfidential(text: string): boolean {
  const [code = ''] = text.split(' · ')
  return code !== '' && code !== 'F'
}

function statusOf(
  catalogue: Catalogue,
  number: { readonly state: Draft['state']; readonly value: number | null },
  cell: string,
  written: string,
): Pick<Draft, 'status' | 'statusWritten'> {
  const text = number.state === 'status' && written === '' ? cell : written
  if (text === '') return { statusWritten: '', status: number.value === null ? undefined : 'A' }
  const [code = ''] = text.split(' · ')
  const known = obsStatusOf(code)
  if (known !== undefined) return { statusWritten: text, status: known }
  const label = [...(catalogue.codelists.get('OBS_STATUS')?.codes.values() ?? [])].find(
    ({ labels }) => Object.values(labels).includes(text),
  )
  return { statusWritten: text, status: obsStatusOf(label?.id) }
}

/** By hand, so that a browser which reads files carries no schema library. */
function obsStatusOf(text: string | undefined): ObsStatus | undefined {
  return OBS_STATUSES.find((status) => status === text)
}

function collectDamage(
  sheet: string,
  row: TableRow,
  damaged: DraftFile['damaged'][number][],
): void {
  row.values.forEach((value, index) => {
    if (typeof value !== 'string' || value.length > 1000) return
    const damage = damageOf(value)
    if (damage !== undefined)
      damaged.push({
        place: cellAt(sheet, row.row, index + 1),
        text: value,
        repaired: damage.repaired,
      })
  })
}

function textOf(value: CellValue | undefined): string {
  return value === undefined || value === null ? '' : String(value).trim()
}
