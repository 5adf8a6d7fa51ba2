import { type BaseSeries, type Codelist, type Indicator, totalCodeOf } from '@marsad/model'
import { leavesOf } from './bindings.ts'
import type { FormulaContext } from './context.ts'
import type { Expression, GroupNode } from './expression.ts'

/** A code of a partition; it may be absent from a sum where it is residual (not stated, other). */
type Part = { readonly code: string; readonly residual: boolean }

/** The parts of each dimension that is summed over; a sum takes every combination. */
export type Parts = readonly (readonly Part[])[]

type Lists = Pick<FormulaContext, 'codelists' | 'dimensions'>

/** The codelist of a dimension. */
export function codelistOf(context: Lists, dimension: string): Codelist | undefined {
  return context.codelists.get(context.dimensions.get(dimension)?.codelist ?? '')
}

/** The total code of a dimension for a series inside an indicator (rules 2 and 7); `null` where a code must be named. */
export function totalFor(
  context: Lists,
  domain: Indicator['domain'],
  series: BaseSeries,
  dimension: string,
): string | null {
  return domain[dimension] ?? totalCodeOf(context, series, dimension)
}

/**
 * The codes that add up to a total code of a dimension (rule 4): the partition the dimension names if it does,
 * else the default partition of its codelist, else the first listed that does; `undefined` where none does.
 */
export function partitionFor(
  context: Lists,
  dimension: string,
  total: string | null,
): readonly string[] | undefined {
  const codelist = codelistOf(context, dimension)
  if (codelist === undefined || total === null) return undefined
  const preferred = [context.dimensions.get(dimension)?.partition, codelist.defaultPartition]
  const name = [...preferred, ...codelist.partitions.keys()].find(
    (candidate) =>
      typeof candidate === 'string' &&
      codelist.partitions.has(candidate) &&
      (codelist.partitionTotals[candidate] ?? codelist.totalCode) === total,
  )
  return codelist.partitions.get(name ?? '')
}

/** Whether a series may be added over dimensions (rule 14). */
export function isAdditive(series: BaseSeries, dimensions: readonly string[]): boolean {
  return (
    series.additive && !dimensions.some((dimension) => series.notAdditiveOver.includes(dimension))
  )
}

/** Why a sum over dimensions can never have a value. */
export type NoSum = 'not-additive' | 'no-partition'

/** The parts of a sum of several series over dimensions, or why there are none. All series must share one partition. */
export function sumOf(
  context: Lists,
  domain: Indicator['domain'],
  series: readonly BaseSeries[],
  dimensions: readonly string[],
): Parts | NoSum {
  if (!series.every((one) => isAdditive(one, dimensions))) return 'not-additive'
  const parts: (readonly Part[])[] = []
  for (const dimension of dimensions) {
    const found = series.map((one) =>
      partitionFor(context, dimension, totalFor(context, domain, one, dimension)),
    )
    const [first] = found
    if (first === undefined || found.some((codes) => codes !== first)) return 'no-partition'
    const codes = codelistOf(context, dimension)?.codes
    parts.push(first.map((code) => ({ code, residual: codes?.get(code)?.residual ?? false })))
  }
  return parts
}

/** The dimensions of `total` or `sum_over`, each once. */
export function dimensionsOf(group: GroupNode): readonly string[] {
  return [...new Set(group.dimensions.map(({ dimension }) => dimension))]
}

/** The parts of a `sum_over`: those of the series that no inner function binds elsewhere. */
export function sumOverOf(
  context: Pick<FormulaContext, 'codelists' | 'dimensions' | 'series'>,
  domain: Indicator['domain'],
  group: GroupNode,
): Parts | NoSum {
  const dimensions = dimensionsOf(group)
  const leaves = leavesOf(group.operand)
  const moved = leaves.filter(({ bindings }) => dimensions.some((one) => !bindings.has(one)))
  const series = (moved.length > 0 ? moved : leaves)
    .map(({ node }) => context.series.get(node.series))
    .filter((one) => one !== undefined)
  return sumOf(context, domain, series, dimensions)
}

/** The number of values a formula reads at most to compute one value, time aggregation apart. */
export function costOf(
  context: Pick<FormulaContext, 'codelists' | 'dimensions' | 'series'>,
  domain: Indicator['domain'],
  expression: Expression,
): number {
  const inner = (operand: Expression): number => costOf(context, domain, operand)
  switch (expression.kind) {
    case 'number':
    case 'series':
      return 1
    case 'sum':
    case 'product':
      return expression.terms.reduce((cost, { operand }) => cost + 1 + inner(operand), 0)
    case 'negate':
    case 'where':
      return 1 + inner(expression.operand)
    case 'lag':
      return 1 + inner(expression.operand) * (2 + expression.years)
    case 'total':
    case 'sum_over': {
      const parts = sumOverOf(context, domain, expression)
      const addends =
        typeof parts === 'string' ? 0 : parts.reduce((product, { length }) => product * length, 1)
      return 1 + inner(expression.operand) * (addends + 1)
    }
  }
}
