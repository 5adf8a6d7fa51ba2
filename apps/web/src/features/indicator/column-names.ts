import type { MeasureRecord, SeriesOfFigures } from '../../answers.ts'
import { lineName, varying } from '../../figures/names.ts'
import type { Naming } from '../../indicator-search.ts'
import type { Speech } from '../../speech.tsx'

/** The name of a line in a table: words, codes, or both. */
export function columnNames(
  record: MeasureRecord,
  series: readonly SeriesOfFigures[],
  line: SeriesOfFigures,
  options: { readonly naming: Naming | 'nom'; readonly speech: Speech },
): string {
  const dimensions = varying(record, series)
  const name = lineName(record, dimensions, line.key, options.speech)
  const codes = dimensions.map((dimension) => line.key[dimension.id] ?? '').join('.')
  const code = codes === '' ? Object.values(line.key).join('.') : codes
  switch (options.naming) {
    case 'nom':
      return name
    case 'code':
      return code
    case 'deux':
      return `${name} (${code})`
  }
}
