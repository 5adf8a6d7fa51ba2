import { isMissing } from '@marsad/model'
import { disclosureControlOf, isControlled } from '../disclosure/control.ts'
import type { Rule } from '../rule.ts'

/** A count of fewer persons than the threshold is not published (security of the tables: minimum frequency). */
export const countAboveThreshold: Rule = {
  code: 'count.under_threshold',
  level: 1,
  severity: 'warning',
  check({ file, collection, measureOf, placeOf, plain }) {
    const control = disclosureControlOf(collection)
    if (control === undefined) return []
    const { threshold } = control
    return file.drafts
      .filter((draft) => {
        if (draft.value === null || (draft.status !== undefined && isMissing(draft.status)))
          return false
        const count = plain(draft)
        return isControlled(control, measureOf(draft)) && count > 0 && count < threshold
      })
      .map((draft) => ({
        cell: placeOf(draft),
        facts: { value: plain(draft), threshold },
        suggestion: 'Q',
      }))
  },
}
