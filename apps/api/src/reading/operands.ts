import { compileFormula } from '@marsad/formula'
import type { BaseSeries, Catalogue, Indicator } from '@marsad/model'

/** A base series that a formula reads, and the source it reads it from when the reference source is asked. */
export type Operand = { readonly series: BaseSeries; readonly source: string }

/** The base series of an indicator's current formula, each once, in the order written; none for legal indicators. */
export function operandsOf(catalogue: Catalogue, indicator: Indicator): readonly Operand[] {
  if (indicator.formulas.length === 0) return []
  return compileFormula(catalogue, indicator).series.flatMap((id) => {
    const series = catalogue.series.get(id)
    const source = indicator.operandSources?.[id] ?? indicator.referenceSource
    return series === undefined || series.constant !== undefined ? [] : [{ series, source }]
  })
}
