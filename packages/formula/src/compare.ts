import type { Indicator } from '@marsad/model'
import type { CompiledFormula } from './compile.ts'

/** A reported figure as published. */
export type Reported = {
  /** In the unit of the indicator, unit_mult 0. */
  readonly value: number
  /** Digits after the decimal mark as published. */
  readonly decimals: number
  /** Power of ten it was published in. */
  readonly unitMult: number
}

export type Comparison = {
  /** Derived less reported, in the unit of the indicator. */
  readonly difference: number
  readonly tolerance: number
  readonly agrees: boolean
}

/**
 * Compares a derived with a reported value (rule 16). Percentages and points agree within half a published digit and 0.01;
 * anything else within (k + 1) / 2 units of the last published digit, k being the number of operands.
 */
export function compareReported(
  formula: Pick<CompiledFormula, 'leaves'>,
  { unit }: Pick<Indicator, 'unit'>,
  derived: number,
  reported: Reported,
): Comparison {
  const digit = 10 ** (reported.unitMult - reported.decimals)
  const operands = formula.leaves.filter(({ series }) => series.constant === undefined).length
  const tolerance =
    unit === 'PT' || unit === 'PP' ? 0.5 * digit + 0.01 : ((operands + 1) / 2) * digit
  const difference = derived - reported.value
  // Both come from decimal texts: a difference that is the tolerance in decimals must not fail in doubles.
  const slack = 1e-9 * Math.max(Math.abs(derived), Math.abs(reported.value), tolerance)
  return { difference, tolerance, agrees: Math.abs(difference) <= tolerance + slack }
}
