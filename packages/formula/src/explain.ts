import type { ObsStatus, Period } from '@marsad/model'
import type { CompiledFormula } from './compile.ts'
import { type FormulaOptions, outcomeOf, resultOf } from './evaluate.ts'
import { type Expression, operandsOf, type SeriesNode } from './expression.ts'
import type { OperandReader } from './operand.ts'
import type { MissingReason, Outcome, Reading } from './outcome.ts'
import { printFormula } from './print.ts'
import type { FormulaRequest } from './request.ts'

type Explained = {
  /** The part of the formula, as written. */
  readonly text: string
  /** In the unit of what it measures, unit_mult 0; `null` where there is no value. */
  readonly value: number | null
  readonly status: ObsStatus
  readonly reason?: MissingReason
}

/** A number, a function or a chain of operators, and what it was computed from. */
export type ExplainedNode = Explained & {
  readonly kind: Exclude<Expression['kind'], 'series'>
  readonly operands: readonly Explanation[]
}

/** One operand: what was read, where, and what was done to it. */
export type ExplainedOperand = Explained & {
  readonly kind: 'series'
  readonly series: string
  /** Text form of the key; absent for a constant and where no key can be formed. */
  readonly key?: string
  readonly source?: string
  /** The period that was read: that of the request, earlier inside a lag. */
  readonly period?: Period
  /** What is held there; absent when nothing is, and for values built here. */
  readonly stored?: {
    readonly value: number | null
    readonly unitMult: number
    readonly status: ObsStatus
    readonly release?: string
    readonly vintage?: number
  }
  readonly constant?: true
  /** An absent total was replaced by the sum of `operands` (rule 4). */
  readonly fallback?: true
  /** The value was built from the sub-periods in `operands` (rule 13). */
  readonly aggregated?: true
  readonly operands: readonly ExplainedOperand[]
}

/** How a value came about, as a tree in the shape of the formula. */
export type Explanation = ExplainedNode | ExplainedOperand

/**
 * Evaluates a formula and tells every step; the root has the result that `evaluateFormula` gives.
 *
 * @throws Problem as `evaluateFormula` does.
 */
export function explainFormula(
  formula: CompiledFormula,
  reader: OperandReader,
  request: FormulaRequest,
  options: FormulaOptions = {},
): Explanation {
  return explained(formula, formula.expression, outcomeOf(formula, reader, request, options))
}

function explained(
  formula: CompiledFormula,
  expression: Expression,
  outcome: Outcome,
): Explanation {
  const of = (part: Expression, from: Outcome): Explanation => explained(formula, part, from)
  const nodeOf = (
    kind: ExplainedNode['kind'],
    operands: readonly Explanation[],
  ): ExplainedNode => ({
    kind,
    text: printFormula(expression),
    ...resultOf(outcome),
    operands,
  })
  switch (expression.kind) {
    case 'series':
      return explainedSeries(formula, expression, outcome)
    case 'number':
      return nodeOf(expression.kind, [])
    case 'where':
    case 'total':
    case 'lag':
      return nodeOf(expression.kind, [of(expression.operand, outcome)])
    case 'sum_over':
      return nodeOf(
        expression.kind,
        outcome.from.map((addend) => of(expression.operand, addend)),
      )
    case 'negate':
    case 'sum':
    case 'product':
      return nodeOf(
        expression.kind,
        operandsOf(expression).flatMap((part, index) => {
          const from = outcome.from[index]
          return from === undefined ? [] : [of(part, from)]
        }),
      )
  }
}

function explainedSeries(
  { context }: CompiledFormula,
  node: SeriesNode,
  outcome: Outcome,
): ExplainedOperand {
  const { reading } = outcome
  const isConstant = context.series.get(node.series)?.constant !== undefined
  if (reading !== undefined) return explainedReading(outcome, reading)
  return {
    kind: 'series',
    text: node.series,
    series: node.series,
    ...resultOf(outcome),
    ...(isConstant ? { constant: true as const } : {}),
    operands: [],
  }
}

function explainedReading(outcome: Outcome, reading: Reading): ExplainedOperand {
  const { series, key, source, period, observation, unitMult } = reading
  return {
    kind: 'series',
    text: series,
    series,
    ...resultOf(outcome),
    key,
    source,
    period,
    ...(observation === undefined ? {} : { stored: storedOf(observation, unitMult) }),
    ...(reading.fallback ? { fallback: true as const } : {}),
    ...(reading.aggregated ? { aggregated: true as const } : {}),
    operands: outcome.from.flatMap((part) =>
      part.reading === undefined ? [] : [explainedReading(part, part.reading)],
    ),
  }
}

function storedOf(
  { value, status, release, vintage }: NonNullable<Reading['observation']>,
  unitMult: number,
): NonNullable<ExplainedOperand['stored']> {
  return {
    value,
    unitMult,
    status,
    ...(release === undefined ? {} : { release }),
    ...(vintage === undefined ? {} : { vintage }),
  }
}

/** The operands of an explanation that were read as stored, in the order of the formula: what a citation is needed for. */
export function operandsRead(explanation: Explanation): readonly ExplainedOperand[] {
  const below = explanation.operands.flatMap(operandsRead)
  return explanation.kind === 'series' && explanation.stored !== undefined
    ? [explanation, ...below]
    : below
}
