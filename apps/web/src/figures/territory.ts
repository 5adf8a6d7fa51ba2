import type { MeasureRecord } from '../answers.ts'
import { isTotal } from './names.ts'
import { firstOfEach, type Selection } from './selection.ts'

/** Fewer territories with figures than this are no map. */
const FEWEST = 3

/** Whether an indicator or a base series has figures for enough territories to be mapped. */
export function hasTerritory(record: MeasureRecord): boolean {
  return territoriesOf(record).filter((code) => code !== 'MA').length >= FEWEST
}

/** The territories that have figures, the whole country among them. */
function territoriesOf(record: MeasureRecord): readonly string[] {
  const area = record.dimensions.find(({ id }) => id === 'REF_AREA')
  if (area === undefined || area.codelist !== 'REGION') return []
  return area.codes
    .filter((code) => code.withData || isTotal(area, code.id))
    .filter((code) => code.residual !== true)
    .map(({ id }) => id)
}

/** What a map shows of a selection: every territory, one code of each other dimension. */
export function selectionOfMap(record: MeasureRecord, selection: Selection): Selection {
  return {
    ...selection,
    codes: { ...firstOfEach(selection.codes), REF_AREA: territoriesOf(record) },
  }
}

/** The territories of a map without the whole country: what has figures for it alone is no map. */
export function withoutCountry(record: MeasureRecord, selection: Selection): Selection {
  const area = record.dimensions.find(({ id }) => id === 'REF_AREA')
  const codes = (selection.codes.REF_AREA ?? []).filter(
    (code) => area === undefined || !isTotal(area, code),
  )
  return { ...selection, codes: { ...selection.codes, REF_AREA: codes } }
}
