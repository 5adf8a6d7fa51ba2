/** Where something starts in the text of a formula; both count from 1. */
export type Position = { readonly line: number; readonly column: number }

/** A number as it is written; it has no sign, exponent or thousands mark. */
type NumberNode = { readonly kind: 'number'; readonly text: string; readonly at: Position }

/** A base series by its id. */
export type SeriesNode = { readonly kind: 'series'; readonly series: string; readonly at: Position }

type NegateNode = {
  readonly kind: 'negate'
  readonly operand: Expression
  readonly at: Position
}

export type SumTerm = { readonly operator: '+' | '-'; readonly operand: Expression }
export type ProductTerm = { readonly operator: '*' | '/'; readonly operand: Expression }

/** A chain of `+` and `-` from left to right; the first term has `+` and is itself no sum. */
export type SumNode = {
  readonly kind: 'sum'
  readonly terms: readonly SumTerm[]
  readonly at: Position
}

/** A chain of `*` and `/` from left to right; the first term has `*` and is itself no product. */
export type ProductNode = {
  readonly kind: 'product'
  readonly terms: readonly ProductTerm[]
  readonly at: Position
}

export type NamedDimension = { readonly dimension: string; readonly at: Position }
export type NamedCode = NamedDimension & { readonly code: string }

type WhereNode = {
  readonly kind: 'where'
  readonly operand: Expression
  readonly codes: readonly NamedCode[]
  readonly at: Position
}

/** `total` reads the total code and falls back on the sum; `sum_over` always adds. */
export type GroupNode = {
  readonly kind: 'total' | 'sum_over'
  readonly operand: Expression
  readonly dimensions: readonly NamedDimension[]
  readonly at: Position
}

type LagNode = {
  readonly kind: 'lag'
  readonly operand: Expression
  readonly years: number
  readonly at: Position
}

/** A formula as read: the tree that is checked, printed, described and compiled. */
export type Expression =
  | NumberNode
  | SeriesNode
  | NegateNode
  | SumNode
  | ProductNode
  | WhereNode
  | GroupNode
  | LagNode

/** The expressions an expression is made of, in the order written. */
export function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'series':
      return []
    case 'sum':
    case 'product':
      return expression.terms.map((term) => term.operand)
    case 'negate':
    case 'where':
    case 'total':
    case 'sum_over':
    case 'lag':
      return [expression.operand]
  }
}

/** The ids of the series of a formula, each once, in the order written. */
export function seriesOf(expression: Expression): readonly string[] {
  if (expression.kind === 'series') return [expression.series]
  return [...new Set(operandsOf(expression).flatMap(seriesOf))]
}
