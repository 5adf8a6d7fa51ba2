import { createHash } from 'node:crypto'
import {
  confirmedMapping,
  type Mapping,
  type MappingMemory,
  openFile,
  personalColumns,
  planTemplate,
  proposeMapping,
  readDrafts,
  rememberMapping,
  type Table,
} from '@marsad/exchange'
import {
  type Catalogue,
  type Collection,
  type Finding,
  type Period,
  Problem,
  type Reading,
  type Series,
} from '@marsad/model'
import { contentOfRound, type PackedPart, packFindings, packSubmitted } from '@marsad/store'
import { validate } from '@marsad/validation'
import { figuresOfDrafts } from './figures-of-drafts.ts'

/** A file to be read and checked, with all that it is checked against. */
export type FileCheck = {
  readonly collection: string
  readonly period: Period
  readonly name: string
  readonly bytes: Uint8Array
  /** How the text of the file is to be read, where a person has said so. */
  readonly reading?: Reading
  /** Which column is what, where a person has said so. */
  readonly mapping?: Mapping
  /** What the institution confirmed of files before this one. */
  readonly memory?: MappingMemory
  readonly earlier: readonly Series[]
  readonly others: readonly Series[]
}

/** What a check gives, ready to be kept. */
export type CheckedFile = {
  readonly sha256: string
  readonly reading: Reading
  /** What is to be remembered for the next file; absent where nobody has confirmed a mapping. */
  readonly memory?: MappingMemory
  readonly counts: {
    readonly rows: number
    readonly errors: number
    readonly warnings: number
  }
  /** Institutions that answer for the series in it. */
  readonly owners: readonly string[]
  readonly series: readonly PackedPart[]
  readonly findings: readonly PackedPart[]
  /** Hash over figures and findings as they are kept. */
  readonly content: string
}

/**
 * Reads a producer's file and checks it against every rule.
 *
 * @throws Problem for a file that cannot be read at all, with the code of its finding.
 */
export async function checkFile(catalogue: Catalogue, request: FileCheck): Promise<CheckedFile> {
  const collection = catalogue.collections.get(request.collection)
  if (collection === undefined) throw new Error(`there is no collection ${request.collection}`)
  const { name, bytes, period, earlier, others } = request
  const opened = await openFile(name, bytes)
  if (!opened.ok) throw unreadable(opened.finding)
  const { detection, format, tables: under } = opened.file
  const reading = request.reading ?? detection.reading
  const tables = under(reading)
  refusePersons(name, tables)
  const mapping = mappingOfFile(catalogue, collection, tables, request)
  const file = readDrafts({
    ...{ catalogue, collection, name, format, tables, reading },
    mapping,
    confirmed: request.reading !== undefined || detection.undecided.length === 0,
  })
  const { version } = planTemplate(catalogue, collection, period)
  const { findings, counts } = validate({
    ...{ catalogue, collection, period, version, file, earlier, others },
  })
  const { series, owners } = figuresOfDrafts(catalogue, file)
  const { rows, errors, warnings } = counts
  const packed = { series: packSubmitted(series), findings: packFindings(findings) }
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...{ reading, owners, counts: { rows, errors, warnings } },
    ...(request.mapping === undefined ? {} : { memory: rememberMapping(mapping) }),
    ...{ ...packed, content: contentOfRound(packed) },
  }
}

/** @throws Problem `upload.looks_like_microdata` naming the columns, before anything of the file is kept. */
function refusePersons(file: string, tables: readonly Table[]): void {
  const columns = personalColumns(tables)
  if (columns.length === 0) return
  throw new Problem(
    'unprocessable',
    'upload.looks_like_microdata',
    `Columns of the file seem to name persons: ${columns.map(({ head, place }) => `${head} (${place.address})`).join(', ')}. Only tables of figures are received here. Nothing was kept.`,
    columns.map(({ head, place }) => ({
      ...{ code: 'upload.looks_like_microdata', detail: head, file },
      ...{ line: place.row, column: place.column },
    })),
  )
}

/** The mapping that was confirmed, else the one that is proposed from the heads and from what is remembered. */
function mappingOfFile(
  catalogue: Catalogue,
  collection: Collection,
  tables: readonly Table[],
  { mapping, memory }: FileCheck,
): Mapping {
  if (mapping === undefined) return proposeMapping(catalogue, collection, tables, memory)
  const confirmed = confirmedMapping(tables, mapping)
  if (confirmed !== undefined) return confirmed
  throw new Problem(
    'unprocessable',
    'mapping.not_of_file',
    'The mapping names a sheet or a head row that the file does not have. Map the columns of this file.',
  )
}

const KINDS: Readonly<Record<string, 'too-large' | 'unsupported-media'>> = {
  'upload.too_large': 'too-large',
  'upload.type_unsupported': 'unsupported-media',
  'upload.old_excel': 'unsupported-media',
  'upload.macros': 'unsupported-media',
}

function unreadable({ code, facts }: Finding): Problem {
  const said = Object.entries(facts).map(([name, fact]) => `${name} ${JSON.stringify(fact)}`)
  const detail = `The file cannot be read (${code}${said.length > 0 ? `: ${said.join(', ')}` : ''}). Nothing was kept.`
  return new Problem(KINDS[code] ?? 'unprocessable', code, detail)
}
