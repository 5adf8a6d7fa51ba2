import type { Data, MeasureRecord } from '../answers.ts'
import type { Speech } from '../speech.tsx'
import { codeName } from './names.ts'
import type { Selection } from './selection.ts'

/** The names of the codes that were chosen and for which the source has no figure at all. */
export function absentNames(
  record: MeasureRecord,
  selection: Selection,
  shown: { readonly data: Pick<Data, 'series'>; readonly speech: Speech },
): readonly string[] {
  return record.dimensions.flatMap((dimension) => {
    const present = new Set(shown.data.series.map((line) => line.key[dimension.id]))
    return (selection.codes[dimension.id] ?? [])
      .filter((code) => !present.has(code))
      .map((code) => codeName(dimension, code, shown.speech))
  })
}
