import type { Rule } from '../rule.ts'

/** Arabic-Indic digits and spaces inside a number are read, and how is shown. */
export const numberInLocalDigits: Rule = {
  code: 'number.local_digits',
  level: 1,
  severity: 'information',
  check: ({ file, placeOf }) =>
    file.drafts
      .filter(({ state }) => state === 'local-number')
      .map((draft) => ({
        cell: placeOf(draft),
        facts: { written: draft.written, value: draft.value ?? 0 },
      })),
}
