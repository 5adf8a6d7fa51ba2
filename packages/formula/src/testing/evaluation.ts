import { frequencyOf } from '@marsad/model'
import { type CompiledFormula, compileFormula } from '../compile.ts'
import { evaluateFormula, type FormulaResult } from '../evaluate.ts'
import { type Explanation, explainFormula } from '../explain.ts'
import { type TestedIndicator, testContext } from './catalogue.ts'
import { period, readerOf, type TestObservation } from './reader.ts'

/** What a test asks: 2024, totals and the national employment survey unless it says otherwise. */
export type TestRequest = {
  readonly period?: string
  readonly key?: Readonly<Record<string, string>>
  readonly source?: string
  readonly crossBreaks?: boolean
}

/** An indicator, compiled against the test catalogue. */
export function compiled(indicator: TestedIndicator): CompiledFormula {
  return compileFormula(testContext, indicator)
}

/** Evaluates an indicator of the test catalogue on the observations of a test. */
export function evaluated(
  indicator: TestedIndicator,
  observations: readonly TestObservation[],
  asked: TestRequest = {},
): FormulaResult {
  return evaluateFormula(compiled(indicator), readerOf(testContext, observations), ...ask(asked))
}

/** Explains an indicator of the test catalogue on the observations of a test. */
export function explained(
  indicator: TestedIndicator,
  observations: readonly TestObservation[],
  asked: TestRequest = {},
): Explanation {
  return explainFormula(compiled(indicator), readerOf(testContext, observations), ...ask(asked))
}

function ask({
  period: text = '2024',
  key = {},
  source = 'HCP_ENE',
  crossBreaks = false,
}: TestRequest): [Parameters<typeof evaluateFormula>[2], { crossBreaks: boolean }] {
  const at = period(text)
  return [{ key, frequency: frequencyOf(at), period: at, source }, { crossBreaks }]
}
