import { labelIn } from '@marsad/model'
import { type Leaf, leavesOf } from './bindings.ts'
import type { CheckedSubject } from './checked-subject.ts'
import type { FormulaContext } from './context.ts'
import { type Expression, operandsOf, type Position } from './expression.ts'
import type { FormulaFinding } from './finding.ts'
import { sumOverOf, totalFor } from './partition.ts'

/** Every dimension of the indicator reaches a series, every total exists, and every sum has addends. */
export function checkDimensions(
  context: FormulaContext,
  subject: CheckedSubject,
  expression: Expression,
): readonly FormulaFinding[] {
  const leaves = leavesOf(expression)
  return [
    ...checkLost(context, subject, leaves, expression.at),
    ...leaves.flatMap((leaf) => checkTotals(context, subject, leaf)),
    ...checkSums(context, subject, expression),
  ]
}

/** A dimension of the indicator that no series carries as the key gives it says nothing about the figures. */
function checkLost(
  context: FormulaContext,
  subject: CheckedSubject,
  leaves: readonly Leaf[],
  at: Position,
): readonly FormulaFinding[] {
  return subject.dimensions
    .filter(
      (dimension) =>
        !leaves.some(
          ({ node, bindings }) =>
            !bindings.has(dimension) &&
            (context.series.get(node.series)?.dimensions.includes(dimension) ?? true),
        ),
    )
    .map((dimension) => {
      const title = context.dimensions.get(dimension)?.title
      const name = title === undefined ? dimension : `${dimension} (${labelIn(title, 'en').text})`
      return {
        code: 'formula.dimension_lost' as const,
        ...at,
        message: `The indicator declares ${name} but the expression loses it: no series varies with it.`,
        remedy: `Remove ${dimension} from the indicator, or let a series carry it outside where, total and sum_over.`,
      }
    })
}

/** A dimension without a total that neither the key nor a function names leaves the series without a value. */
function checkTotals(
  context: FormulaContext,
  subject: CheckedSubject,
  { node, bindings }: Leaf,
): readonly FormulaFinding[] {
  const series = context.series.get(node.series)
  if (series === undefined || series.constant !== undefined) return []
  return series.dimensions
    .filter((dimension) => {
      const bound = bindings.get(dimension)?.kind
      const needsTotal = bound === 'total' || (!bound && !subject.dimensions.includes(dimension))
      return needsTotal && totalFor(context, subject.domain, series, dimension) === null
    })
    .map((dimension) => ({
      code: 'formula.no_total' as const,
      ...node.at,
      message: `${series.id} has no total over ${dimension}, so that it can have no value here.`,
      remedy: `Name a code with where(${series.id}, ${dimension}=…), or add ${dimension} to the indicator.`,
    }))
}

function checkSums(
  context: FormulaContext,
  subject: CheckedSubject,
  expression: Expression,
): readonly FormulaFinding[] {
  const inside = operandsOf(expression).flatMap((one) => checkSums(context, subject, one))
  if (expression.kind !== 'sum_over') return inside
  const why = sumOverOf(context, subject.domain, expression)
  if (why === 'not-additive')
    return [
      ...inside,
      {
        code: 'formula.not_additive',
        ...expression.at,
        message: 'A series inside sum_over may not be added over these dimensions.',
        remedy: 'Read its total with total(), which falls back on a sum only where one is right.',
      },
    ]
  if (why === 'no-partition')
    return [
      ...inside,
      {
        code: 'formula.no_partition',
        ...expression.at,
        message: 'No one partition of the codelist adds up to the total code of the series inside.',
        remedy: 'Add the partition to the codelist, or sum the codes one by one with where().',
      },
    ]
  return inside
}
