import type { Table } from '../table-row.ts'

/** What the first cell of the sheet of findings says, so that it is known again and never read as figures. */
export const FINDINGS_MARK = 'MARSAD_FINDINGS'

/** Whether a sheet is the sheet of findings that we wrote. */
export function isFindings(table: Table): boolean {
  for (const { values } of table.rows()) return values[0] === FINDINGS_MARK
  return false
}
