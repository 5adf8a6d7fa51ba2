import type { IndicatorSearch } from '../../../indicator-search.ts'
import { printSearch } from '../../../search-params.ts'

/** The address of this page in a state, living or frozen on a publication. */
export function pageAddress(search: IndicatorSearch, vintage: string | null): string {
  const { mil: _former, ...rest } = search
  const state = vintage === null ? rest : { ...rest, mil: vintage }
  return `${location.origin}${location.pathname}${printSearch(state)}`
}

/** The publication that a frozen link keeps: that of the page when it is frozen itself, else the newest shown. */
export function frozenVintage(
  search: IndicatorSearch,
  data: { readonly vintage: string | null },
): string | null {
  return search.mil ?? data.vintage
}
