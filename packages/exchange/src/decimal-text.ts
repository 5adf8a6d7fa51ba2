/**
 * The shortest decimal text that reads back as the same number, never in exponent form.
 *
 * @param mark The decimal mark.
 */
export function decimalText(value: number, mark: ',' | '.' = '.'): string {
  const text = String(Object.is(value, -0) ? 0 : value)
  return withoutExponent(text).replace('.', mark)
}

function withoutExponent(text: string): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text)
  if (match === null) return text
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`
  if (point >= digits.length) return sign + digits + '0'.repeat(point - digits.length)
  return `${sign}${digits.slice(0, point)}.${digits.slice(point)}`
}
