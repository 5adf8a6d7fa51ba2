import {
  type CellEdit,
  confirmedMapping,
  editCells,
  type Mapping,
  type OpenedFile,
  openFile,
  proposeMapping,
  readDrafts,
  readNumber,
  type Table,
} from '@marsad/exchange'
import type {
  Catalogue,
  Collection,
  DraftFile,
  Finding,
  Period,
  Reading,
  Series,
} from '@marsad/model'
import { readCheckingCatalogue, type Validation, validate } from '@marsad/validation'
import type { CellText, CheckSetting, ReadRequest } from './protocol.ts'

/** What a collection is checked against, read from the answer of the server. */
export type Context = {
  readonly catalogue: Catalogue
  readonly version: string
  readonly earlier: readonly Series[]
  readonly others: readonly Series[]
}

/** Reads the answer of `/collections/{id}/check-context`; its server is trusted with the shape. */
export function readContext(text: string): Context {
  const { catalogue, ...rest } = JSON.parse(text)
  return { ...rest, catalogue: readCheckingCatalogue(JSON.stringify(catalogue)) }
}

/** A file after its changes, opened, read and checked. */
export type Checked = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly opened: OpenedFile
  readonly tables: readonly Table[]
  readonly reading: Reading
  readonly mapping: Mapping
  readonly file: DraftFile
  readonly validation: Validation
  readonly collection: Collection
}

/** Reads and checks a file as the server will. */
export async function checkDraft(
  request: ReadRequest,
  setting: Pick<CheckSetting, 'collection' | 'period' | 'memory'>,
  context: Context,
): Promise<
  | { readonly ok: true; readonly checked: Checked }
  | { readonly ok: false; readonly finding: Finding }
> {
  const { catalogue, version, earlier, others } = context
  const collection = catalogue.collections.get(setting.collection)
  if (collection === undefined) throw new Error(`there is no collection ${setting.collection}`)
  const { name } = request
  const first = await openFile(name, request.bytes)
  if (!first.ok) return first
  const reading = request.reading ?? first.file.detection.reading
  const bytes = withEdits(request, first.file, reading, { catalogue, collection, setting })
  const again = request.edits.length === 0 ? first : await openFile(name, bytes)
  if (!again.ok) return again
  const tables = again.file.tables(reading)
  const mapping =
    (request.mapping === undefined ? undefined : confirmedMapping(tables, request.mapping)) ??
    proposeMapping(catalogue, collection, tables, setting.memory)
  const file = readDrafts({
    ...{ catalogue, collection, name, format: again.file.format, tables, mapping, reading },
    confirmed: request.reading !== undefined || first.file.detection.undecided.length === 0,
  })
  const period = setting.period as Period
  const validation = validate({
    ...{ catalogue, collection, period, version, file, earlier, others },
  })
  // What was detected in the file as it was dropped stays what is said of it.
  const opened = { ...again.file, detection: first.file.detection }
  return {
    ok: true,
    checked: { bytes, opened, tables, reading, mapping, file, validation, collection },
  }
}

type Around = {
  readonly catalogue: Catalogue
  readonly collection: Collection
  readonly setting: Pick<CheckSetting, 'memory'>
}

/** Puts what was written on the page into the file; numbers into a workbook as numbers. */
function withEdits(
  request: ReadRequest,
  file: OpenedFile,
  reading: Reading,
  { catalogue, collection, setting }: Around,
): Uint8Array<ArrayBuffer> {
  if (request.edits.length === 0) return request.bytes
  const mapping =
    request.mapping ?? proposeMapping(catalogue, collection, file.tables(reading), setting.memory)
  const figures = new Set(
    mapping.tables.flatMap(({ sheet, columns }) =>
      columns.filter(({ role }) => role.kind === 'value').map(({ column }) => `${column} ${sheet}`),
    ),
  )
  const edits = request.edits.map((edit): CellEdit => {
    const isFigure = file.format === 'xlsx' && figures.has(`${edit.column} ${edit.sheet}`)
    return { ...edit, value: isFigure ? numberIn(edit, reading) : edit.text }
  })
  const edited = editCells(request.bytes, edits, reading)
  // A letter that the encoding has no sign for is refused where it is written; see `canBeWritten`.
  return edited === undefined ? request.bytes : new Uint8Array(edited)
}

function numberIn({ text }: CellText, reading: Reading): string | number | null {
  if (text === '') return null
  return readNumber(text, undefined, { ...reading, decided: true }).value ?? text
}
