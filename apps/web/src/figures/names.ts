import type { DimensionRecord, MeasureRecord, SeriesOfFigures } from '../answers.ts'
import type { Speech } from '../speech.tsx'

/** The codes of one line, by dimension. */
export type Key = Readonly<Record<string, string>>

/** The name of a code of a dimension; the code itself when the catalogue has no name for it. */
export function codeName(dimension: DimensionRecord, code: string, speech: Speech): string {
  const found = dimension.codes.find((one) => one.id === code)
  return found === undefined ? code : speech.text(found.title)
}

/** What has dimensions: a measure, or as much of one as is needed to name its lines. */
export type Dimensioned = Pick<MeasureRecord, 'dimensions'>

/** The dimensions in which lines differ. Frequency and source never vary within a figure. */
export function varying(
  record: Dimensioned,
  series: readonly Pick<SeriesOfFigures, 'key'>[],
): readonly DimensionRecord[] {
  return record.dimensions.filter(
    ({ id }) =>
      id !== 'FREQ' && id !== 'SOURCE' && new Set(series.map(({ key }) => key[id])).size > 1,
  )
}

/** Whether a code is the total of its dimension, or stands where there is none. */
export function isTotal(dimension: DimensionRecord, code: string | undefined): boolean {
  return code === undefined || code === dimension.total
}

/** The name of a line: the codes in which it differs from the others; when it is alone, those that are no totals, else the country. */
export function lineName(
  record: Dimensioned,
  dimensions: readonly DimensionRecord[],
  key: Key,
  speech: Speech,
): string {
  const named = dimensions.length > 0 ? dimensions : narrowed(record, key)
  const names = named.map((dimension) => codeName(dimension, key[dimension.id] ?? '', speech))
  return names.length === 0 ? speech.say('place.country') : names.join(speech.say('list.comma'))
}

/** The dimensions in which a key is narrower than the total, territory apart. */
export function narrowed(record: Dimensioned, key: Key): readonly DimensionRecord[] {
  return record.dimensions.filter(
    (dimension) =>
      !['FREQ', 'SOURCE', 'REF_AREA'].includes(dimension.id) &&
      !isTotal(dimension, key[dimension.id]),
  )
}

/** Whom a line is about, said in full: its territory when it is not the whole country, and every code that is no total; else the country. */
export function whomOf(record: Dimensioned, key: Key, speech: Speech): string {
  const area = record.dimensions.filter(
    (dimension) => dimension.id === 'REF_AREA' && !isTotal(dimension, key[dimension.id]),
  )
  const names = [...area, ...narrowed(record, key)].map((dimension) =>
    codeName(dimension, key[dimension.id] ?? '', speech),
  )
  return names.length === 0 ? speech.say('place.country') : names.join(speech.say('list.comma'))
}

/** The first letter in lower case, for a title inside a sentence; Arabic has no capitals, abbreviations keep theirs. */
export function uncapitalized(text: string): string {
  const [first = '', second = ''] = text
  return second === second.toUpperCase() && second !== second.toLowerCase()
    ? text
    : first.toLowerCase() + text.slice(first.length)
}
