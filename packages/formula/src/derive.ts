import {
  comparePeriods,
  compareSeriesKeys,
  type Period,
  periodAt,
  type SeriesKey,
} from '@marsad/model'
import {
  FREQ,
  isFrequency,
  keyOf,
  periodsOf,
  relationOf,
  SOURCE,
  type Touched,
  variablesOf,
} from './candidates.ts'
import type { CompiledFormula } from './compile.ts'
import { type FormulaResult, resultOf } from './evaluate.ts'
import type { Frame } from './frame.ts'
import type { OperandReader } from './operand.ts'
import { join } from './relation.ts'

/** A derived value of one period: a result, with its reason where it has no value. */
export type DerivedObservation = FormulaResult & { readonly period: Period }

/** All derived values of one key of an indicator, sorted by period. */
export type DerivedSeries = {
  /** FREQ, REF_AREA, SOURCE, then the other dimensions of the indicator. */
  readonly key: SeriesKey
  readonly observations: readonly DerivedObservation[]
}

/** How much of an indicator to derive. */
export type DeriveOptions = {
  /** Restricts the work to keys that depend on a touched key of a series. */
  readonly touched?: Touched
}

/**
 * Derives an indicator for every key and period its operands allow: the natural join of their keys.
 *
 * A period without value is given too, with its reason, when every operand is recorded there (a break, a zero
 * denominator, a suppressed figure). A key is given only when it has at least one period.
 *
 * @returns Sorted by key, each observation as `evaluateFormula` gives it.
 * @throws Problem `unprocessable` (`formula.too_costly`) when one value exceeds the budget of steps.
 */
export function deriveIndicator(
  formula: CompiledFormula,
  reader: OperandReader,
  options: DeriveOptions = {},
): readonly DerivedSeries[] {
  const leaves = formula.leaves.filter(({ series }) => series.constant === undefined)
  if (options.touched !== undefined && !isTouched(formula, reader, options.touched)) return []
  const [first, ...rest] = leaves
    .map((plan) => relationOf(formula, plan, reader, options.touched))
    .toSorted((a, b) => b.variables.length - a.variables.length)
  if (first === undefined) return []
  const held: Frame['held'] = new Map()
  const derived: DerivedSeries[] = []
  for (const { codes, touched } of rest.reduce(join, first).tuples.values()) {
    const key = touched ? keyOf(formula, codes) : undefined
    if (key === undefined) continue
    const observations = observationsOf(formula, frameFor(formula, reader, held, key))
    if (observations.length > 0) derived.push({ key, observations })
  }
  return derived.toSorted((a, b) => compareSeriesKeys(a.key, b.key))
}

function isTouched(formula: CompiledFormula, reader: OperandReader, touched: Touched): boolean {
  return formula.series.some((series) =>
    reader.keys(series).some((key) => touched(series, key.join('.'))),
  )
}

function frameFor(
  formula: CompiledFormula,
  reader: OperandReader,
  held: Frame['held'],
  key: SeriesKey,
): Frame {
  const places = variablesOf(formula)
  const frequency = key[FREQ] ?? ''
  return {
    reader,
    held,
    frequency: isFrequency(frequency) ? frequency : 'A',
    source: key[SOURCE] ?? '',
    crossBreaks: false,
    codes: formula.dimensions.map((dimension, index) => {
      const code = key[places[index] ?? -1]
      return code === formula.totals[dimension] ? undefined : code
    }),
    addends: Array.from({ length: formula.slotCount }, () => undefined),
    period: periodAt('A', 0),
    years: 0,
    steps: 0,
  }
}

function observationsOf(formula: CompiledFormula, frame: Frame): readonly DerivedObservation[] {
  const [first, ...rest] = formula.leaves
    .filter(({ series }) => series.constant === undefined)
    .map((plan) => periodsOf(frame, plan))
  const common = [...(first ?? [])].filter((period) => rest.every((other) => other.has(period)))
  const observations: DerivedObservation[] = []
  for (const period of common.sort(comparePeriods)) {
    frame.period = period
    frame.years = 0
    frame.steps = 0
    const outcome = formula.step(frame)
    if (outcome.value !== null || outcome.recorded)
      observations.push({ period, ...resultOf(outcome) })
  }
  return observations
}
