import { formatChange } from '@marsad/language'
import { roundHalfAway } from '@marsad/model'
import type { ChartWords } from '../words.ts'
import type { Quantity } from './quantity.ts'

/** What is written of two figures: a change over time, or a gap between two groups. */
type Written = {
  readonly quantity: Quantity | undefined
  readonly decimals: number
  readonly words: ChartWords
}

/** The change from one figure to a later one: in points for rates and shares, in per cent for levels, in the unit itself for the rest. */
export function changeText(
  from: number,
  to: number,
  { quantity, decimals, words }: Written,
): string {
  const { language } = words
  if (isLevel(quantity) && from > 0) {
    const value = roundHalfAway((100 * (to - from)) / from, 1)
    return formatChange({ value, unit: 'percent', decimals: 1 }, language)
  }
  return gapText(to - from, { quantity, decimals, words })
}

/** A gap between two groups, with its sign: in points for rates and shares, in the unit itself for the rest. */
export function gapText(gap: number, { quantity, decimals, words }: Written): string {
  const unit = quantity === 'rate' || quantity === 'share' ? 'points' : 'own'
  return formatChange({ value: roundHalfAway(gap, decimals), unit, decimals }, words.language)
}

function isLevel(quantity: Quantity | undefined): boolean {
  return quantity === 'absolute' || quantity === 'mean'
}
