import type { CellPlace } from './cell.ts'
import type { Labels } from './labels.ts'

/** An error keeps a file from being sent; a warning asks for a reason; an information asks for nothing. */
export type Severity = 'error' | 'warning' | 'information'

/** 0 file, 1 cell, 2 earlier figures, 3 other measures, 4 other institutions, 5 partners abroad. */
export type FindingLevel = 0 | 1 | 2 | 3 | 4 | 5

/** What a sentence about a finding is filled with: a text as written, a number, a label, or a period. */
export type FindingFact =
  | string
  | number
  | Labels
  | { readonly period: string }
  | readonly (string | Labels)[]

/** A remark on a cell of a producer's file. The sentence is `finding.<code>` in each language. */
export type Finding = {
  readonly code: string
  readonly level: FindingLevel
  readonly severity: Severity
  /** `null`: it is about the file as a whole. */
  readonly cell: CellPlace | null
  /** Further cells it is about. */
  readonly also?: readonly CellPlace[]
  readonly facts: Readonly<Record<string, FindingFact>>
  /** Findings that one decision settles alike have the same. */
  readonly group: string
  /** What to write in the cell instead, where something can be proposed. */
  readonly suggestion?: string
}
