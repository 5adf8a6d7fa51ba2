import type { Finding } from '@marsad/model'
import type { Checked } from './check-draft.ts'
import type { GridPart, GridRequest } from './protocol.ts'

type Left = Pick<GridRequest, 'sheet' | 'only' | 'also'>
type Row = { readonly row: number; readonly cells: readonly string[] }

/** The rows of a checked file, with what was found in each; read once, shown in parts. */
export function gridOf({ tables, mapping, validation }: Checked) {
  const rows = new Map<string, readonly Row[]>()
  const found = new Map<string, Map<number, Finding[]>>()
  for (const finding of validation.findings)
    for (const cell of [finding.cell, ...(finding.also ?? [])]) {
      if (cell === null) continue
      const sheet = found.get(cell.sheet) ?? new Map<number, Finding[]>()
      found.set(cell.sheet, sheet)
      const of = sheet.get(cell.row) ?? []
      if (!of.includes(finding)) of.push(finding)
      sheet.set(cell.row, of)
    }
  const headRowOf = (sheet: string): number =>
    mapping.tables.find((table) => table.sheet === sheet)?.headRow ?? 0
  const rowsOf = (sheet: string): readonly Row[] => {
    let known = rows.get(sheet)
    if (known === undefined) {
      known = [...(tables.find(({ name }) => name === sheet)?.rows() ?? [])].map(
        ({ row, values }) => ({
          row,
          cells: Array.from(values, (value) => (value === null ? '' : String(value))),
        }),
      )
      rows.set(sheet, known)
    }
    return known
  }
  const left = ({ sheet, only, also }: Left): readonly Row[] => {
    const of = found.get(sheet)
    const under = headRowOf(sheet)
    if (only === 'all')
      return rowsOf(sheet).filter(({ row }) => row > under || of?.has(row) === true)
    const stays = new Set(also)
    return rowsOf(sheet).filter(
      ({ row }) =>
        stays.has(row) ||
        of?.get(row)?.some(({ severity }) => only === 'found' || severity === 'error'),
    )
  }
  return {
    part(request: GridRequest): GridPart {
      const mapped = mapping.tables.find((table) => table.sheet === request.sheet)
      const all = left(request)
      return {
        heads: mapped?.columns.map(({ column, head }) => ({ column, head })) ?? [],
        rows: all.slice(request.from, request.from + request.count).map((row) => ({
          ...row,
          findings: found.get(request.sheet)?.get(row.row) ?? [],
        })),
        total: all.length,
      }
    },
    placeOf: (request: Left & { readonly row: number }): number =>
      left(request).findIndex(({ row }) => row === request.row),
  }
}
