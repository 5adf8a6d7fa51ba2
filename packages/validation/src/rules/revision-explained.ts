import { inUnits } from '../prepare.ts'
import type { Rule } from '../rule.ts'

/** A figure that was published changes with a reason. */
export const revisionExplained: Rule = {
  code: 'revision.silent',
  level: 2,
  severity: 'warning',
  check: (prepared) =>
    prepared.file.declarations.revision.text !== ''
      ? []
      : prepared.sound().flatMap((draft) => {
          const published = prepared.publishedOf(draft)
          if (published === undefined || published.value === null || draft.note !== '') return []
          if (inUnits(published.value, published.unitMult) === prepared.plain(draft)) return []
          return [
            {
              cell: prepared.placeOf(draft),
              alike: draft.period ?? '',
              facts: {
                value: draft.value ?? 0,
                published: published.value,
                period: { period: draft.period ?? '' },
              },
            },
          ]
        }),
}
