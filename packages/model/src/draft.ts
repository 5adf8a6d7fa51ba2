import type { CellPlace } from './cell.ts'
import type { Language } from './labels.ts'
import type { Period } from './period.ts'
import type { SeriesKey } from './series-key.ts'
import type { ObsStatus } from './status.ts'

/** How the text of a file is read. Detected, shown, and confirmed or changed by a person. */
export type Reading = {
  readonly encoding: 'utf-8' | 'windows-1252' | 'windows-1256' | 'utf-16le' | 'utf-16be'
  readonly separator: ',' | ';' | '\t' | '|'
  readonly decimal: ',' | '.'
  /** Marks between groups of three digits that are taken out. Spaces of every width always are. */
  readonly thousands: '' | ',' | '.'
}

/** What a column of a file holds. */
export type ColumnRole =
  | { readonly kind: 'measure' }
  | { readonly kind: 'dimension'; readonly dimension: string }
  | { readonly kind: 'period' }
  /** Figures; where a dimension or the periods run across the columns, the code or period of this one. */
  | {
      readonly kind: 'value'
      readonly code?: { readonly dimension: string; readonly code: string }
      readonly period?: Period
      readonly measure?: string
    }
  | { readonly kind: 'status' }
  /** Who may know the figure; CONF_STATUS of SDMX. What is not free is taken as suppressed. */
  | { readonly kind: 'confidentiality' }
  | { readonly kind: 'note' }
  | { readonly kind: 'unit-mult' }
  /** The number of the row in the workbook that was given out. */
  | { readonly kind: 'ordinal' }
  | { readonly kind: 'population' }
  | { readonly kind: 'reference-date' }
  | { readonly kind: 'revision' }
  /** What the file is, said on every row of a text file. */
  | { readonly kind: 'identity'; readonly field: 'collection' | 'version' }
  | { readonly kind: 'ignored' }

/** What a producer says of all figures of a file, and where. */
export type Declaration = { readonly text: string; readonly place: CellPlace | null }

/** Who a row is about: its codes as written and as understood. Rows with the same codes share one. */
export type DraftKey = {
  readonly measure: {
    readonly written: string
    readonly id: string | undefined
    readonly column: number | undefined
  }
  /** In structure order of the measure; FREQ is that of the period. */
  readonly codes: readonly DraftCode[]
  /** `undefined` while a code is not understood. */
  readonly key: SeriesKey | undefined
  /** Measure and key as text, `labour_force Q.MA.HCP_ENE.F.…`; empty while a code is not understood. */
  readonly name: string
}

/** One code of a row. `column` is `undefined` where no column says it: it is the total, or follows from the collection. */
export type DraftCode = {
  readonly dimension: string
  readonly written: string
  readonly code: string | undefined
  readonly column: number | undefined
}

/** How the cell of a figure could be read. */
export type DraftState =
  /** A number. */
  | 'number'
  /** A number written with other digits or with spaces inside. */
  | 'local-number'
  | 'blank'
  /** The code of a missing status stands in place of the number. */
  | 'status'
  /** A mark that people write for what they do not have: `n.d.`, `-`, `…`. */
  | 'missing-mark'
  /** Two readings are possible and nobody has chosen. */
  | 'ambiguous'
  | 'percent'
  | 'text'
  /** An error of a spreadsheet formula: `#DIV/0!`. */
  | 'error'

/** One figure of a file before it is accepted. It remembers its cell. */
export type Draft = {
  /** Place of its table in the file, from 0. */
  readonly table: number
  readonly row: number
  readonly column: number
  readonly key: DraftKey
  readonly period: Period | undefined
  readonly periodWritten: string
  readonly state: DraftState
  /** The text of the cell. */
  readonly written: string
  /** In the unit of the measure times ten to `unitMult`; null when there is none or it could not be read. */
  readonly value: number | null
  readonly unitMult: number
  readonly statusWritten: string
  /** `undefined` when the status is no code. */
  readonly status: ObsStatus | undefined
  readonly note: string
  /** The number was computed by a spreadsheet formula; its last result is used. */
  readonly formula: boolean
}

/** A table of a file: where its head stands and what its columns hold. */
export type DraftTable = {
  readonly sheet: string
  readonly headRow: number
  /** The row the head had in the workbook that was given out. */
  readonly headRowGiven: number | undefined
  readonly columns: readonly {
    readonly column: number
    readonly head: string
    readonly role: ColumnRole
  }[]
  /** Roles that the table must have and no column has. */
  readonly missing: readonly ColumnRole[]
  /** Rows under the head that hold something. */
  readonly rowCount: number
  /** Of each row its number in the workbook that was given out, as written; empty when no column says it. */
  readonly ordinals: readonly {
    readonly row: number
    readonly column: number
    readonly ordinal: string
  }[]
}

/** A producer's file as read: figures with their cells, and what was seen on the way. */
export type DraftFile = {
  readonly name: string
  readonly format: 'xlsx' | 'csv' | 'sdmx-csv'
  /** What the file says it is; `null` for a file that was not given out by us. */
  readonly identity: {
    readonly collection: Declaration
    readonly institution: Declaration
    readonly period: Declaration
    readonly language: Language | undefined
    /** Version of the workbook: it changes with the collection and its codes. */
    readonly version: Declaration
  } | null
  readonly declarations: {
    readonly population: Declaration
    readonly referenceDate: Declaration
    /** Why figures that were published before are given anew. */
    readonly revision: Declaration
  }
  readonly reading: Reading
  /** Whether a person has confirmed the reading. */
  readonly confirmed: boolean
  readonly tables: readonly DraftTable[]
  readonly drafts: readonly Draft[]
  /** Cells of text that look damaged by a wrong encoding, and the text that was probably meant. */
  readonly damaged: readonly {
    readonly place: CellPlace
    readonly text: string
    readonly repaired: string | undefined
  }[]
}
