/** What an uploaded file may cost. */
export type ArchiveLimits = {
  /** Bytes of the file. */
  readonly file: number
  /** Bytes of all parts together, inflated. */
  readonly inflated: number
  /** Inflated by deflated bytes of a part, once it is past `ratioFrom` bytes. */
  readonly ratio: number
  readonly ratioFrom: number
  readonly entries: number
}

/** 20 MB, 100 MB inflated, ratio 200 once past 5 MB, 1,000 entries. */
export const LIMITS: ArchiveLimits = {
  file: 20 * 1024 * 1024,
  inflated: 100 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 5 * 1024 * 1024,
  entries: 1000,
}
