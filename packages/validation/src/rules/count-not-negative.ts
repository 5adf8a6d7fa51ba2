import type { Rule } from '../rule.ts'
import { isCount } from './is-count.ts'

/** A count is never below zero. */
export const countNotNegative: Rule = {
  code: 'value.negative',
  level: 1,
  severity: 'error',
  spoils: true,
  check: ({ file, measureOf, earlierOf, placeOf }) =>
    file.drafts.flatMap((draft) => {
      if (draft.value === null || draft.value >= 0 || !isCount(measureOf(draft))) return []
      // A balance, which was negative before, may be so again.
      const balance = earlierOf(draft.key.name)?.observations.some(({ value }) => (value ?? 0) < 0)
      return balance === true ? [] : [{ cell: placeOf(draft), facts: { value: draft.value } }]
    }),
}
