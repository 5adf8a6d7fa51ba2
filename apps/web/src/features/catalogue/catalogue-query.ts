import type { Language } from '@marsad/model'
import type { IndicatorList } from '../../answers.ts'
import { type CatalogueSearch, requestOf } from '../../catalogue-search.ts'
import { indicatorsQuery, type Query } from '../../queries.ts'

/** The indicators that a state of the catalogue finds, with the counts of its filters. */
export function catalogueQuery(search: CatalogueSearch, language: Language): Query<IndicatorList> {
  return indicatorsQuery({ ...requestOf(search), facets: 'true', lang: language })
}
