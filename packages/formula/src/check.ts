import { BUDGET } from './budget.ts'
import { checkDimensions } from './check-dimensions.ts'
import { checkReferences } from './check-references.ts'
import { checkUnits } from './check-units.ts'
import type { CheckedSubject } from './checked-subject.ts'
import type { FormulaContext } from './context.ts'
import type { Expression } from './expression.ts'
import type { FormulaFinding } from './finding.ts'
import { costOf } from './partition.ts'

/**
 * Checks that a formula stands: series, dimensions and codes exist, every series declares what the functions around it
 * name, no dimension of the indicator is lost, units agree, and its cost is within the budget.
 *
 * @returns All findings in the order of the text; empty when the formula stands. Never throws.
 */
export function checkFormula(
  context: FormulaContext,
  subject: CheckedSubject,
  expression: Expression,
): readonly FormulaFinding[] {
  const references = checkReferences(context, subject, expression)
  return [
    ...references,
    ...checkDimensions(context, subject, expression),
    ...checkUnits(context, subject.unit, expression),
    ...(references.length === 0 ? checkCost(context, subject, expression) : []),
  ].toSorted((a, b) => a.line - b.line || a.column - b.column)
}

function checkCost(
  context: FormulaContext,
  subject: CheckedSubject,
  expression: Expression,
): readonly FormulaFinding[] {
  const cost = costOf(context, subject.domain, expression)
  if (cost <= BUDGET.steps) return []
  return [
    {
      code: 'formula.too_costly',
      ...expression.at,
      message: `One value would take ${cost} steps; ${BUDGET.steps} are allowed.`,
      remedy: 'Sum over fewer dimensions at a time.',
    },
  ]
}
