import type { IndicatorSearch } from '../../../indicator-search.ts'
import { printSearch } from '../../../search-params.ts'

/** The address of this page in a state, living or frozen on a publication. */
export function pageAddress(search: IndicatorSearch, vintage: string | null): string {
  const { mil: _former, ...rest } = search
  const state = vintage === null ? rest : { ...rest, mil: vintage }
  return `${location.origin}${location.pathname}${printSearch(state)}`
}
