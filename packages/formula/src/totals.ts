import type { Indicator } from '@marsad/model'
import { leavesOf } from './bindings.ts'
import type { FormulaContext } from './context.ts'
import type { Expression } from './expression.ts'
import { codelistOf, totalFor } from './partition.ts'

/**
 * The code under which each dimension of an indicator is not broken down: its domain, else what it declares, else the
 * total the series of its expression share, else the total of the codelist; `null` where a code must be named.
 *
 * @param expression `undefined` for an indicator without formula.
 */
export function totalCodesOf(
  context: Pick<FormulaContext, 'codelists' | 'dimensions' | 'series'>,
  indicator: Pick<Indicator, 'dimensions' | 'domain' | 'totalCodes'>,
  expression: Expression | undefined,
): Readonly<Record<string, string | null>> {
  const leaves = expression === undefined ? [] : leavesOf(expression)
  const totalOf = (dimension: string): string | null => {
    const declared = indicator.domain[dimension] ?? indicator.totalCodes[dimension]
    if (declared !== undefined) return declared
    const totals = leaves.flatMap(({ node, bindings }) => {
      const series = context.series.get(node.series)
      const varies = series?.dimensions.includes(dimension) && !bindings.has(dimension)
      return series && varies ? [totalFor(context, indicator.domain, series, dimension)] : []
    })
    const [first] = totals
    if (first !== undefined && totals.every((total) => total === first)) return first
    return codelistOf(context, dimension)?.totalCode ?? null
  }
  return Object.fromEntries(
    indicator.dimensions.map((dimension) => [dimension, totalOf(dimension)]),
  )
}
