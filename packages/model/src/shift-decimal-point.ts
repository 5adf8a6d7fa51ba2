/**
 * A number in another power of ten, exact in its decimal text: 2.03 millions are 2030000, not 2029999.9999999998.
 *
 * @param places How far the decimal mark moves to the right; negative to the left.
 */
export function shiftDecimalPoint(value: number, places: number): number {
  if (places === 0 || value === 0 || !Number.isFinite(value)) return value
  const [digits = '', exponent = '0'] = value.toExponential().split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}
