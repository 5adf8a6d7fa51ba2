import type { Data, VintageReference } from '../answers.ts'

/** The publications that brought what is shown, in order, the newest last. */
export function vintagesShown(
  data: Pick<Data, 'series' | 'vintages'>,
): readonly VintageReference[] {
  const used = new Set(data.series.flatMap((series) => series.vintage))
  return data.vintages.filter((_, index) => used.has(index))
}

/**
 * The publication that a frozen link keeps and a citation names: the one the page is frozen on, else the newest that
 * brought something of what is shown. What came after it changed nothing here.
 */
export function frozenVintage(
  search: { readonly mil?: string },
  data: Pick<Data, 'series' | 'vintages' | 'vintage'>,
): string | null {
  return search.mil ?? vintagesShown(data).at(-1)?.id ?? data.vintage
}
