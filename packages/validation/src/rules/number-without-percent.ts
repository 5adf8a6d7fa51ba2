import type { Rule } from '../rule.ts'

/** The unit stands in the head, not in the cell. */
export const numberWithoutPercent: Rule = {
  code: 'number.percent_sign',
  level: 1,
  severity: 'error',
  check: ({ file, placeOf }) =>
    file.drafts
      .filter(({ state }) => state === 'percent')
      .map((draft) => {
        const suggestion = draft.written.replace(/\s*[%٪]\s*$/u, '')
        return { cell: placeOf(draft), facts: { written: draft.written, suggestion }, suggestion }
      }),
}
