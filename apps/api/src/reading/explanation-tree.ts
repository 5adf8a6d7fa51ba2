import type { ExplainedOperand, Explanation, Expression } from '@marsad/formula'
import { operandsOf } from '@marsad/formula'

/** The calculation as answers show it: a tree of values, its leaves pointing into the list of operands. */
export type ExplanationTree = {
  readonly kind: string
  readonly operator: '+' | '-' | '*' | '/' | null
  readonly text: string
  readonly value: number | null
  readonly status: string | null
  readonly reason: string | null
  readonly operand: number | null
  readonly children: ExplanationTree[]
}

/**
 * @param expression The part of the formula that `explanation` explains: the signs between operands stand there.
 * @param places Place of each operand in the list of operands.
 */
export function explanationTree(
  explanation: Explanation,
  expression: Expression | undefined,
  places: ReadonlyMap<ExplainedOperand, number>,
  operator: ExplanationTree['operator'] = null,
): ExplanationTree {
  const isSeries = explanation.kind === 'series'
  const parts = expression === undefined ? [] : operandsOf(expression)
  const operators = signsOf(expression)
  return {
    kind: explanation.kind,
    operator,
    text: explanation.text,
    value: explanation.value,
    status: explanation.status,
    reason: explanation.reason ?? null,
    operand: isSeries ? (places.get(explanation) ?? null) : null,
    children: explanation.operands.map((child, index) =>
      explanationTree(
        child,
        isSeries ? undefined : (parts[index] ?? parts[0]),
        places,
        operators[index] ?? null,
      ),
    ),
  }
}

function signsOf(expression: Expression | undefined): readonly ExplanationTree['operator'][] {
  return expression?.kind === 'sum' || expression?.kind === 'product'
    ? expression.terms.map((term) => term.operator)
    : []
}
