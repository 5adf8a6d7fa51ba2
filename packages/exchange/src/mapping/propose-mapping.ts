import { type Catalogue, type Collection, type ColumnRole, foldText } from '@marsad/model'
import { isIdentity } from '../drafts/read-identity.ts'
import type { Table, TableRow } from '../table-row.ts'
import { HEAD_ROW } from '../template/layout.ts'
import { type HeadReader, headReader } from './head-roles.ts'
import type { MappedColumn, MappedTable, Mapping, MappingMemory } from './mapping.ts'

const LOOKED_THROUGH = 40

/**
 * Proposes which column is what: the head is the row, among the first forty, with most names that mean something.
 * A sheet without one is left out. Nothing is certain but what a head says.
 */
export function proposeMapping(
  catalogue: Catalogue,
  collection: Collection,
  tables: readonly Table[],
  memory?: MappingMemory,
): Mapping {
  const reader = headReader(catalogue, collection, memory)
  const [only, another] = collection.measures
  const proposed = tables
    .filter((table) => !isIdentity(table))
    .flatMap((table) => proposeTable(table, reader))
  const given = proposed.filter(({ headRowGiven }) => headRowGiven !== undefined)
  return {
    // In a workbook that was given out, only the sheets with its heads hold figures.
    tables: given.length > 0 ? given : proposed,
    constants: {
      ...(only !== undefined && another === undefined ? { MEASURE: only } : {}),
      ...memory?.constants,
    },
    codes: memory?.codes ?? {},
  }
}

function proposeTable(table: Table, reader: HeadReader): readonly MappedTable[] {
  let best:
    | { readonly row: TableRow; readonly score: number; readonly machine: boolean }
    | undefined
  for (const row of table.rows()) {
    if (row.row > LOOKED_THROUGH) break
    const score = scoreOf(row, reader)
    const machine = row.values.includes('OBS_VALUE') || row.values.some(isAcross)
    if (score >= 2 && (best === undefined || (machine && !best.machine) || score > best.score))
      best = { row, score: machine ? score + 100 : score, machine }
  }
  if (best === undefined) return []
  const { row, machine } = best
  const columns = row.values.flatMap((head, index): readonly MappedColumn[] => {
    const text = String(head ?? '').trim()
    if (text === '') return []
    const certain = reader.role(head, row.marks?.get(index + 1))
    const role: ColumnRole = certain ?? reader.nearest(text) ?? { kind: 'ignored' }
    return [{ column: index + 1, head: text, role, certain: certain !== undefined }]
  })
  if (!columns.some(({ role }) => role.kind === 'value')) return []
  const given = machine && row.values.includes('ORDINAL') ? HEAD_ROW : undefined
  return [{ sheet: table.name, headRow: row.row, headRowGiven: given, columns: settled(columns) }]
}

function isAcross(head: unknown): boolean {
  return typeof head === 'string' && /^[A-Z_]+=\S+$/.test(head)
}

function scoreOf({ values, marks }: TableRow, reader: HeadReader): number {
  const roles = values.map((head, index) => reader.role(head, marks?.get(index + 1)))
  const named = new Set(
    roles.filter((role) => role !== undefined).map((role) => JSON.stringify(role)),
  )
  return named.size
}

/** Where two columns claim one role, the first that is certain has it and the others are left out. */
function settled(columns: readonly MappedColumn[]): readonly MappedColumn[] {
  const across = columns.some(
    ({ role }) => role.kind === 'value' && (role.code ?? role.period ?? role.measure) !== undefined,
  )
  const taken = new Set<string>()
  return [...columns]
    .sort((a, b) => Number(b.certain) - Number(a.certain))
    .map((mapped) => {
      const name = JSON.stringify(mapped.role)
      const plainValue = mapped.role.kind === 'value' && name === '{"kind":"value"}'
      if (taken.has(name) || (across && plainValue && !mapped.certain))
        return { ...mapped, role: { kind: 'ignored' } as const }
      if (mapped.role.kind !== 'ignored') taken.add(name)
      return mapped
    })
    .sort((a, b) => a.column - b.column)
}

/** What is worth remembering of a mapping that a producer has confirmed. */
export function rememberMapping(mapping: Mapping): MappingMemory {
  const heads = mapping.tables.flatMap(({ columns }) =>
    columns
      .filter(({ role }) => !(role.kind === 'value' && role.period !== undefined))
      .map(({ head, role }) => [foldText(head), role] as const),
  )
  const { TIME_PERIOD: _, ...constants } = mapping.constants
  return { heads: Object.fromEntries(heads), constants, codes: mapping.codes }
}
