/**
 * What an expression measures: base units with their exponents, and the power of ten of its scale.
 *
 * Persons (`PS`) and things counted (`NB`) are base units of their own: they do not add to each other, but a count over
 * a count is a pure number. A percentage is a pure number times ten squared, a rate per 1,000 one times ten cubed.
 */
export type Quantity = {
  /** Exponent by base unit; no zero exponents. */
  readonly bases: Readonly<Record<string, number>>
  /** 0 for a level or a ratio, 2 for a percentage, 3 per 1,000… */
  readonly tens: number
  /** Product of the numbers that are no power of ten, as 24 in `hours / 24`. */
  readonly coefficient: number
  /** The difference of two shares: points, no longer a share. */
  readonly gap: boolean
  /** Set where the expression holds numbers only. */
  readonly literal?: number
}

const COUNTS = ['PS', 'NB']

/** A quantity of base units. */
export function quantityOf(
  bases: Readonly<Record<string, number>>,
  tens = 0,
  gap = false,
): Quantity {
  return { bases, tens, coefficient: 1, gap }
}

/** A number as written: a power of ten sets a scale, any other is a coefficient. */
export function quantityOfNumber(value: number): Quantity {
  const tens = value > 0 ? Math.round(Math.log10(value)) : 0
  const isScale = Number(`1e${tens}`) === value
  return {
    bases: {},
    tens: isScale ? tens : 0,
    coefficient: isScale ? 1 : value,
    gap: false,
    literal: value,
  }
}

/** How many counts a quantity holds: 1 for persons, 0 for persons over permits, -1 per person. */
export function countsIn(quantity: Quantity): number {
  return COUNTS.reduce((sum, count) => sum + (quantity.bases[count] ?? 0), 0)
}

/** The base units other than counts. */
export function withoutCounts(quantity: Quantity): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(quantity.bases).filter(([base]) => !COUNTS.includes(base)),
  )
}

/** Whether a quantity is a number of one thing for another of its kind: counts over counts, dirhams over dirhams. */
export function isPure(quantity: Quantity): boolean {
  return countsIn(quantity) === 0 && Object.keys(withoutCounts(quantity)).length === 0
}

/** Multiplies or divides; exponents and scales follow. */
export function multiply(a: Quantity, b: Quantity, operator: '*' | '/'): Quantity {
  if (a.literal !== undefined && b.literal !== undefined)
    return quantityOfNumber(operator === '*' ? a.literal * b.literal : a.literal / b.literal)
  const sign = operator === '*' ? 1 : -1
  const bases: Record<string, number> = { ...a.bases }
  for (const [base, exponent] of Object.entries(b.bases))
    bases[base] = (bases[base] ?? 0) + sign * exponent
  return {
    bases: Object.fromEntries(Object.entries(bases).filter(([, exponent]) => exponent !== 0)),
    tens: a.tens + sign * b.tens,
    coefficient: operator === '*' ? a.coefficient * b.coefficient : a.coefficient / b.coefficient,
    gap: (a.gap && b.literal !== undefined) || (b.gap && a.literal !== undefined),
  }
}

/** Why two quantities do not add. */
export type NoSumOfUnits = 'units' | 'scales' | 'number'

/**
 * Adds or subtracts. Only like adds to like at one scale; a number adds to a share when it is a whole multiple of its
 * scale (1 for a ratio, 100 for a percentage). A share less a share is a gap; a gap added to a share is a share.
 */
export function add(a: Quantity, b: Quantity, operator: '+' | '-'): Quantity | NoSumOfUnits {
  if (a.literal !== undefined && b.literal !== undefined)
    return quantityOfNumber(operator === '+' ? a.literal + b.literal : a.literal - b.literal)
  if (a.literal !== undefined) return addNumber(b, a.literal)
  if (b.literal !== undefined) return addNumber(a, b.literal)
  if (!sameBases(a, b)) return 'units'
  if (a.tens !== b.tens) return 'scales'
  const points = operator === '+' ? a.gap && b.gap : a.gap || !b.gap
  return {
    bases: a.bases,
    tens: a.tens,
    coefficient: a.coefficient === b.coefficient ? a.coefficient : 1,
    gap: isPure(a) && points,
  }
}

function addNumber(quantity: Quantity, literal: number): Quantity | NoSumOfUnits {
  if (!isPure(quantity)) return 'number'
  return Number.isInteger(literal / Number(`1e${quantity.tens}`)) ? quantity : 'scales'
}

function sameBases(a: Quantity, b: Quantity): boolean {
  const names = new Set([...Object.keys(a.bases), ...Object.keys(b.bases)])
  return [...names].every((base) => a.bases[base] === b.bases[base])
}

/** A quantity in words of the unit codes: `1e2 × PS / MAD`; `1` for a pure number. */
export function formatQuantity(quantity: Quantity): string {
  const power = (exponent: number): string => (exponent === 1 ? '' : `^${exponent}`)
  const entries = Object.entries(quantity.bases)
  const above = entries.filter(([, e]) => e > 0).map(([base, e]) => `${base}${power(e)}`)
  const below = entries.filter(([, e]) => e < 0).map(([base, e]) => `${base}${power(-e)}`)
  const units = [above.join(' × ') || '1', ...below].join(' / ')
  const scale = quantity.tens === 0 ? '' : `1e${quantity.tens} × `
  return `${scale}${units}${quantity.gap ? ' (difference of shares)' : ''}`
}
