import type { ColumnRole } from '@marsad/model'

/** What a column was taken for; `certain` when its head said so, not when it only came near. */
export type MappedColumn = {
  readonly column: number
  readonly head: string
  readonly role: ColumnRole
  readonly certain: boolean
}

export type MappedTable = {
  readonly sheet: string
  readonly headRow: number
  readonly headRowGiven: number | undefined
  readonly columns: readonly MappedColumn[]
}

/** Which column of a free file is what. Proposed, shown, changed by the producer, and kept for the next time. */
export type Mapping = {
  readonly tables: readonly MappedTable[]
  /** What no column says: `MEASURE`, `TIME_PERIOD`, or a code for a dimension. */
  readonly constants: Readonly<Record<string, string>>
  /** Codes that the producer chose for texts, by dimension and folded text. */
  readonly codes: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** What is kept of a mapping for the next file of an institution: roles by folded head, and codes by folded text. */
export type MappingMemory = {
  readonly heads: Readonly<Record<string, ColumnRole>>
  readonly constants: Mapping['constants']
  readonly codes: Mapping['codes']
}
