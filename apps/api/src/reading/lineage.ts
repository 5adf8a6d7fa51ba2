import {
  compileFormula,
  type ExplainedOperand,
  type Explanation,
  explainFormula,
} from '@marsad/formula'
import {
  catalogueOn,
  type Indicator,
  type Period,
  roundHalfAway,
  type SeriesKey,
  structureOf,
} from '@marsad/model'
import type { Vintage } from '@marsad/store'
import { type Library, vintagesOf } from '../library.ts'
import { explanationTree } from './explanation-tree.ts'
import { breakAnswers, type Moment, momentOf } from './figures.ts'
import { readLineageRequest } from './lineage-request.ts'
import { operandAnswer } from './operand-answer.ts'
import { publishedAnswer } from './published-answer.ts'
import { formulaText } from './records.ts'
import { rescale } from './scale.ts'
import { storedOperands } from './stored-operands.ts'

/** What is asked: one figure of one indicator at one moment. */
export type Asked = {
  readonly indicator: Indicator
  readonly key: SeriesKey
  readonly keyCodes: Readonly<Record<string, string>>
  readonly period: Period
  readonly moment: Moment
  readonly vintages: ReadonlyMap<number, Vintage>
}

/**
 * How one figure was computed: the formula with its operands down to the cells they came from, and what the institution
 * published for the same key and period.
 *
 * @throws Problem `bad-request` for a request that does not name one figure.
 */
export async function lineageOf(
  library: Library,
  current: Indicator,
  query: Readonly<Record<string, string | undefined>>,
) {
  const request = readLineageRequest(library.catalogue, current, query)
  const moment = await momentOf(library, request.asOf)
  const indicator = asComputedAt(current, moment)
  const asked: Asked = {
    indicator,
    key: structureOf(indicator).map((dimension) => request.key[dimension] ?? ''),
    keyCodes: request.key,
    period: request.period,
    moment,
    vintages: new Map((await vintagesOf(library)).map((one) => [one.sequence, one])),
  }
  const computed = await compute(library, asked)
  const explanation = computed?.explanation
  const value =
    explanation?.value === undefined || explanation.value === null
      ? null
      : rescale(explanation.value, 0, indicator.unitMult)
  return {
    measure: indicator.id,
    title: indicator.title,
    unit: indicator.unit,
    unitMult: indicator.unitMult,
    decimals: indicator.decimals,
    key: { ...asked.keyCodes },
    period: asked.period as string,
    asOf: moment.asked ?? null,
    vintage: moment.vintage?.id ?? null,
    value,
    rounded: value === null ? null : roundHalfAway(value, indicator.decimals),
    status: (explanation?.status ?? 'O') as string,
    reason: explanation === undefined ? 'no-formula' : (explanation.reason ?? null),
    formula: formulaAnswer(library, indicator),
    explanation: computed?.tree ?? null,
    operands: computed?.operands ?? [],
    published: await publishedAnswer(library, asked, value),
    breaks: breakAnswers(library, sourcesOf(asked, computed?.read ?? [])),
    notices: moment.notices.map((notice) => ({ ...notice, facts: { ...notice.facts } })),
  }
}

/** The indicator with the formula that was in effect when the newest vintage taken into account was recorded. */
function asComputedAt(indicator: Indicator, { asked, vintage }: Moment): Indicator {
  if (asked === undefined || vintage === undefined) return indicator
  const held = { indicators: new Map([[indicator.id, indicator]]) }
  const then = catalogueOn(held, vintage.recordedAt.slice(0, 10))
  return then.indicators.get(indicator.id) ?? indicator
}

function formulaAnswer(library: Library, indicator: Indicator) {
  const current = indicator.formulas.at(-1)
  if (current === undefined) return null
  const { expression, version } = current
  return { expression, version, text: formulaText(library, expression) }
}

async function compute(library: Library, asked: Asked) {
  const { indicator, keyCodes, period, moment } = asked
  if (indicator.formulas.length === 0) return undefined
  const formula = compileFormula(library.catalogue, indicator)
  const reader = await storedOperands(library, formula, moment.sequence)
  const { FREQ: _, SOURCE: source = '', ...codes } = keyCodes
  const explanation: Explanation = explainFormula(formula, reader, {
    key: codes,
    frequency: frequencyIn(keyCodes),
    period,
    source,
  })
  const read = operandsToShow(explanation)
  const places = new Map(read.map((operand, index) => [operand, index]))
  const operands = await Promise.all(read.map((operand) => operandAnswer(library, asked, operand)))
  return {
    explanation,
    read,
    operands,
    tree: explanationTree(explanation, formula.expression, places),
  }
}

function frequencyIn(codes: Readonly<Record<string, string>>) {
  const { FREQ } = codes
  return FREQ === 'S' || FREQ === 'Q' || FREQ === 'M' || FREQ === '_O' ? FREQ : 'A'
}

/** The operands as the formula names them, each followed by what it was built from. */
function operandsToShow(explanation: Explanation): readonly ExplainedOperand[] {
  const below = explanation.operands.flatMap(operandsToShow)
  return explanation.kind === 'series' ? [explanation, ...below] : below
}

function sourcesOf(asked: Asked, operands: readonly ExplainedOperand[]): readonly string[] {
  const named = operands.flatMap((operand) => operand.source ?? [])
  return [...new Set([asked.keyCodes.SOURCE ?? '', ...named])]
}
