import { type ColumnRole, cellAt, editDistance } from '@marsad/model'
import type { Rule } from '../rule.ts'

const NAMES: Readonly<Partial<Record<ColumnRole['kind'], string>>> = {
  measure: 'MEASURE',
  period: 'TIME_PERIOD',
  value: 'OBS_VALUE',
}

/** Every column that a figure needs is there. */
export const columnsPresent: Rule = {
  code: 'column.missing',
  level: 0,
  severity: 'error',
  stops: true,
  check: ({ file, catalogue }) =>
    file.tables.flatMap(({ sheet, headRow, columns, missing }) =>
      missing.map((role) => {
        const name = role.kind === 'dimension' ? role.dimension : (NAMES[role.kind] ?? role.kind)
        const title =
          role.kind === 'dimension' ? catalogue.dimensions.get(role.dimension)?.title : undefined
        const unused = columns.filter((column) => column.role.kind === 'ignored')
        const renamed = unused.find(({ head }) => isNear(head, name))
        return {
          cell: cellAt(sheet, headRow, renamed?.column ?? 1),
          alike: name,
          facts: {
            column: title ?? name,
            read: columns.map(({ head }) => head).filter((head) => !head.startsWith('LAST_VALUE')),
          },
          ...(renamed === undefined ? {} : { suggestion: name }),
        }
      }),
    ),
}

function isNear(head: string, name: string): boolean {
  const [a, b] = [head.toUpperCase(), name.toUpperCase()]
  return a !== b && editDistance(a, b) <= Math.max(2, Math.floor(b.length / 2))
}
