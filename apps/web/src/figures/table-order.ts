/** How the rows of a table are ordered: by their heading (`undefined`) or by a column, up or down. */
export type RowOrder = { readonly column: number | undefined; readonly descending: boolean }

/** What a table is sorted by: rows with their numbers in step with the columns; null is missing. */
export type SortableRow = { readonly total: boolean; readonly values: readonly (number | null)[] }

/**
 * The places of rows in an order. Totals stay first, missing figures last whichever the direction; rows that are equal
 * keep the order given.
 */
export function orderedPlaces(
  rows: readonly SortableRow[],
  order: RowOrder | undefined,
): readonly number[] {
  const places = rows.map((_, place) => place)
  if (order === undefined) return totalsFirst(rows, places)
  const { column, descending } = order
  if (column === undefined) return totalsFirst(rows, descending ? places.toReversed() : places)
  const sorted = places.toSorted((a, b) =>
    compared(rows[a]?.values[column] ?? null, rows[b]?.values[column] ?? null, descending),
  )
  return totalsFirst(rows, sorted)
}

function totalsFirst(rows: readonly SortableRow[], places: readonly number[]): readonly number[] {
  const isTotal = (place: number) => rows[place]?.total === true
  return [...places.filter(isTotal), ...places.filter((place) => !isTotal(place))]
}

function compared(a: number | null, b: number | null, descending: boolean): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return descending ? b - a : a - b
}
