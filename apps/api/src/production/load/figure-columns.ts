import type { Catalogue } from '@marsad/model'

const REQUIRED = [
  'SOURCE',
  'MEASURE',
  'FREQ',
  'REF_AREA',
  'TIME_PERIOD',
  'OBS_VALUE',
  'UNIT_MEASURE',
  'UNIT_MULT',
  'OBS_STATUS',
  'RELEASE',
  'SOURCE_TITLE',
  'SOURCE_REF',
  'RETRIEVED',
] as const
const OPTIONAL = ['SAME_CELL_AS', 'COMMENT'] as const

export type FigureColumn = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number]

/** Where each column stands in a file; a dimension without a column is at its total. */
export type FigureColumns = {
  readonly width: number
  readonly at: Readonly<Partial<Record<FigureColumn, number>>>
  readonly dimensions: ReadonlyMap<string, number>
}

/** What is wrong with a row or a header, before it is given its file and line. */
export type Remark = { readonly code: string; readonly message: string; readonly remedy: string }

/** Reads a header: the columns, or every remark on it. */
export function readColumns(
  catalogue: Catalogue,
  header: readonly string[],
): { readonly columns: FigureColumns; readonly remarks: readonly Remark[] } {
  const at: Partial<Record<FigureColumn, number>> = {}
  const dimensions = new Map<string, number>()
  const remarks: Remark[] = []
  header.forEach((name, index) => {
    const fixed = [...REQUIRED, ...OPTIONAL].find((column) => column === name)
    if (header.indexOf(name) !== index)
      remarks.push({
        code: 'figures.column.twice',
        message: `Column ${name} stands twice.`,
        remedy: 'Keep one of the two.',
      })
    else if (fixed !== undefined) at[fixed] = index
    else if (catalogue.dimensions.has(name)) dimensions.set(name, index)
    else
      remarks.push({
        code: 'figures.column.unknown',
        message: `Column ${JSON.stringify(name)} is neither a column of a figures file nor a dimension of the catalogue.`,
        remedy: 'Correct its name or remove it; data/figures/README.md lists the columns.',
      })
  })
  for (const name of REQUIRED)
    if (at[name] === undefined)
      remarks.push({
        code: 'figures.column.missing',
        message: `Column ${name} is missing.`,
        remedy: `Add column ${name}; data/figures/README.md says what it holds.`,
      })
  return { columns: { width: header.length, at, dimensions }, remarks }
}
