import type { Detection, Mapping, MappingMemory } from '@marsad/exchange'
import type { DraftTable, Finding, Labels, Reading } from '@marsad/model'
import type { FindingGroup, Validation } from '@marsad/validation'

/** A cell that is changed before the file is read. */
export type CellText = {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly text: string
}

/** A file, and how a person wants it read. */
export type ReadRequest = {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly edits: readonly CellText[]
  readonly reading?: Reading | undefined
  readonly mapping?: Mapping | undefined
}

/** What it is checked against; `context` is the answer of `/collections/{id}/check-context` as text. */
export type CheckSetting = {
  readonly collection: string
  readonly period: string
  readonly context: string
  readonly memory: MappingMemory | undefined
}

/** A text of a file that stands for no code, with the codes it could stand for. */
export type UnknownText = {
  readonly dimension: string
  readonly title: Labels
  readonly written: string
  readonly count: number
  readonly nearest: string | undefined
}

/** A code that can be chosen. */
export type CodeChoice = { readonly code: string; readonly labels: Labels }

/** A column of a table with a few of its cells. */
export type SampledTable = {
  readonly sheet: string
  readonly headRow: number
  readonly samples: Readonly<Record<number, readonly string[]>>
}

/** A file as it was read and checked. */
export type CheckedFile = {
  readonly format: 'xlsx' | 'csv' | 'sdmx-csv'
  readonly detection: Detection
  readonly reading: Reading
  readonly confirmed: boolean
  readonly mapping: Mapping
  readonly tables: readonly Pick<DraftTable, 'sheet' | 'headRow' | 'headRowGiven' | 'missing'>[]
  readonly sampled: readonly SampledTable[]
  /** Dimensions and measures that a column may hold. */
  readonly dimensions: readonly { readonly id: string; readonly title: Labels }[]
  readonly measures: readonly { readonly id: string; readonly title: Labels }[]
  readonly unknown: readonly UnknownText[]
  readonly choices: Readonly<Record<string, readonly CodeChoice[]>>
  readonly groups: readonly ShownGroup[]
  readonly counts: Validation['counts']
  /** Rows with an error, by sheet. */
  readonly faultyRows: number
}

/** Findings alike, the first of them to be shown, and how many can be put right by what is proposed. */
export type ShownGroup = FindingGroup & { readonly suggested: number }

/** A row of a table for the grid. */
export type GridRow = {
  readonly row: number
  readonly cells: readonly string[]
  readonly findings: readonly Finding[]
}

/** Part of a table. */
export type GridPart = {
  readonly heads: readonly { readonly column: number; readonly head: string }[]
  readonly rows: readonly GridRow[]
  /** Rows that the filter leaves. */
  readonly total: number
}

/** Which part. */
export type GridRequest = {
  readonly sheet: string
  readonly only: 'error' | 'found' | 'all'
  /** Rows that stay, though the filter would leave them out: those that are being corrected. */
  readonly also: readonly number[]
  readonly from: number
  readonly count: number
}

/** What the worker can be asked, by name, and what it answers. */
export type Reader = {
  /** A refusal is a finding: the file cannot be read at all. */
  check(request: {
    readonly file: ReadRequest
    readonly setting: CheckSetting
  }): Promise<
    | { readonly ok: true; readonly file: CheckedFile }
    | { readonly ok: false; readonly finding: Finding }
  >
  rows(request: GridRequest): Promise<GridPart>
  /** The row, from 0, at which a cell stands among those that a filter leaves; -1 where it is not among them. */
  placeOf(request: {
    readonly sheet: string
    readonly row: number
    readonly only: GridRequest['only']
    readonly also: readonly number[]
  }): Promise<number>
  /** What is proposed for the cells of a group. */
  suggestions(request: { readonly group: string }): Promise<readonly CellText[]>
  /** Every finding of a group. */
  findings(request: { readonly group: string }): Promise<readonly Finding[]>
  /** The file with its changes, as it would be sent. */
  bytes(request: object): Promise<Uint8Array<ArrayBuffer>>
  /** The workbook given back with its cells marked. */
  annotated(request: { readonly language: 'fr' | 'ar' | 'en' }): Promise<Uint8Array<ArrayBuffer>>
}

export type ReaderCall = {
  readonly id: number
  readonly name: keyof Reader
  readonly request: unknown
}
export type ReaderAnswer =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly failed: string }
