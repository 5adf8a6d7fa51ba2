import { cellAt, type Draft, type DraftFile, type Language, type Period } from '@marsad/model'
import { draftAt, filledWorkbook, readFile, settingOf } from '../validation/producer-file.ts'
import { collectionOf } from '../validation/real-catalogue.ts'
import { setCell } from '../validation/workbook-edits.ts'

const EMPLOYEES = 'cnss_declared_employees'
const TOTALS = { SEX: '_T', REF_AREA: 'MA', AGE: '_T', ACTIVITY: '_T', CITIZENSHIP: '_T' }

/** A workbook of the social security fund, filled soundly, and the cells where five faults are put. */
export type DepositFile = {
  readonly clean: Uint8Array
  readonly faulty: Uint8Array
  /** By fault: its cell, and what stands there in the clean file. */
  readonly cells: Readonly<Record<Fault, { readonly address: string; readonly right: string }>>
}

/** The five faults of a file that is deposited. */
export const FAULTS = ['percent', 'text', 'negative', 'code', 'duplicate'] as const
type Fault = (typeof FAULTS)[number]

/** The file of a period in a language, clean and with five faults; `region` stands where the code of one should. */
export async function depositFile(
  period: Period,
  language: Language,
  region = 'Fes-Mekness',
): Promise<DepositFile> {
  const setting = settingOf(collectionOf('CNSS_EMP'), period)
  const clean = await filledWorkbook({ ...setting, earlier: [] }, language)
  const file = await readFile(setting, 'depot.xlsx', clean)
  const figure = (codes: Readonly<Record<string, string>>) =>
    draftAt(file, EMPLOYEES, { ...TOTALS, ...codes })
  const women = figure({ SEX: 'F' })
  const regions = ['MA01', 'MA02', 'MA03', 'MA04'].map((code) => figure({ REF_AREA: code }))
  const [first, second, third, fourth] = regions
  if (first === undefined || second === undefined || third === undefined || fourth === undefined)
    throw new Error('the template has no regions')
  const area = columnOf(file, 'REF_AREA')
  const at = (draft: Draft, column = draft.column) => ({
    address: cellAt('', draft.row, column).address,
    right: column === draft.column ? draft.written : writtenAt(draft, 'REF_AREA'),
  })
  const cells = {
    percent: at(women),
    text: at(first),
    negative: at(second),
    code: at(third, area),
    duplicate: at(fourth, area),
  }
  const wrong: Readonly<Record<Fault, number | string>> = {
    percent: `${women.written} %`,
    text: 'à venir',
    negative: -Math.abs(second.value ?? 1),
    code: region,
    duplicate: writtenAt(second, 'REF_AREA'),
  }
  const faulty = FAULTS.reduce(
    (bytes, fault) => setCell(bytes, cells[fault].address, wrong[fault]),
    clean,
  )
  return { clean, faulty, cells }
}

function columnOf(file: DraftFile, dimension: string): number {
  const found = file.tables[0]?.columns.find(
    ({ role }) => role.kind === 'dimension' && role.dimension === dimension,
  )
  return found?.column ?? 0
}

function writtenAt(draft: Draft, dimension: string): string {
  return draft.key.codes.find((one) => one.dimension === dimension)?.written ?? ''
}
