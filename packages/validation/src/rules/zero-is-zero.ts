import { inUnits } from '../prepare.ts'
import type { Rule } from '../rule.ts'

// Below, a count may well come down to zero.
const LEAST = 30

/** Zero means none, not “not available”. */
export const zeroIsZero: Rule = {
  code: 'value.zero_unexpected',
  level: 1,
  severity: 'warning',
  spoils: true,
  check: ({ file, placeOf, lastOf }) =>
    file.drafts.flatMap((draft) => {
      const last = draft.value === 0 ? lastOf(draft) : undefined
      return last === undefined || inUnits(last.value ?? 0, last.unitMult) < LEAST
        ? []
        : [
            {
              cell: placeOf(draft),
              facts: { last: last.value ?? 0, period: { period: last.period } },
            },
          ]
    }),
}
