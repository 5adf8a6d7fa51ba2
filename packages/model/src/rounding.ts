/**
 * Rounds half away from zero on the decimal text of the number at 12 significant digits (rule 15): 2.45 -> 2.5, -2.45 -> -2.5.
 *
 * @param decimals Digits kept after the decimal mark; negative rounds to tens, hundreds…
 * @returns The rounded number; never `-0`.
 */
export function roundHalfAway(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential(11).split('e')
  const digits = mantissa.replace('.', '')
  const kept = Number(exponent) + 1 + decimals
  if (kept < 0) return 0
  if (kept >= digits.length) return value === 0 ? 0 : Number(value.toPrecision(12))
  const head = BigInt(`0${digits.slice(0, kept)}`)
  const rounded = (digits[kept] ?? '0') >= '5' ? head + 1n : head
  const result = Number(`${rounded}e${-decimals}`)
  return result === 0 ? 0 : value < 0 ? -result : result
}
