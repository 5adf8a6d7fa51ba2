import type { Indicator } from '@marsad/model'

const POINTS: ReadonlySet<string> = new Set(['PT', 'PP'])

/**
 * How far a computed value may stand from a published one before they disagree (rule 16), in the unit of the indicator.
 *
 * @param lastDigit Power of ten of the last digit published: -1 for `13.0`.
 * @param operands Series that the formula reads, each as often as it stands there.
 */
export function toleranceOf(indicator: Indicator, lastDigit: number, operands: number): number {
  const digit = 10 ** lastDigit
  return POINTS.has(indicator.unit) ? 0.5 * digit + 0.01 : ((operands + 1) / 2) * digit
}
