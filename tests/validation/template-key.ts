import type { PlannedColumn, PlannedRow } from '@marsad/exchange'
import { type Collection, type SeriesKey, structureOf } from '@marsad/model'

/** The key of a figure of a workbook. */
export function keyOf(
  { across }: Collection,
  { measure, codes }: PlannedRow,
  column: PlannedColumn,
  frequency: string,
): SeriesKey {
  return structureOf(measure).map((dimension) =>
    dimension === 'FREQ'
      ? frequency
      : ((dimension === across ? column.code : codes[dimension]) ?? ''),
  )
}
