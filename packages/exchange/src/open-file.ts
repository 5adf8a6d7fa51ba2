import { type CellPlace, cellAt, type Finding, type Reading } from '@marsad/model'
import { isFindings } from './annotate/findings-mark.ts'
import { csvTable, detectCsv } from './reading/csv-rows.ts'
import { numberEvidence, readNumber } from './reading/numbers.ts'
import { orRefusal, Refusal } from './refusal.ts'
import type { Table } from './table-row.ts'
import { readWorkbook } from './workbook/read-workbook.ts'
import { type Archive, openArchive } from './zip/archive.ts'
import { type ArchiveLimits, LIMITS } from './zip/limits.ts'

/** How a file was understood: shown to the producer, who confirms it or changes it. */
export type Detection = {
  readonly reading: Reading
  /** What could be read in two ways; figures that hang on it are findings until it is confirmed. */
  readonly undecided: readonly ('encoding' | 'separator' | 'decimal')[]
  /** Cells that show the reading at work: `12,5` read as 12.5. */
  readonly samples: readonly {
    readonly place: CellPlace
    readonly written: string
    readonly value: number
  }[]
}

/** A file that can be read. */
export type OpenedFile = {
  readonly name: string
  readonly format: 'xlsx' | 'csv' | 'sdmx-csv'
  readonly detection: Detection
  /** Its tables under a reading: the one detected, or the one a person chose. */
  readonly tables: (reading: Reading) => readonly Table[]
}

export type FileOpening =
  | { readonly ok: true; readonly file: OpenedFile }
  | { readonly ok: false; readonly finding: Finding }

/**
 * Opens a producer's file: tells by its content what it is, refuses what is not read, and detects how its text is written.
 *
 * @returns The refusal as a finding with code `upload.type_unsupported`, `upload.old_excel`, `upload.macros`,
 * `upload.encrypted`, `upload.too_large`, `upload.empty`, `xlsx.too_big_inside`, `xlsx.parse_failed`,
 * `xml.doctype_forbidden`, `csv.encoding`, `csv.separator` or `csv.unclosed_quote`.
 */
export async function openFile(
  name: string,
  bytes: Uint8Array,
  limits: ArchiveLimits = LIMITS,
): Promise<FileOpening> {
  const opened = await orRefusal(async () => {
    if (bytes.length > limits.file)
      throw new Refusal('upload.too_large', {
        size: Math.round(bytes.length / 1024 / 102.4) / 10,
        limit: Math.round(limits.file / 1024 / 1024),
      })
    if (bytes.length === 0) throw new Refusal('upload.empty', { name })
    return begins(bytes, 0x50, 0x4b) ? openWorkbook(name, bytes, limits) : openText(name, bytes)
  })
  return opened.ok ? { ok: true, file: opened.value } : opened
}

function openWorkbook(name: string, bytes: Uint8Array, limits: ArchiveLimits): OpenedFile {
  const archive = openArchive(bytes, limits)
  if (!archive.names.includes('xl/workbook.xml'))
    throw new Refusal('upload.type_unsupported', { name })
  if (hasMacros(archive)) throw new Refusal('upload.macros', { name })
  const tables = readWorkbook(archive).filter((table) => !isFindings(table))
  const base = { encoding: 'utf-8', separator: ';' } as const
  return {
    ...{ name, format: 'xlsx', tables: () => tables },
    detection: detectNumbers(tables, base, []),
  }
}

function hasMacros(archive: Archive): boolean {
  return archive.names.some((part) => /vbaProject|(^|\/)macrosheets\//i.test(part))
}

function openText(name: string, bytes: Uint8Array): OpenedFile {
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Refusal('upload.old_excel', { name })
  const foreign = [
    [0x25, 0x50, 0x44, 0x46],
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x1f, 0x8b],
    [0x7f, 0x45, 0x4c, 0x46],
    [0x4d, 0x5a],
  ].some((magic) => begins(bytes, ...magic))
  if (foreign) throw new Refusal('upload.type_unsupported', { name })
  const { encoding, separator, undecided } = detectCsv(bytes)
  const first = { encoding, separator, decimal: ',', thousands: '.' } as const
  const tables = (reading: Reading): readonly Table[] => [csvTable(name, bytes, reading)]
  if (isSdmx(tables(first))) return openSdmx(name, tables, { encoding, separator }, undecided)
  return {
    ...{ name, format: 'csv', tables },
    detection: detectNumbers(tables(first), { encoding, separator }, undecided),
  }
}

/** SDMX-CSV 1.0 begins with the column DATAFLOW, 2.0 with STRUCTURE, which may name a mark between values of one field. */
function isSdmx([table]: readonly Table[]): boolean {
  for (const { values } of table?.rows() ?? [])
    return (
      /^(?:DATAFLOW|STRUCTURE(?:\[.\])?)$/.test(String(values[0])) &&
      values.includes('TIME_PERIOD') &&
      values.includes('OBS_VALUE')
    )
  return false
}

/** Its figures are written with a decimal point and nothing between groups, so that none can be read two ways. */
function openSdmx(
  name: string,
  tables: OpenedFile['tables'],
  base: Pick<Reading, 'encoding' | 'separator'>,
  undecided: readonly ('encoding' | 'separator')[],
): OpenedFile {
  const reading: Reading = { ...base, decimal: '.', thousands: '' }
  return { name, format: 'sdmx-csv', tables, detection: { reading, undecided, samples: [] } }
}

function begins(bytes: Uint8Array, ...magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

/** Looks at the texts of all tables; numbers that a spreadsheet keeps as numbers need no reading. */
function detectNumbers(
  tables: readonly Table[],
  base: Pick<Reading, 'encoding' | 'separator'>,
  undecided: readonly ('encoding' | 'separator')[],
): Detection {
  const evidence = numberEvidence()
  const seen: { readonly place: CellPlace; readonly written: string }[] = []
  for (const { name, rows } of tables)
    for (const { row, values } of rows())
      for (const [index, value] of values.entries()) {
        if (typeof value !== 'string') continue
        evidence.see(value)
        if (
          seen.length < 50 &&
          value.length < 40 &&
          /\d[.,\u066b\u066c\s\u00a0\u202f]\d|[\u0660-\u0669]/.test(value)
        )
          seen.push({ place: cellAt(name, row, index + 1), written: value })
      }
  const { decimal, thousands, decided } = evidence.conclude()
  const reading: Reading = { ...base, decimal, thousands }
  const samples = seen.flatMap(({ place, written }) => {
    const { value } = readNumber(written, undefined, { ...reading, decided: true })
    return value === null ? [] : [{ place, written, value }]
  })
  return {
    ...{ reading, samples: samples.slice(0, 5) },
    undecided: [...undecided, ...(decided ? [] : (['decimal'] as const))],
  }
}
