import type { Rule } from '../rule.ts'

/** The cell of a figure holds a number. */
export const numberIsNumber: Rule = {
  code: 'number.not_a_number',
  level: 1,
  severity: 'error',
  check: ({ file, placeOf }) =>
    file.drafts
      .filter(({ state }) => state === 'text')
      .map((draft) => ({
        cell: placeOf(draft),
        alike: draft.written,
        facts: { written: draft.written },
      })),
}
