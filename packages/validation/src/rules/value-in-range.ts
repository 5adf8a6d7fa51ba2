import type { Rule } from '../rule.ts'

/** The figure of an indicator lies in its valid range. */
export const valueInRange: Rule = {
  code: 'value.out_of_range',
  level: 1,
  severity: 'error',
  spoils: true,
  check: ({ file, measureOf, placeOf, plain }) =>
    file.drafts.flatMap((draft) => {
      const measure = measureOf(draft)
      if (draft.value === null || measure?.type !== 'indicator') return []
      const { min, max } = measure.validRange
      const value = plain(draft)
      return (min === null || value >= min) && (max === null || value <= max)
        ? []
        : [
            {
              cell: placeOf(draft),
              facts: { value: draft.value, min: min ?? '…', max: max ?? '…' },
            },
          ]
    }),
}
