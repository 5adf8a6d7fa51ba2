import type { Rule } from '../rule.ts'

/** A number can be read in one way only, or somebody has said which. */
export const numberOneReading: Rule = {
  code: 'csv.ambiguous_number',
  level: 1,
  severity: 'error',
  spoils: true,
  check: ({ file, placeOf }) =>
    file.drafts
      .filter(({ state }) => state === 'ambiguous')
      .map((draft) => {
        const digits = draft.written.replace(/[.,\s]/g, '')
        return {
          cell: placeOf(draft),
          facts: {
            written: draft.written,
            whole: Number(digits),
            decimal: Number(draft.written.replace(/\s/g, '').replace(',', '.')),
          },
        }
      }),
}
