const NUMBER = /^-?\d+(?:\.\d+)?$/
const TEXT = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/

/** A figure in the power of ten it is kept in, and its digits as they were published. */
export type PublishedNumber = {
  readonly value: number
  readonly unitMult: number
  /** `13.0`; with an exponent, `1580e3`, when it was published in another power of ten than `unitMult`. */
  readonly text: string
}

/**
 * Reads a published figure and keeps it in the power of ten of its measure when that loses no digit, else in its own.
 *
 * @param text Digits as published, with a full stop before decimals and nothing else.
 * @param published Power of ten of the text.
 * @param wanted Power of ten of the measure.
 * @returns `undefined` when the text is no number, or has more digits than a double keeps.
 */
export function readPublishedNumber(
  text: string,
  published: number,
  wanted: number,
): PublishedNumber | undefined {
  if (!NUMBER.test(text)) return undefined
  const moved = `${text}e${published - wanted}`
  if (isKept(moved))
    return {
      value: plain(Number(moved)),
      unitMult: wanted,
      text: published === wanted ? text : `${text}e${published}`,
    }
  return isKept(text) ? { value: plain(Number(text)), unitMult: published, text } : undefined
}

function plain(value: number): number {
  return value === 0 ? 0 : value
}

/** Whether the double nearest to a decimal text still has all its digits. */
function isKept(text: string): boolean {
  return canonical(text) === canonical(String(Number(text)))
}

function canonical(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = TEXT.exec(text) ?? []
  const digits = (whole + fraction).replace(/^0+/, '')
  const kept = digits.replace(/0+$/, '')
  if (kept === '') return '0'
  return `${sign}${kept}e${Number(exponent) - fraction.length + digits.length - kept.length}`
}

/**
 * The power of ten of the last digit published: -1 for `13.0`, 3 for `1580e3`.
 *
 * @param unitMult Power of ten of a text without exponent.
 */
export function lastDigitOf(text: string, unitMult: number): number {
  const [, , , fraction = '', exponent] = TEXT.exec(text) ?? []
  return (exponent === undefined ? unitMult : Number(exponent)) - fraction.length
}

/** A stored value in plain units: the same digits with the decimal mark moved, no rounding but that of the double. */
export function inUnits(value: number, unitMult: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + unitMult}`)
}
