import { cellAt, type Declaration, type DraftFile, LANGUAGES } from '@marsad/model'
import type { CellValue, Table } from '../table-row.ts'
import { IDENTITY } from '../template/layout.ts'

const NOTHING: Declaration = { text: '', place: null }

const UNDECLARED: Pick<DraftFile, 'identity' | 'declarations'> = {
  identity: null,
  declarations: { population: NOTHING, referenceDate: NOTHING, revision: NOTHING },
}

/** Whether a sheet is the identity sheet of a workbook that was given out. */
export function isIdentity(table: Table): boolean {
  for (const { row, values } of table.rows()) {
    if (row > 40) return false
    if (values[3] === IDENTITY.mark) return true
  }
  return false
}

/** Reads the identity sheet of a workbook that was given out: label, value, hint, name for the machine. */
export function readIdentity(
  tables: readonly Table[],
): Pick<DraftFile, 'identity' | 'declarations'> {
  for (const table of tables) {
    const said = new Map<string, Declaration>()
    for (const { row, values } of table.rows()) {
      if (row > 40) break
      const name = values[3]
      if (typeof name === 'string')
        said.set(name, { text: textOf(values[1]), place: cellAt(table.name, row, 2) })
    }
    if (!said.has(IDENTITY.mark)) continue
    const of = (name: string): Declaration => said.get(name) ?? NOTHING
    const language = of(IDENTITY.language).text
    return {
      identity: {
        collection: of(IDENTITY.collection),
        institution: of(IDENTITY.institution),
        period: of(IDENTITY.period),
        language: LANGUAGES.find((one) => one === language),
        version: of(IDENTITY.version),
      },
      declarations: {
        population: of(IDENTITY.population),
        referenceDate: of(IDENTITY.referenceDate),
        revision: of(IDENTITY.revision),
      },
    }
  }
  return UNDECLARED
}

function textOf(value: CellValue | undefined): string {
  return value === undefined || value === null ? '' : String(value).trim()
}
