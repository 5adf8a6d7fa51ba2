import { type Expression, seriesOf } from '@marsad/formula'
import type { Catalogue, DataFinding } from '@marsad/model'
import type { Entry } from '../door.ts'
import { findingAt } from '../finding.ts'
import type { IndicatorFile } from '../schema/indicator.ts'

/**
 * The operands of a formula come from one source, or each from the one named for it; then the result belongs to the
 * source of the first, which is the reference source.
 *
 * @param expressions All versions of the formula, newest last.
 */
export function checkOperandSources(
  { yaml, value }: Entry<IndicatorFile>,
  catalogue: Catalogue,
  expressions: readonly Expression[],
): readonly DataFinding[] {
  const { operandSources } = value
  const operands = new Set(expressions.flatMap(seriesOf))
  if (!value.sources.every((source) => catalogue.sources.has(source))) return []
  if (operandSources === undefined)
    return expressions.flatMap((expression, index) =>
      value.sources.some((source) => carriesAll(source, expression, catalogue))
        ? []
        : [
            findingAt(yaml, ['formulas', index, 'expression'], {
              code: 'operand-source.missing',
              message: `No source of the indicator carries all of ${observed(expression, catalogue).join(', ')}.`,
              remedy:
                'Name the source of each in operandSources, or add one that carries them all to sources.',
            }),
          ],
    )
  const first = expressions
    .flatMap((expression) => observed(expression, catalogue).slice(0, 1))
    .at(-1)
  return [
    ...Object.entries(operandSources).flatMap(([series, source]) =>
      checkOperand({ yaml, value }, catalogue, { series, source, used: operands.has(series) }),
    ),
    ...(first === undefined || operandSources[first] === value.referenceSource
      ? []
      : [
          findingAt(yaml, ['referenceSource'], {
            code: 'operand-source.reference',
            message: `The result belongs to the source of its first operand ${first}, ${operandSources[first]}.`,
            remedy: `Write referenceSource: ${operandSources[first]}, or begin the formula with another series.`,
          }),
        ]),
  ]
}

function checkOperand(
  { yaml }: Entry<IndicatorFile>,
  catalogue: Catalogue,
  operand: { readonly series: string; readonly source: string; readonly used: boolean },
): readonly DataFinding[] {
  const { series, source, used } = operand
  const path = ['operandSources', series]
  if (!used)
    return [
      findingAt(yaml, path, {
        code: 'operand-source.unused',
        message: `${series} is in no version of the formula.`,
        remedy: 'Remove it from operandSources, or correct its name.',
      }),
    ]
  const carried = catalogue.series.get(series)?.sources ?? []
  return carried.includes(source)
    ? []
    : [
        findingAt(yaml, path, {
          code: 'operand-source.not-carried',
          message: `${series} does not come from ${source}.`,
          remedy: `Write one of: ${carried.join(', ')}; or add ${source} to the sources of ${series}.`,
        }),
      ]
}

/** The series of a formula that are observed, in the order written; constants have every source. */
function observed(expression: Expression, catalogue: Catalogue): readonly string[] {
  return seriesOf(expression).filter(
    (series) => catalogue.series.get(series)?.constant === undefined,
  )
}

function carriesAll(source: string, expression: Expression, catalogue: Catalogue): boolean {
  return observed(expression, catalogue).every(
    (series) => catalogue.series.get(series)?.sources.includes(source) === true,
  )
}
