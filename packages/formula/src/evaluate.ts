import type { ObsStatus } from '@marsad/model'
import type { CompiledFormula } from './compile.ts'
import type { Frame } from './frame.ts'
import type { OperandReader } from './operand.ts'
import { type MissingReason, noValue, type Outcome } from './outcome.ts'
import { codesOf, type FormulaRequest } from './request.ts'

/** How a formula is to be evaluated. */
export type FormulaOptions = {
  /** Compute across breaks; the value then has status B. */
  readonly crossBreaks?: boolean
}

/** A computed value in the unit of the indicator, unit_mult 0, unrounded; `null` with a reason where there is none. */
export type FormulaResult = {
  readonly value: number | null
  readonly status: ObsStatus
  readonly reason?: MissingReason
}

/**
 * Evaluates a formula for one key and period.
 *
 * @returns The value, never `NaN` or infinite, with the worst status of its operands; or the reason why there is none.
 * @throws Problem `bad-request` (`formula.key`) for a request outside dimensions or domain, `unprocessable`
 * (`formula.too_costly`) beyond the budget of steps.
 */
export function evaluateFormula(
  formula: CompiledFormula,
  reader: OperandReader,
  request: FormulaRequest,
  options: FormulaOptions = {},
): FormulaResult {
  return resultOf(outcomeOf(formula, reader, request, options))
}

/** The outcome behind a result, with the operands it came from. */
export function outcomeOf(
  formula: CompiledFormula,
  reader: OperandReader,
  request: FormulaRequest,
  options: FormulaOptions,
): Outcome {
  const frame: Frame = {
    reader,
    held: new Map(),
    frequency: request.frequency,
    source: request.source,
    crossBreaks: options.crossBreaks ?? false,
    codes: codesOf(formula, request),
    addends: Array.from({ length: formula.slotCount }, () => undefined),
    period: request.period,
    years: 0,
    steps: 0,
  }
  if (formula.source !== undefined && formula.source !== request.source)
    return noValue('other-source')
  return formula.step(frame)
}

/** What people see of an outcome: a missing status where there is no value, A where nothing worsens it, never `-0`. */
export function resultOf({ value, status, reason }: Outcome): FormulaResult {
  return {
    value: value === 0 ? 0 : value,
    status: status ?? 'A',
    ...(reason === undefined ? {} : { reason }),
  }
}
