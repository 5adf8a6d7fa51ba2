import { isMissing } from '@marsad/model'
import type { Rule } from '../rule.ts'

const DEFAULT = 5

/** A count of fewer persons than the threshold is not published (security of the tables: minimum frequency). */
export const countAboveThreshold: Rule = {
  code: 'count.under_threshold',
  level: 1,
  severity: 'warning',
  check({ file, collection, measureOf, placeOf, plain }) {
    const { personalData, disclosureControl } = collection
    if (personalData === 'none') return []
    const threshold = Math.max(3, disclosureControl?.threshold ?? DEFAULT)
    const units = disclosureControl === undefined ? ['PS'] : ['PS', 'NB']
    return file.drafts
      .filter((draft) => {
        const measure = measureOf(draft)
        if (draft.value === null || (draft.status !== undefined && isMissing(draft.status)))
          return false
        if (measure?.type !== 'series' || !units.includes(measure.unit)) return false
        const count = plain(draft)
        return count > 0 && count < threshold
      })
      .map((draft) => ({
        cell: placeOf(draft),
        facts: { value: plain(draft), threshold },
        suggestion: 'Q',
      }))
  },
}
