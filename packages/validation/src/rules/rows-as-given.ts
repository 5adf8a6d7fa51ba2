import { cellAt } from '@marsad/model'
import type { Remark, Rule } from '../rule.ts'

/** The rows of a workbook are those that were given out; further ones stand under them. */
export const rowsAsGiven: Rule = {
  code: 'row.inserted',
  level: 0,
  severity: 'warning',
  check: ({ file }) =>
    file.tables.flatMap(({ sheet, headRow, headRowGiven, ordinals }): readonly Remark[] => {
      const remarks: Remark[] = []
      if (headRowGiven !== undefined && headRow > headRowGiven)
        remarks.push({
          cell: cellAt(sheet, headRowGiven, 1),
          facts: { count: headRow - headRowGiven },
        })
      const last = ordinals.findLastIndex(({ ordinal }) => ordinal !== '')
      ordinals.slice(0, Math.max(0, last)).forEach(({ ordinal, row, column }) => {
        if (ordinal === '') remarks.push({ cell: cellAt(sheet, row, column), facts: { count: 1 } })
      })
      return remarks
    }),
}
