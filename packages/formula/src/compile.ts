import { Problem } from '@marsad/model'
import { type Bindings, bindingsInside, UNBOUND } from './bindings.ts'
import type { FormulaContext, FormulaSubject } from './context.ts'
import {
  type Expression,
  type GroupNode,
  type ProductNode,
  type SumNode,
  seriesOf,
} from './expression.ts'
import { type Frame, type Step, spend } from './frame.ts'
import { type LeafPlan, leafStep } from './leaf.ts'
import { combine, noValue, type Outcome, plainValue } from './outcome.ts'
import { parseFormula } from './parse.ts'
import { type Plans, planLeaf, planSum } from './plan.ts'
import { sideFinder } from './side.ts'
import { sumParts } from './sum.ts'
import { totalCodesOf } from './totals.ts'

/** A formula ready to be evaluated, as often as wanted, for any key and period. */
export type CompiledFormula = {
  /** The indicator it computes. */
  readonly indicator: string
  readonly version: number
  readonly expression: Expression
  /** The base series it reads, each once, in the order written. */
  readonly series: readonly string[]
  /** Dimensions of the indicator in catalogue order; keys are codes of these. */
  readonly dimensions: readonly string[]
  readonly domain: Readonly<Record<string, string>>
  /** The code under which a dimension is not broken down; `null` where one must be named. */
  readonly totals: Readonly<Record<string, string | null>>
  /** The only source of an indicator that mixes instruments; `undefined` for any other. */
  readonly source: string | undefined
  readonly context: FormulaContext
  readonly step: Step
  readonly leaves: readonly LeafPlan[]
  /** Slots that the sums of the formula need. */
  readonly slotCount: number
}

/**
 * Compiles a formula of an indicator to closures.
 *
 * @param version The newest when it is not given.
 * @throws Problem `not-found` when the indicator has no formula or no such version; `unprocessable` when the
 * expression does not parse or names an unknown series, which a checked catalogue rules out.
 */
export function compileFormula(
  context: FormulaContext,
  indicator: FormulaSubject,
  version?: number,
): CompiledFormula {
  const formula =
    version === undefined
      ? indicator.formulas.at(-1)
      : indicator.formulas.find((one) => one.version === version)
  if (formula === undefined)
    throw new Problem(
      'not-found',
      'formula.version',
      version === undefined
        ? `${indicator.id} has no formula.`
        : `${indicator.id} has no formula of version ${version}.`,
    )
  const parsed = parseFormula(formula.expression)
  if (!parsed.ok)
    throw new Problem(
      'unprocessable',
      parsed.error.code,
      `The formula of ${indicator.id} cannot be read at line ${parsed.error.line}, column ${parsed.error.column}.`,
    )
  const { expression } = parsed
  const plans: Plans = {
    context,
    subject: indicator,
    sideOf: sideFinder(context),
    sums: new Map(),
    leaves: [],
    slotCount: 0,
  }
  const step = compile(plans, expression, { bindings: UNBOUND, years: 0 })
  const series = seriesOf(expression)
  return {
    indicator: indicator.id,
    version: formula.version,
    expression,
    series,
    dimensions: indicator.dimensions,
    domain: indicator.domain,
    totals: totalCodesOf(context, indicator, expression),
    source: sourceOf(plans),
    context,
    step,
    leaves: plans.leaves,
    slotCount: plans.slotCount,
  }
}

/** An indicator that mixes instruments belongs to the source of its first operand (rule 10). */
function sourceOf({ leaves, subject }: Plans): string | undefined {
  if (subject.operandSources === null) return undefined
  return leaves.find((leaf) => leaf.source !== undefined)?.source
}

type Around = { readonly bindings: Bindings; readonly years: number }

function compile(plans: Plans, expression: Expression, around: Around): Step {
  const step = compileNode(plans, expression, around)
  return (frame) => {
    spend(frame)
    return step(frame)
  }
}

function compileNode(plans: Plans, expression: Expression, around: Around): Step {
  switch (expression.kind) {
    case 'number': {
      const outcome = plainValue(Number(expression.text))
      return () => outcome
    }
    case 'series':
      return leafStep(planLeaf(plans, expression, around.bindings, around.years), plans.sideOf)
    case 'negate': {
      const operand = compile(plans, expression.operand, around)
      return (frame) => combine([operand(frame)], frame.crossBreaks, ([value = 0]) => -value)
    }
    case 'sum':
    case 'product':
      return compileChain(plans, expression, around)
    case 'where':
    case 'total':
      return compile(plans, expression.operand, inside(expression, around))
    case 'sum_over':
      return compileSumOver(plans, expression, around)
    case 'lag': {
      const { years } = expression
      const operand = compile(plans, expression.operand, {
        ...around,
        years: around.years + years,
      })
      return (frame) => readEarlier(frame, years, operand)
    }
  }
}

function inside(expression: Expression, { bindings, years }: Around): Around {
  return { bindings: bindingsInside(expression, bindings), years }
}

/** Operators from left to right, each with its own check of missing operands and breaks. */
function compileChain(plans: Plans, chain: SumNode | ProductNode, around: Around): Step {
  const [first, ...rest] = chain.terms.map(({ operator, operand }) => ({
    operator,
    step: compile(plans, operand, around),
  }))
  if (first === undefined) return () => noValue('missing-operand')
  return (frame) => {
    const operands = [first.step(frame)]
    let result = operands[0] ?? noValue('missing-operand')
    for (const { operator, step } of rest) {
      const operand = step(frame)
      operands.push(operand)
      result = apply(operator, result, operand, frame.crossBreaks)
    }
    return { ...result, from: operands }
  }
}

function apply(
  operator: '+' | '-' | '*' | '/',
  left: Outcome,
  right: Outcome,
  crossBreaks: boolean,
): Outcome {
  return combine([left, right], crossBreaks, ([a = 0, b = 0]) => {
    switch (operator) {
      case '+':
        return a + b
      case '-':
        return a - b
      case '*':
        return a * b
      case '/':
        return b === 0 ? 'zero-denominator' : a / b
    }
  })
}

function compileSumOver(plans: Plans, group: GroupNode, around: Around): Step {
  const plan = planSum(plans, group)
  const operand = compile(plans, group.operand, inside(group, around))
  if (typeof plan === 'string') return () => noValue(plan)
  return (frame) => sumParts(frame, plan, () => operand(frame))
}

function readEarlier(frame: Frame, years: number, operand: Step): Outcome {
  if (frame.frequency === '_O') return noValue('no-lag')
  frame.years += years
  const outcome = operand(frame)
  frame.years -= years
  return outcome
}
