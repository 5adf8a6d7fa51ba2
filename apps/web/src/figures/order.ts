import type { Data, MeasureRecord, SeriesOfFigures } from '../answers.ts'

/** Puts the lines of an answer in the order in which people read their codes: that of the codelists. */
export function inReadingOrder(record: MeasureRecord, data: Data): Data {
  const places = record.dimensions.map((dimension) => ({
    id: dimension.id,
    order: new Map(dimension.codes.map((code, index) => [code.id, index])),
  }))
  const rank = (line: SeriesOfFigures) =>
    places.map(({ id, order }) => order.get(line.key[id] ?? '') ?? order.size)
  const series = data.series
    .map((line) => ({ line, rank: rank(line) }))
    .toSorted((a, b) => firstDifference(a.rank, b.rank))
    .map(({ line }) => line)
  return { ...data, series }
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, index) => value !== b[index])
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0)
}
