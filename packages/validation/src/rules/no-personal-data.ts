import { cellAt, isPersonalHead } from '@marsad/model'
import type { Rule } from '../rule.ts'

/** A file holds tables of figures and nothing of persons (law 09-08). */
export const noPersonalData: Rule = {
  code: 'upload.looks_like_microdata',
  level: 0,
  severity: 'error',
  stops: true,
  check: ({ file }) =>
    file.tables.flatMap(({ sheet, headRow, columns }) =>
      columns
        .filter(({ head }) => isPersonalHead(head))
        .map(({ column, head }) => ({
          cell: cellAt(sheet, headRow, column),
          facts: { column: head },
        })),
    ),
}
