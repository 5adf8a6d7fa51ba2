import { missingStatus, type ObsStatus, type Period, worstStatus } from '@marsad/model'
import type { OperandObservation } from './operand.ts'
import { type Side, straddle } from './side.ts'

/** Why a result has no value. */
export type MissingReason =
  /** Absent, or stored without a value (statuses O, L, H, K). */
  | 'missing-operand'
  /** An operand is stored with status M: it cannot exist. */
  | 'cannot-exist'
  /** An operand is suppressed (status Q). */
  | 'suppressed'
  | 'zero-denominator'
  /** Operands lie on different sides of a break (rule 11). */
  | 'break'
  /** A dimension has no total and no code is named for it. */
  | 'no-total'
  /** No partition adds up to the total that is asked for. */
  | 'no-partition'
  /** The series may not be added over the dimension (rule 14). */
  | 'not-additive'
  /** The series exists for the whole country only (rule 6). */
  | 'national-only'
  /** A range has no year before (rule 5). */
  | 'no-lag'
  /** The indicator belongs to another source (rule 10). */
  | 'other-source'
  /** The number is too large for a double. */
  | 'not-finite'

/** One reading of a series: which key, and what was found there. */
export type Reading = {
  readonly series: string
  /** Text form of the key, frequency first. */
  readonly key: string
  readonly source: string
  readonly period: Period
  /** Power of ten of the stored value. */
  readonly unitMult: number
  readonly observation: OperandObservation | undefined
  /** Built from the sub-periods in `from` (rule 13). */
  readonly aggregated: boolean
  /** The sum of the addends in `from`, in place of an absent total (rule 4). */
  readonly fallback: boolean
}

/** What an expression comes to, before it is made into a result or an explanation. */
export type Outcome = {
  readonly value: number | null
  /** `undefined` for numbers and constants, which have none; Q, M or O where there is no value. */
  readonly status: ObsStatus | undefined
  readonly reason: MissingReason | undefined
  /** The sides of breaks its operands lie on. */
  readonly sides: readonly Side[]
  /** An operand was observed with status B: it starts a new side. */
  readonly startsSide: boolean
  /** Every operand it needs is recorded, with or without a value. */
  readonly recorded: boolean
  readonly reading: Reading | undefined
  readonly from: readonly Outcome[]
}

const NOTHING: readonly never[] = []

/** A value without status: a number of the formula or a constant. */
export function plainValue(value: number): Outcome {
  return {
    value,
    status: undefined,
    reason: undefined,
    sides: NOTHING,
    startsSide: false,
    recorded: true,
    reading: undefined,
    from: NOTHING,
  }
}

/** No value, for a reason that lies in the formula or the request rather than in an operand. */
export function noValue(
  reason: MissingReason,
  status: 'Q' | 'M' | 'O' = 'O',
  from: readonly Outcome[] = NOTHING,
): Outcome {
  return { ...merged(from), value: null, status, reason, reading: undefined, from }
}

/** What operands have in common, whatever is computed from them. */
function merged(operands: readonly Outcome[]): Pick<Outcome, 'sides' | 'startsSide' | 'recorded'> {
  return {
    sides: sidesOf(operands),
    startsSide: operands.some((operand) => operand.startsSide),
    recorded: operands.every((operand) => operand.recorded),
  }
}

function sidesOf(operands: readonly Outcome[]): readonly Side[] {
  let sides: readonly Side[] = NOTHING
  for (const operand of operands)
    for (const side of operand.sides) if (!sides.includes(side)) sides = [...sides, side]
  return sides
}

/**
 * Computes from operands: missing operands first (rule 8), then breaks (rule 11), then the value with the worst status (rule 12).
 *
 * @param compute Gets the values of the operands; a reason instead of a number where there is no value, which has status M.
 */
export function combine(
  operands: readonly Outcome[],
  crossBreaks: boolean,
  compute: (values: readonly number[]) => number | 'zero-denominator',
): Outcome {
  const missing = operands.filter((operand) => operand.value === null)
  if (missing.length > 0) return missingFrom(missing, operands)
  const common = merged(operands)
  const crossing = straddle(common.sides)
  if (crossing && !crossBreaks) return noValue('break', 'O', operands)
  const value = compute(operands.map((operand) => operand.value ?? Number.NaN))
  if (value === 'zero-denominator') return noValue(value, 'M', operands)
  if (!Number.isFinite(value)) return noValue('not-finite', 'M', operands)
  const status = statusOf(operands)
  return {
    ...common,
    value,
    status: crossing ? worstStatus([status ?? 'A', 'B']) : status,
    reason: undefined,
    reading: undefined,
    from: operands,
  }
}

function missingFrom(missing: readonly Outcome[], operands: readonly Outcome[]): Outcome {
  const status = missingStatus(missing.map((operand) => operand.status ?? 'O'))
  const cause = missing.find((operand) => operand.status === status)
  return noValue(cause?.reason ?? 'missing-operand', status, operands)
}

function statusOf(operands: readonly Outcome[]): ObsStatus | undefined {
  const statuses = operands.map(({ status }) => status).filter((status) => status !== undefined)
  return statuses.length === 0 ? undefined : worstStatus(statuses)
}
