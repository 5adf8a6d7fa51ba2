import type { FormulaContext } from './context.ts'
import type { Expression, Position, ProductNode, SumNode } from './expression.ts'
import type { FormulaFinding } from './finding.ts'
import {
  add,
  formatQuantity,
  multiply,
  type NoSumOfUnits,
  type Quantity,
  quantityOfNumber,
} from './quantity.ts'
import { isInUnit, quantityOfUnit } from './units.ts'

/** Unit algebra: what the expression measures must be what the indicator is given in. Unknown series are not reported here. */
export function checkUnits(
  context: Pick<FormulaContext, 'series'>,
  unit: string,
  expression: Expression,
): readonly FormulaFinding[] {
  const findings: FormulaFinding[] = []
  const quantity = measured(context, expression, findings)
  if (quantity !== undefined && !isInUnit(quantity, unit))
    findings.push({
      code: 'formula.unit',
      ...expression.at,
      message: `The expression measures ${formatQuantity(quantity)}, which is not ${unit}.`,
      remedy: quantity.gap
        ? 'A difference of two percentages is in points: give the unit PP, or divide by a share.'
        : `Give the unit the expression has, or multiply by the scale of ${unit} (100 for PT, 1000 for PER1000…).`,
    })
  return findings
}

function measured(
  context: Pick<FormulaContext, 'series'>,
  expression: Expression,
  findings: FormulaFinding[],
): Quantity | undefined {
  switch (expression.kind) {
    case 'number':
      return quantityOfNumber(Number(expression.text))
    case 'series': {
      const series = context.series.get(expression.series)
      return series && quantityOfUnit(series.unit)
    }
    case 'sum':
      return ofSum(context, expression, findings)
    case 'product':
      return ofProduct(context, expression, findings)
    case 'negate': {
      const quantity = measured(context, expression.operand, findings)
      return quantity?.literal === undefined ? quantity : quantityOfNumber(-quantity.literal)
    }
    case 'where':
    case 'total':
    case 'sum_over':
    case 'lag':
      return measured(context, expression.operand, findings)
  }
}

function ofProduct(
  context: Pick<FormulaContext, 'series'>,
  product: ProductNode,
  findings: FormulaFinding[],
): Quantity | undefined {
  let result: Quantity | undefined = quantityOfNumber(1)
  for (const { operator, operand } of product.terms) {
    const quantity = measured(context, operand, findings)
    result = result && quantity && multiply(result, quantity, operator)
  }
  return result
}

function ofSum(
  context: Pick<FormulaContext, 'series'>,
  sum: SumNode,
  findings: FormulaFinding[],
): Quantity | undefined {
  const [head, ...rest] = sum.terms
  let result = head && measured(context, head.operand, findings)
  for (const { operator, operand } of rest) {
    const quantity = measured(context, operand, findings)
    if (result === undefined || quantity === undefined) {
      result = undefined
      continue
    }
    const next: Quantity | NoSumOfUnits = add(result, quantity, operator)
    if (typeof next === 'string')
      findings.push(mismatch(operand.at, operator, [result, quantity], next))
    result = typeof next === 'string' ? undefined : next
  }
  return result
}

const REMEDY: Readonly<Record<NoSumOfUnits, string>> = {
  units: 'Add only what is measured in one unit.',
  scales:
    'Bring both to one scale first: 1 belongs to a ratio, 100 to a percentage, 1000 to a rate per 1,000.',
  number: 'A bare number has no unit: it can scale a quantity, not be added to it.',
}

function mismatch(
  at: Position,
  operator: '+' | '-',
  [left, right]: readonly [Quantity, Quantity],
  why: NoSumOfUnits,
): FormulaFinding {
  const verb = operator === '+' ? 'is added to' : 'is taken from'
  const nameOf = (quantity: Quantity): string =>
    quantity.literal === undefined ? formatQuantity(quantity) : `the number ${quantity.literal}`
  return {
    code: 'formula.unit',
    ...at,
    message: `${capital(nameOf(right))} ${verb} ${nameOf(left)}.`,
    remedy: REMEDY[why],
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
