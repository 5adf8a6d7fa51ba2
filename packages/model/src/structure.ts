import type { BaseSeries, Catalogue, Indicator } from './catalogue.ts'

/** A measure: what a dataflow disseminates. */
export type Measure = BaseSeries | Indicator

/** The dataflow of a measure: `DS_LABOUR_FORCE` for a base series, `DF_UNEMPLOYMENT_RATE` for an indicator. */
export function dataflowOf(measure: Measure): string {
  return measure.type === 'series' ? `DS_${measure.id.toUpperCase()}` : `DF_${measure.id}`
}

/** The dimensions of a measure's structure in order, `TIME_PERIOD` left out: FREQ, REF_AREA, SOURCE, then its own. */
export function structureOf(measure: Pick<Measure, 'dimensions'>): readonly string[] {
  return [
    'FREQ',
    'REF_AREA',
    'SOURCE',
    ...measure.dimensions.filter((dimension) => dimension !== 'REF_AREA'),
  ]
}

/**
 * The total code of a dimension for a measure (rule 2): the code of its domain, else the one it declares
 * (`null`: no total exists and a code must be named), else the code of the codelist that is the total.
 */
export function totalCodeOf(
  catalogue: Pick<Catalogue, 'codelists' | 'dimensions'>,
  measure: Pick<Measure, 'domain' | 'totalCodes'>,
  dimension: string,
): string | null {
  const inDomain = measure.domain[dimension]
  if (inDomain !== undefined) return inDomain
  const declared = measure.totalCodes[dimension]
  if (declared !== undefined) return declared
  if (dimension === 'REF_AREA') return 'MA'
  const codelist = catalogue.codelists.get(catalogue.dimensions.get(dimension)?.codelist ?? '')
  return codelist?.totalCode ?? null
}
