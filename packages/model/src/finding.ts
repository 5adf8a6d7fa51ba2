/** A remark on a file of the catalogue or of the figures: what is wrong, where, and what to do. */
export type DataFinding = {
  readonly code: string
  /** Path from the data folder. */
  readonly file: string
  /** First line of what is wrong, from 1. */
  readonly line: number
  readonly message: string
  readonly remedy: string
}
