import { describe, expect, it } from 'vitest'
import { multiply, type Quantity, quantityOf, quantityOfNumber } from './quantity.ts'
import { isInUnit, quantityOfUnit } from './units.ts'

const UNITS = [
  'PS',
  'NB',
  'PT',
  'PP',
  'RATIO',
  'IX',
  'PER1000',
  'PER10000',
  'PER100000',
  'PER1M_HR',
  'MAD',
  'MAD_PS',
  'MAD_HR',
  'MAD_MO',
  'USD',
  'HR',
  'DA',
  'WK',
  'MO',
  'YR',
  'SCORE',
  'BOOL',
  'USD_PPP15_PS',
]

function over(above: string, below: string, scale = 1): Quantity {
  const quotient = multiply(quantityOfUnit(above), quantityOfUnit(below), '/')
  return multiply(quantityOfNumber(scale), quotient, '*')
}

/** The units an expression may be given in. */
function unitsOf(quantity: Quantity): readonly string[] {
  return UNITS.filter((unit) => isInUnit(quantity, unit))
}

describe('isInUnit', () => {
  for (const unit of UNITS)
    it(`gives a series in ${unit} back in ${unit}`, () => {
      expect(unitsOf(quantityOfUnit(unit))).toContain(unit)
    })

  it('keeps a unit it does not know for itself', () => {
    expect(isInUnit(quantityOfUnit('TONNES'), 'TONNES')).toBe(true)
    expect(isInUnit(quantityOfUnit('TONNES'), 'PS')).toBe(false)
  })

  it('takes persons over persons as a ratio, times 100 as a percentage, times 1,000 as a rate', () => {
    expect(unitsOf(over('PS', 'PS'))).toEqual(['RATIO'])
    expect(unitsOf(over('PS', 'PS', 100))).toEqual(['PT', 'IX'])
    expect(unitsOf(over('PS', 'PS', 1000))).toEqual(['PER1000'])
    expect(unitsOf(over('PS', 'PS', 10_000))).toEqual(['PER10000'])
    expect(unitsOf(over('NB', 'PS', 100_000))).toEqual(['PER100000'])
  })

  it('does not take persons over dirhams as anything', () => {
    expect(unitsOf(over('PS', 'MAD'))).toEqual([])
    expect(unitsOf(over('PS', 'MAD', 100))).toEqual([])
  })

  it('takes a difference of percentages as points only', () => {
    expect(unitsOf(quantityOf({}, 2, true))).toEqual(['PP'])
  })

  it('keeps persons and things counted apart', () => {
    expect(unitsOf(quantityOfUnit('PS'))).toEqual(['PS'])
    expect(unitsOf(quantityOfUnit('NB'))).toEqual(['NB'])
  })

  it('takes dirhams per person as such, not as dirhams', () => {
    expect(unitsOf(over('MAD', 'PS'))).toEqual(['MAD_PS'])
    expect(unitsOf(quantityOfUnit('MAD'))).toEqual(['MAD'])
  })

  it('takes dirhams over months as a monthly amount, also per person', () => {
    expect(unitsOf(over('MAD', 'MO'))).toEqual(['MAD_MO'])
    expect(unitsOf(over('MAD_MO', 'PS'))).toEqual(['MAD_MO'])
  })

  it('takes a monthly amount over hours as an hourly one', () => {
    expect(unitsOf(over('MAD_MO', 'HR'))).toEqual(['MAD_HR'])
    expect(unitsOf(over('MAD', 'HR'))).toEqual(['MAD_HR'])
  })

  it('takes a mean per person in the unit of the amount', () => {
    expect(unitsOf(over('HR', 'PS'))).toEqual(['HR'])
    expect(unitsOf(over('DA', 'NB'))).toEqual(['DA'])
    expect(unitsOf(over('MO', 'PS'))).toEqual(['MO'])
  })

  it('takes days lost per thousand workers as a rate', () => {
    expect(unitsOf(over('DA', 'PS', 1000))).toEqual(['PER1000'])
  })

  it('takes injuries over hours as a rate per million hours', () => {
    expect(unitsOf(over('NB', 'HR', 1_000_000))).toEqual(['PER1M_HR'])
    expect(unitsOf(over('HR', 'NB', 1_000_000))).toEqual([])
  })

  it('takes hours over 24 as a part of the day, hours over any other number as hours', () => {
    const hours = quantityOfUnit('HR')
    const ofDay = multiply(hours, quantityOfNumber(24), '/')
    expect(unitsOf(multiply(quantityOfNumber(100), ofDay, '*'))).toEqual(['PT'])
    expect(unitsOf(ofDay)).toEqual(['RATIO', 'HR'])
    expect(unitsOf(multiply(hours, quantityOfNumber(7), '/'))).toEqual(['HR'])
  })

  it('does not take a level times a power of ten as that level', () => {
    expect(unitsOf(multiply(quantityOfNumber(1000), quantityOfUnit('PS'), '*'))).toEqual([])
  })

  it('takes the mean of two levels as a level', () => {
    expect(unitsOf(multiply(quantityOfUnit('PS'), quantityOfNumber(2), '/'))).toEqual(['PS'])
  })

  it('does not take a product of counts as a count', () => {
    expect(unitsOf(multiply(quantityOfUnit('PS'), quantityOfUnit('PS'), '*'))).toEqual([])
  })
})
