import fc from 'fast-check'
import type { Expression, NamedCode, NamedDimension, ProductTerm, SumTerm } from '../expression.ts'
import { testContext } from './catalogue.ts'

const at = { line: 1, column: 1 }

const SERIES = ['unemployed', 'labour_force', 'employed', 'working_age_population'] as const
/** Dimensions that all those series declare, with some of their codes. */
const CODES = {
  SEX: ['_T', 'M', 'F'],
  AREA: ['_T', 'U', 'R'],
  AGE: ['Y_GE15', 'Y15T24', 'Y25T34', 'Y35T44', 'Y_GE45'],
  REF_AREA: ['MA', 'MA01', 'MA06'],
} as const
const DIMENSIONS = ['SEX', 'AREA', 'AGE', 'REF_AREA'] as const

const namedCode: fc.Arbitrary<NamedCode> = fc
  .constantFrom(...DIMENSIONS)
  .chain((dimension) =>
    fc.constantFrom(...CODES[dimension]).map((code) => ({ dimension, code, at })),
  )
const namedDimension: fc.Arbitrary<NamedDimension> = fc
  .constantFrom('SEX', 'AREA', 'AGE')
  .map((dimension) => ({ dimension, at }))
const number = fc
  .oneof(fc.constantFrom('0', '1', '2', '100', '1000', '0.5', '12.25'), fc.nat().map(String))
  .map((text): Expression => ({ kind: 'number', text, at }))
const series = fc
  .constantFrom(...SERIES)
  .map((id): Expression => ({ kind: 'series', series: id, at }))

/** A chain in the form the parser gives it: its first operand is no chain of the same kind. */
function chain<T extends 'sum' | 'product', O extends string>(
  kind: T,
  [first, other]: readonly [O, O],
  operand: fc.Arbitrary<Expression>,
): fc.Arbitrary<{
  kind: T
  terms: { operator: O; operand: Expression }[]
  at: typeof at
}> {
  return fc
    .tuple(
      operand.filter((head) => head.kind !== kind),
      fc.array(fc.tuple(fc.constantFrom(first, other), operand), { minLength: 1, maxLength: 3 }),
    )
    .map(([head, rest]) => ({
      kind,
      terms: [
        { operator: first, operand: head },
        ...rest.map(([operator, one]) => ({ operator, operand: one })),
      ],
      at,
    }))
}

/** Any formula over four labour-market series of the test catalogue, in the form the parser gives it. */
export const arbitraryExpression: fc.Arbitrary<Expression> = fc.letrec<{ expression: Expression }>(
  (tie) => ({
    expression: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      { weight: 4, arbitrary: series },
      { weight: 1, arbitrary: number },
      { weight: 3, arbitrary: chain('sum', ['+', '-'], tie('expression')) },
      { weight: 3, arbitrary: chain('product', ['*', '/'], tie('expression')) },
      {
        weight: 1,
        arbitrary: tie('expression').map(
          (operand): Expression => ({ kind: 'negate', operand, at }),
        ),
      },
      {
        weight: 2,
        arbitrary: fc
          .tuple(tie('expression'), fc.array(namedCode, { minLength: 1, maxLength: 2 }))
          .map(([operand, codes]): Expression => ({ kind: 'where', operand, codes, at })),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            fc.constantFrom('total' as const, 'sum_over' as const),
            tie('expression'),
            fc.array(namedDimension, { minLength: 1, maxLength: 2 }),
          )
          .map(([kind, operand, dimensions]): Expression => ({ kind, operand, dimensions, at })),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(tie('expression'), fc.integer({ min: 1, max: 3 }))
          .map(([operand, years]): Expression => ({ kind: 'lag', operand, years, at })),
      },
    ),
  }),
).expression

/** A formula without its positions, to compare what it says. */
export function withoutPositions(expression: Expression): Expression {
  switch (expression.kind) {
    case 'number':
    case 'series':
      return { ...expression, at }
    case 'sum':
      return { ...expression, at, terms: expression.terms.map(bareTerm<SumTerm>) }
    case 'product':
      return { ...expression, at, terms: expression.terms.map(bareTerm<ProductTerm>) }
    case 'negate':
    case 'lag':
      return { ...expression, at, operand: withoutPositions(expression.operand) }
    case 'where':
      return {
        ...expression,
        at,
        operand: withoutPositions(expression.operand),
        codes: expression.codes.map((code) => ({ ...code, at })),
      }
    case 'total':
    case 'sum_over':
      return {
        ...expression,
        at,
        operand: withoutPositions(expression.operand),
        dimensions: expression.dimensions.map((dimension) => ({ ...dimension, at })),
      }
  }
}

function bareTerm<T extends SumTerm | ProductTerm>(term: T): T {
  return { ...term, operand: withoutPositions(term.operand) }
}

/** Dimensions and codes that the formulas of `arbitraryExpression` name. */
export const ARBITRARY_CODES: Readonly<Record<string, readonly string[]>> = CODES
/** The series that the formulas of `arbitraryExpression` read; each declares every dimension of `ARBITRARY_CODES`. */
export const ARBITRARY_SERIES: readonly string[] = SERIES.filter((id) => testContext.series.has(id))
