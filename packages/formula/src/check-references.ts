import type { Indicator } from '@marsad/model'
import { type Leaf, leavesOf } from './bindings.ts'
import type { CheckedSubject } from './checked-subject.ts'
import type { FormulaContext } from './context.ts'
import { isWithin } from './domain.ts'
import { type Expression, type NamedCode, operandsOf, type Position } from './expression.ts'
import type { FormulaFinding } from './finding.ts'
import { codelistOf } from './partition.ts'

/** Whatever the expression and its indicator name exists, and fits where it stands. */
export function checkReferences(
  context: FormulaContext,
  subject: CheckedSubject,
  expression: Expression,
): readonly FormulaFinding[] {
  return [
    ...leavesOf(expression).flatMap((leaf) => checkSeries(context, subject, leaf)),
    ...checkFunctions(context, expression),
    ...checkDomain(context, subject, expression.at),
  ]
}

function checkSeries(
  context: FormulaContext,
  subject: CheckedSubject,
  { node }: Leaf,
): readonly FormulaFinding[] {
  const series = context.series.get(node.series)
  if (series === undefined)
    return [
      {
        code: 'formula.unknown_series',
        ...node.at,
        message: `There is no base series ${node.series}.`,
        remedy: 'Correct the id, or add the series to the catalogue.',
      },
    ]
  const source = subject.operandSources?.[node.series]
  if (subject.operandSources === null || series.constant !== undefined) return []
  if (source === undefined)
    return [
      {
        code: 'formula.operand_source',
        ...node.at,
        message: `The indicator mixes sources but names none for ${node.series}.`,
        remedy: 'Name the source of every series of the expression, or of none.',
      },
    ]
  if (context.sources.has(source)) return []
  return [
    {
      code: 'formula.operand_source',
      ...node.at,
      message: `The source ${source} named for ${node.series} does not exist.`,
      remedy: 'Name a source of the catalogue.',
    },
  ]
}

/** Dimensions and codes named by functions, and that every series inside declares them. */
function checkFunctions(context: FormulaContext, expression: Expression): FormulaFinding[] {
  const inside = operandsOf(expression).flatMap((operand) => checkFunctions(context, operand))
  if (expression.kind !== 'where' && expression.kind !== 'total' && expression.kind !== 'sum_over')
    return inside
  const named: readonly (NamedCode | Omit<NamedCode, 'code'>)[] =
    expression.kind === 'where' ? expression.codes : expression.dimensions
  const seen = new Set<string>()
  for (const one of named) {
    inside.push(...checkNamed(context, one, expression, seen.has(one.dimension)))
    seen.add(one.dimension)
  }
  return inside
}

function checkNamed(
  context: FormulaContext,
  named: NamedCode | Omit<NamedCode, 'code'>,
  expression: Expression,
  twice: boolean,
): readonly FormulaFinding[] {
  const { dimension, at } = named
  const codelist = codelistOf(context, dimension)
  if (codelist === undefined)
    return [
      {
        code: 'formula.unknown_dimension',
        ...at,
        message: `There is no dimension ${dimension}.`,
        remedy: 'Correct the id, or add the dimension to the catalogue.',
      },
    ]
  const findings: FormulaFinding[] = []
  if (twice)
    findings.push({
      code: 'formula.named_twice',
      ...at,
      message: `${dimension} is named twice in one ${expression.kind}.`,
      remedy: 'Name it once.',
    })
  if ('code' in named && !codelist.codes.has(named.code))
    findings.push({
      code: 'formula.unknown_code',
      ...at,
      message: `${named.code} is no code of ${codelist.id}, the codelist of ${dimension}.`,
      remedy: 'Use a code of the list; codes are case-sensitive.',
    })
  for (const id of new Set(leavesOf(expression).map(({ node }) => node.series))) {
    const series = context.series.get(id)
    if (series === undefined) continue
    if (!series.dimensions.includes(dimension))
      findings.push({
        code: 'formula.undeclared_dimension',
        ...at,
        message: `${id} stands inside ${expression.kind} over ${dimension} but does not declare it.`,
        remedy: `Take ${id} out of the function, or add ${dimension} to the series.`,
      })
    else if ('code' in named && codelist.codes.has(named.code))
      findings.push(...checkSeriesDomain(context, series, named))
  }
  return findings
}

function checkSeriesDomain(
  context: FormulaContext,
  series: { readonly id: string; readonly domain: Indicator['domain'] },
  { dimension, code, at }: NamedCode,
): readonly FormulaFinding[] {
  const root = series.domain[dimension]
  const codelist = codelistOf(context, dimension)
  if (root === undefined || codelist === undefined || isWithin(codelist, code, root)) return []
  return [
    {
      code: 'formula.unknown_code',
      ...at,
      message: `${series.id} holds only ${root} and its parts; ${code} is none of them.`,
      remedy: `Name a code within ${root}.`,
    },
  ]
}

function checkDomain(
  context: FormulaContext,
  subject: CheckedSubject,
  at: Position,
): readonly FormulaFinding[] {
  return Object.entries(subject.domain).flatMap(([dimension, code]) =>
    codelistOf(context, dimension)?.codes.has(code)
      ? []
      : [
          {
            code: 'formula.unknown_code' as const,
            ...at,
            message: `The domain ${dimension}: ${code} names a dimension or code that does not exist.`,
            remedy: 'Name a dimension of the catalogue and a code of its list.',
          },
        ],
  )
}
