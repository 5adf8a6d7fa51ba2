import { formatNumber, formatPercent, type MessageKey } from '@marsad/language'
import { roundHalfAway } from '@marsad/model'
import type { Speech } from '../speech.tsx'

/** How figures of a measure are written: unit, power of ten the values are in, decimals shown. */
export type Measured = {
  readonly unit: string
  readonly unitMult: number
  readonly decimals: number
  /** Whether values below zero have a meaning: then a change in per cent has none. */
  readonly signed?: boolean
}

const UNITS = {
  PS: 'unit.PS',
  NB: 'unit.NB',
  PT: 'unit.PT',
  PP: 'unit.PP',
  RATIO: 'unit.RATIO',
  IX: 'unit.IX',
  PER1000: 'unit.PER1000',
  PER10000: 'unit.PER10000',
  PER100000: 'unit.PER100000',
  PER1M_HR: 'unit.PER1M_HR',
  MAD: 'unit.MAD',
  MAD_PS: 'unit.MAD_PS',
  MAD_HR: 'unit.MAD_HR',
  MAD_MO: 'unit.MAD_MO',
  USD: 'unit.USD',
  HR: 'unit.HR',
  DA: 'unit.DA',
  WK: 'unit.WK',
  MO: 'unit.MO',
  YR: 'unit.YR',
  SCORE: 'unit.SCORE',
  BOOL: 'unit.BOOL',
  USD_PPP15_PS: 'unit.USD_PPP15_PS',
} as const satisfies Record<string, MessageKey>

function isUnit(unit: string): unit is keyof typeof UNITS {
  return Object.hasOwn(UNITS, unit)
}

/** The words for a unit with its power of ten: `%`, `milliers de personnes`. A unit nobody has named is its code. */
export function unitWords(unit: string, unitMult: number, speech: Speech): string {
  return isUnit(unit) ? speech.say(UNITS[unit], { mult: String(unitMult) }) : unit
}

const NOT_COUNTED_IN: ReadonlySet<string> = new Set([
  'RATIO',
  'IX',
  'SCORE',
  'BOOL',
  'PER1000',
  'PER10000',
  'PER100000',
  'PER1M_HR',
])

/** The unit as it stands in a title: `en milliers de personnes`, but `pour 1 000` and `rapport` as they are. */
export function unitPhrase(unit: string, unitMult: number, speech: Speech): string {
  if (unit === 'NB' && unitMult === 0) return speech.say('figure.number')
  const words = unitWords(unit, unitMult, speech)
  return NOT_COUNTED_IN.has(unit) ? words : speech.say('figure.unit', { unit: words })
}

/** A figure without its unit, rounded half away from zero to the decimals of its measure. */
export function writeValue(value: number, measured: Measured, speech: Speech): string {
  const { decimals } = measured
  return formatNumber(roundHalfAway(value, decimals), { language: speech.language, decimals })
}

/** A figure with its unit: `13,0 %`, `1 580 milliers de personnes`. */
export function writeWithUnit(value: number, measured: Measured, speech: Speech): string {
  const { decimals, unit, unitMult } = measured
  if (unit === 'PT') {
    return formatPercent(roundHalfAway(value, decimals), { language: speech.language, decimals })
  }
  return `${writeValue(value, measured, speech)}\u00a0${unitWords(unit, unitMult, speech)}`
}

/** A figure with every digit that it has, up to twelve that count. */
export function writeUnrounded(value: number, speech: Speech): string {
  return formatNumber(Number(value.toPrecision(12)), { language: speech.language })
}

/** The first digits of an unrounded figure, one more than are shown, cut and not rounded: `12,98…`. */
export function writeBeginning(value: number, measured: Measured, speech: Speech): string {
  const [whole = '0', fraction = ''] = String(Number(value.toPrecision(12))).split('.')
  const kept = measured.decimals + 1
  if (fraction.length <= kept || /e/.test(fraction)) return writeUnrounded(value, speech)
  const cut = Number(`${whole}.${fraction.slice(0, kept)}`)
  return `${formatNumber(cut, { language: speech.language, decimals: kept })}…`
}

const AMOUNTS: ReadonlySet<string> = new Set(['MAD', 'USD', 'HR'])

const COUNTS: ReadonlySet<string> = new Set(['PS', 'NB'])

/**
 * The power of ten that lets an amount of money be read: 117 700 000 000 becomes 117,7 milliards. Persons and other counts
 * stay whole, and thousands of them that were published to the last one are counted one by one. For headlines and axes;
 * tables keep the power of ten of the data.
 *
 * @returns The same measure, and what its values are to be divided by.
 */
export function readableScale(
  largest: number,
  measured: Measured,
): { readonly measured: Measured; readonly divisor: number } {
  if (
    COUNTS.has(measured.unit) &&
    measured.unitMult > 0 &&
    measured.decimals >= measured.unitMult
  ) {
    const decimals = measured.decimals - measured.unitMult
    return { measured: { ...measured, unitMult: 0, decimals }, divisor: 10 ** -measured.unitMult }
  }
  const size = Math.abs(largest) * 10 ** measured.unitMult
  const power = !AMOUNTS.has(measured.unit)
    ? undefined
    : size >= 1e9
      ? 9
      : size >= 1e6
        ? 6
        : undefined
  if (power === undefined || power <= measured.unitMult) return { measured, divisor: 1 }
  return {
    measured: { ...measured, unitMult: power, decimals: Math.max(1, measured.decimals) },
    divisor: 10 ** (power - measured.unitMult),
  }
}
