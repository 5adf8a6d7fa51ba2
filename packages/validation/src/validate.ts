import type { Finding } from '@marsad/model'
import type { ValidationContext } from './context.ts'
import { prepare } from './prepare.ts'
import { RULES } from './rules.ts'

/** All that is to be said of a file. */
export type Validation = {
  /** Every finding, in order of the rules, then of the cells. None is ever left out. */
  readonly findings: readonly Finding[]
  readonly counts: {
    /** Rows that hold something, and figures read. */
    readonly rows: number
    readonly figures: number
    readonly errors: number
    readonly warnings: number
    readonly informations: number
  }
}

/**
 * Checks a producer's file against every rule, in the browser as on the server.
 *
 * A figure that one rule finds wrong in itself is not compared by those that follow, so that one fault gives one finding.
 * The wrong workbook, or a table without a column that it needs, is said alone.
 */
export function validate(context: ValidationContext): Validation {
  const prepared = prepare(context)
  const findings: Finding[] = []
  for (const { code, level, severity, spoils, stops, check } of RULES) {
    const remarks = check(prepared)
    for (const { alike, ...remark } of remarks) {
      findings.push({
        code,
        level,
        severity,
        group: alike === undefined ? code : `${code} ${alike}`,
        ...remark,
      })
      if (spoils === true && remark.cell !== null) prepared.spoil(remark.cell)
    }
    if (stops === true && remarks.length > 0) break
  }
  const counted = (severity: Finding['severity']): number =>
    findings.reduce((sum, one) => sum + (one.severity === severity ? 1 : 0), 0)
  return {
    findings,
    counts: {
      rows: context.file.tables.reduce((sum, { rowCount }) => sum + rowCount, 0),
      figures: context.file.drafts.reduce((sum, { value }) => sum + (value === null ? 0 : 1), 0),
      errors: counted('error'),
      warnings: counted('warning'),
      informations: counted('information'),
    },
  }
}
