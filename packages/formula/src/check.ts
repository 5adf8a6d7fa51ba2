import { type Indicator, labelIn } from '@marsad/model'
import { type Leaf, leavesOf } from './bindings.ts'
import { BUDGET } from './budget.ts'
import { checkUnits } from './check-units.ts'
import type { FormulaContext } from './context.ts'
import { isWithin } from './domain.ts'
import { type Expression, type NamedCode, operandsOf, type Position } from './expression.ts'
import type { FormulaFinding } from './finding.ts'
import { codelistOf, costOf, sumOverOf, totalFor } from './partition.ts'

/** What is checked of an indicator against its expression. */
export type CheckedSubject = Pick<Indicator, 'dimensions' | 'domain' | 'unit' | 'operandSources'>

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
  const leaves = leavesOf(expression)
  const references = [
    ...leaves.flatMap((leaf) => checkSeries(context, subject, leaf)),
    ...checkFunctions(context, expression),
    ...checkDomain(context, subject, expression.at),
  ]
  const findings = [
    ...references,
    ...checkLost(context, subject, leaves, expression.at),
    ...leaves.flatMap((leaf) => checkTotals(context, subject, leaf)),
    ...checkSums(context, subject, expression),
    ...checkUnits(context, subject.unit, expression),
    ...(references.length === 0 ? checkCost(context, subject, expression) : []),
  ]
  return findings.toSorted((a, b) => a.line - b.line || a.column - b.column)
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
