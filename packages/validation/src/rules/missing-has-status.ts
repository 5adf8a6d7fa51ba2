import type { Rule } from '../rule.ts'

/** What is not available is said by a status, not by a dash. */
export const missingHasStatus: Rule = {
  code: 'value.missing_mark',
  level: 1,
  severity: 'error',
  check: ({ file, placeOf }) =>
    file.drafts
      .filter(({ state, status }) => state === 'missing-mark' && status === undefined)
      .map((draft) => ({
        cell: placeOf(draft),
        alike: draft.written,
        facts: { written: draft.written },
        suggestion: 'O',
      })),
}
