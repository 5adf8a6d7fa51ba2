import { cellAt } from '@marsad/model'
import type { Rule } from '../rule.ts'

/** There are figures under the head. */
export const figuresPresent: Rule = {
  code: 'sheet.empty',
  level: 0,
  severity: 'error',
  check: ({ file }) =>
    file.tables.flatMap(({ sheet, headRow }, table) =>
      file.drafts.some(
        (draft) => draft.table === table && (draft.state !== 'blank' || draft.status !== undefined),
      )
        ? []
        : [{ cell: cellAt(sheet, headRow, 1), facts: { sheet } }],
    ),
}
