import type { Finding, FindingLevel, Severity } from '@marsad/model'
import type { Prepared } from './prepare.ts'

/** What must hold of a producer's file. The sentence for who fills it is `finding.<code>`. */
export type Rule = {
  readonly code: string
  readonly level: FindingLevel
  readonly severity: Severity
  /** A figure it finds wrong is left out of the sums and comparisons that follow. */
  readonly spoils?: boolean
  /** What it finds makes all that follows meaningless: the file is checked no further until it is put right. */
  readonly stops?: boolean
  readonly check: (file: Prepared) => readonly Remark[]
}

/** A finding without what its rule says of all of them. */
export type Remark = Omit<Finding, 'code' | 'level' | 'severity' | 'group'> & {
  /** What findings have in common that one decision settles, beside the code. */
  readonly alike?: string
}
