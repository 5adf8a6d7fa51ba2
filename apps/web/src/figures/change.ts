import { type Change, formatChange } from '@marsad/language'
import { roundHalfAway } from '@marsad/model'
import type { Speech } from '../speech.tsx'
import type { Measured } from './unit.ts'

const LEVELS: ReadonlySet<string> = new Set([
  'PS',
  'NB',
  'MAD',
  'MAD_PS',
  'MAD_HR',
  'MAD_MO',
  'USD',
  'USD_PPP15_PS',
  'HR',
  'DA',
  'WK',
  'MO',
  'YR',
  'IX',
])
const POINTS: ReadonlySet<string> = new Set(['PT', 'PP'])
const WITHOUT: ReadonlySet<string> = new Set(['SCORE', 'BOOL'])

/**
 * How a figure changed: rates in points, levels in per cent of what they were, the rest in their own unit, and so levels that
 * can be below zero, such as net job creation. Taken from unrounded values, then rounded.
 *
 * @returns `undefined` where a change means nothing: scores, yes or no, a level that was zero.
 */
export function changeBetween(
  previous: number,
  value: number,
  measured: Measured,
): Change | undefined {
  if (WITHOUT.has(measured.unit)) return undefined
  const signed = measured.signed === true || previous < 0 || value < 0
  if (signed || !LEVELS.has(measured.unit)) {
    const { decimals } = measured
    return {
      value: roundHalfAway(value - previous, decimals),
      unit: POINTS.has(measured.unit) ? 'points' : 'own',
      decimals,
    }
  }
  if (previous === 0) return undefined
  const percent = (100 * (value - previous)) / Math.abs(previous)
  return { value: roundHalfAway(percent, 1), unit: 'percent', decimals: 1 }
}

/** The change in words with its sign; empty where a change means nothing. */
export function writeChange(
  previous: number,
  value: number,
  measured: Measured,
  speech: Speech,
): string {
  const change = changeBetween(previous, value, measured)
  return change === undefined ? '' : formatChange(change, speech.language)
}
