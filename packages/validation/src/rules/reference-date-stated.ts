import type { Rule } from '../rule.ts'
import { needsReferenceDate } from './needs-reference-date.ts'

/** The day on which stocks are counted is said. */
export const referenceDateStated: Rule = {
  code: 'declaration.reference_date_missing',
  level: 1,
  severity: 'error',
  check(prepared) {
    const { text, place } = prepared.file.declarations.referenceDate
    return text !== '' || !needsReferenceDate(prepared) ? [] : [{ cell: place, facts: {} }]
  },
}
