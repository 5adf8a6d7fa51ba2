import { isMissing } from '@marsad/model'
import type { Rule } from '../rule.ts'

/** A figure with a missing status has no value. */
export const statusFitsValue: Rule = {
  code: 'value.with_missing_status',
  level: 1,
  severity: 'error',
  spoils: true,
  check: ({ file, placeOf }) =>
    file.drafts
      .filter(({ status, value }) => status !== undefined && isMissing(status) && value !== null)
      .map((draft) => ({
        cell: placeOf(draft),
        facts: { value: draft.value ?? 0, status: draft.statusWritten },
      })),
}
