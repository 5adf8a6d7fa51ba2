import type { CellPlace, Severity } from '@marsad/model'

/** What is said of a cell in the file that is given back. */
export type CellNote = {
  /** `null`: of the file as a whole; it stands on the sheet of findings only. */
  readonly cell: CellPlace | null
  readonly severity: Severity
  readonly text: string
  readonly suggestion?: string
}

/** What the sheet of findings says in the language of the producer. */
export type AnnotationWords = {
  /** Name of the sheet; at most 31 letters. */
  readonly sheet: string
  readonly author: string
  readonly heads: {
    readonly sheet: string
    readonly cell: string
    readonly severity: string
    readonly text: string
    readonly suggestion: string
  }
  readonly severities: Readonly<Record<Severity, string>>
  readonly rightToLeft: boolean
}
