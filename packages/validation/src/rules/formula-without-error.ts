import type { Rule } from '../rule.ts'

/** No figure is the error of a spreadsheet formula. */
export const formulaWithoutError: Rule = {
  code: 'cell.formula_error',
  level: 0,
  severity: 'error',
  spoils: true,
  check: ({ file, placeOf }) =>
    file.drafts
      .filter(({ state }) => state === 'error')
      .map((draft) => ({
        cell: placeOf(draft),
        alike: draft.written,
        facts: { written: draft.written },
      })),
}
