/** A text, a number, or nothing. A number is never turned into text before it is written. */
export type Cell = string | number | null

/** A table as a spreadsheet has it: a head and rows of the same width. */
export type Sheet = {
  readonly name: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}
