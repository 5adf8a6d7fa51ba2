import { type Expression, type GroupNode, operandsOf, type SeriesNode } from './expression.ts'

/** What a function around a series says of one dimension. */
type Binding =
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'total' | 'sum_over'; readonly by: GroupNode }

/** Dimensions bound by the functions around an expression; the innermost has the word. */
export type Bindings = ReadonlyMap<string, Binding>

/** A series where it stands in a formula: how it is bound and how many years earlier it is read. */
export type Leaf = {
  readonly node: SeriesNode
  readonly bindings: Bindings
  readonly years: number
}

export const UNBOUND: Bindings = new Map()

/** The bindings inside a function, given those around it. */
export function bindingsInside(expression: Expression, around: Bindings): Bindings {
  switch (expression.kind) {
    case 'where':
      return new Map([
        ...around,
        ...expression.codes.map(
          ({ dimension, code }) => [dimension, { kind: 'code', code }] as const,
        ),
      ])
    case 'total':
    case 'sum_over':
      return new Map([
        ...around,
        ...expression.dimensions.map(
          ({ dimension }) => [dimension, { kind: expression.kind, by: expression }] as const,
        ),
      ])
    default:
      return around
  }
}

/** Every series of an expression as often as it stands there, in the order written. */
export function leavesOf(
  expression: Expression,
  around: Bindings = UNBOUND,
  years = 0,
): readonly Leaf[] {
  if (expression.kind === 'series') return [{ node: expression, bindings: around, years }]
  const inside = bindingsInside(expression, around)
  const earlier = expression.kind === 'lag' ? years + expression.years : years
  return operandsOf(expression).flatMap((operand) => leavesOf(operand, inside, earlier))
}
