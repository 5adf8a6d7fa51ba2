import type { MappedTable, Mapping } from '@marsad/exchange'
import { type ColumnRole, foldText } from '@marsad/model'

/** Gives a column another role; a role that only one column can have is taken from the other. */
export function withRole(
  mapping: Mapping,
  at: { readonly sheet: string; readonly column: number },
  role: ColumnRole,
): Mapping {
  const alone = role.kind !== 'ignored' && !(role.kind === 'value' && Object.keys(role).length > 1)
  const name = JSON.stringify(role)
  const change = (table: MappedTable): MappedTable => ({
    ...table,
    columns: table.columns.map((column) => {
      if (column.column === at.column) return { ...column, role, certain: true }
      return alone && JSON.stringify(column.role) === name
        ? { ...column, role: { kind: 'ignored' as const }, certain: true }
        : column
    }),
  })
  return {
    ...mapping,
    tables: mapping.tables.map((table) => (table.sheet === at.sheet ? change(table) : table)),
  }
}

/** Says what no column says; an empty text takes it back. */
export function withConstant(mapping: Mapping, name: string, value: string): Mapping {
  const { [name]: _, ...rest } = mapping.constants
  return { ...mapping, constants: value === '' ? rest : { ...rest, [name]: value } }
}

/** Says which codes texts of a dimension stand for. */
export function withCodes(
  mapping: Mapping,
  chosen: readonly {
    readonly dimension: string
    readonly written: string
    readonly code: string
  }[],
): Mapping {
  const codes: Record<string, Record<string, string>> = {}
  for (const [dimension, texts] of Object.entries(mapping.codes)) codes[dimension] = { ...texts }
  for (const { dimension, written, code } of chosen)
    codes[dimension] = { ...codes[dimension], [foldText(written)]: code }
  return { ...mapping, codes }
}

/** A mapping that a person has looked at: nothing in it is a guess any more. */
export function confirmed(mapping: Mapping): Mapping {
  return {
    ...mapping,
    tables: mapping.tables.map((table) => ({
      ...table,
      columns: table.columns.map((column) => ({ ...column, certain: true })),
    })),
  }
}
