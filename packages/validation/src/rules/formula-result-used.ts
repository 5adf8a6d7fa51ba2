import type { Rule } from '../rule.ts'

/** Figures are numbers; where a formula stands, its last result is used and said so. */
export const formulaResultUsed: Rule = {
  code: 'cell.formula_used',
  level: 0,
  severity: 'warning',
  check: ({ file, placeOf }) =>
    file.drafts
      .filter(({ formula, value }) => formula && value !== null)
      .map((draft) => ({ cell: placeOf(draft), facts: { value: draft.value ?? 0 } })),
}
