import { isolate, type LanguageTag } from './languages.ts'

/** How a number is written. */
export type NumberStyle = {
  readonly language: LanguageTag
  /** Digits after the decimal mark; without it, as many as the number has. The number is already rounded. */
  readonly decimals?: number | undefined
  /** `always` writes a plus before a number above zero. */
  readonly sign?: 'negative' | 'always'
}

const MARKS = {
  fr: { decimal: ',', group: '\u202f' },
  ar: { decimal: ',', group: '\u202f' },
  en: { decimal: '.', group: ',' },
} as const satisfies Record<LanguageTag, { decimal: string; group: string }>

/**
 * Writes a number in a language: Latin digits, a comma and thin no-break spaces in French and Arabic, a real minus sign.
 * Morocco's own locale data group with a full stop, which many readers take for a decimal mark.
 *
 * @param value A number already rounded (half away from zero) to `decimals`; zeros are added, nothing is rounded here.
 */
export function formatNumber(value: number, style: NumberStyle): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is not a figure`)
  const { decimal, group } = MARKS[style.language]
  const text = decimalText(Math.abs(value), style.decimals)
  const [whole = '0', fraction] = text.split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  const digits = fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`
  const sign = value < 0 ? '\u2212' : value > 0 && style.sign === 'always' ? '+' : ''
  return sign === '' ? digits : isolate(`${sign}${digits}`, style.language)
}

/** Writes a percentage: `12,3 %` in French, `12,3%` in Arabic and English. `value` is on the scale 0-100 and already rounded. */
export function formatPercent(value: number, style: NumberStyle): string {
  const number = formatNumber(value, { ...style, language: style.language === 'en' ? 'en' : 'fr' })
  return style.language === 'fr' ? `${number}\u00a0%` : isolate(`${number}%`, style.language)
}

/** The shortest decimal text that reads back as the number, without exponent. */
function decimalText(value: number, decimals: number | undefined): string {
  if (decimals !== undefined && value < 1e21) return value.toFixed(decimals)
  const text = String(value)
  const [mantissa = '0', exponent] = text.split('e')
  if (exponent === undefined) return text
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const point = whole.length + Number(exponent)
  const digits = whole + fraction
  return point <= 0
    ? `0.${'0'.repeat(-point)}${digits}`
    : digits.length > point
      ? `${digits.slice(0, point)}.${digits.slice(point)}`
      : digits.padEnd(point, '0')
}
