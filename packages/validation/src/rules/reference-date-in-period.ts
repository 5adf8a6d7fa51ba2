import { periodEnd, periodStart } from '@marsad/model'
import type { Rule } from '../rule.ts'
import { needsReferenceDate } from './needs-reference-date.ts'

/** The day on which stocks are counted is a day of the period. */
export const referenceDateInPeriod: Rule = {
  code: 'declaration.reference_date_outside',
  level: 1,
  severity: 'warning',
  check(prepared) {
    const { text, place } = prepared.file.declarations.referenceDate
    if (text === '' || !needsReferenceDate(prepared)) return []
    const [first, last] = [periodStart(prepared.period), periodEnd(prepared.period)]
    const day = dayOf(text)
    return day !== undefined && day >= first && day <= last
      ? []
      : [{ cell: place, facts: { written: text, first, last } }]
  },
}

function dayOf(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  return match === null
    ? undefined
    : `${match[3]}-${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`
}
