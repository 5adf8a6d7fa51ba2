import { describe, expect, it } from 'vitest'
import {
  add,
  countsIn,
  formatQuantity,
  isPure,
  multiply,
  type Quantity,
  quantityOf,
  quantityOfNumber,
} from './quantity.ts'

const persons = quantityOf({ PS: 1 })
const permits = quantityOf({ NB: 1 })
const dirhams = quantityOf({ MAD: 1 })
const percentage = quantityOf({}, 2)
const share = quantityOf({})
const points = quantityOf({}, 2, true)

function added(a: Quantity, b: Quantity, operator: '+' | '-'): Quantity {
  const sum = add(a, b, operator)
  if (typeof sum === 'string') throw new Error(sum)
  return sum
}

describe('quantityOfNumber', () => {
  it('reads a power of ten as a scale and any other number as a coefficient', () => {
    expect(quantityOfNumber(100)).toMatchObject({ tens: 2, coefficient: 1 })
    expect(quantityOfNumber(1_000_000)).toMatchObject({ tens: 6, coefficient: 1 })
    expect(quantityOfNumber(0.001)).toMatchObject({ tens: -3, coefficient: 1 })
    expect(quantityOfNumber(1)).toMatchObject({ tens: 0, coefficient: 1 })
    expect(quantityOfNumber(24)).toMatchObject({ tens: 0, coefficient: 24 })
    expect(quantityOfNumber(0)).toMatchObject({ tens: 0, coefficient: 0 })
  })
})

describe('multiply', () => {
  it('makes a pure number of persons over persons, and of persons over permits', () => {
    expect(isPure(multiply(persons, persons, '/'))).toBe(true)
    expect(isPure(multiply(persons, permits, '/'))).toBe(true)
  })

  it('makes no pure number of persons over dirhams', () => {
    const quantity = multiply(persons, dirhams, '/')
    expect(isPure(quantity)).toBe(false)
    expect(formatQuantity(quantity)).toBe('PS / MAD')
  })

  it('adds and cancels exponents', () => {
    const square = multiply(persons, persons, '*')
    expect(countsIn(square)).toBe(2)
    expect(formatQuantity(square)).toBe('PS^2')
    expect(multiply(square, persons, '/')).toEqual(persons)
  })

  it('moves the scale with a power of ten, in either direction', () => {
    expect(multiply(quantityOfNumber(100), share, '*').tens).toBe(2)
    expect(multiply(percentage, quantityOfNumber(100), '/').tens).toBe(0)
  })

  it('computes with numbers as numbers: 2 times 50 is a scale of 100', () => {
    expect(multiply(quantityOfNumber(2), quantityOfNumber(50), '*')).toEqual(quantityOfNumber(100))
  })

  it('keeps a gap under a number, and forgets it over a share', () => {
    expect(multiply(quantityOfNumber(100), quantityOf({}, 0, true), '*').gap).toBe(true)
    expect(multiply(points, percentage, '/').gap).toBe(false)
  })
})

describe('add', () => {
  it('adds like to like', () => {
    expect(added(persons, persons, '+')).toEqual(persons)
    expect(added(dirhams, dirhams, '-')).toEqual(dirhams)
  })

  it('does not add persons to permits, nor a percentage to a count', () => {
    expect(add(persons, permits, '+')).toBe('units')
    expect(add(percentage, persons, '+')).toBe('units')
  })

  it('does not add a percentage to a ratio', () => {
    expect(add(percentage, share, '+')).toBe('scales')
  })

  it('makes points of the difference of two percentages, and a percentage of their sum', () => {
    expect(added(percentage, percentage, '-').gap).toBe(true)
    expect(added(percentage, percentage, '+').gap).toBe(false)
  })

  it('adds points to points, and moves a percentage by points', () => {
    expect(added(points, points, '+').gap).toBe(true)
    expect(added(percentage, points, '-').gap).toBe(false)
    expect(added(percentage, points, '+').gap).toBe(false)
  })

  it('makes no points of the difference of two levels', () => {
    expect(added(persons, persons, '-').gap).toBe(false)
  })

  it('adds to a share a whole of its scale: 1 to a ratio, 100 to a percentage', () => {
    expect(added(share, quantityOfNumber(1), '-')).toEqual(share)
    expect(added(quantityOfNumber(1), share, '-')).toEqual(share)
    expect(added(percentage, quantityOfNumber(100), '-')).toEqual(percentage)
    expect(add(percentage, quantityOfNumber(1), '-')).toBe('scales')
  })

  it('adds no bare number to a quantity with a unit', () => {
    expect(add(persons, quantityOfNumber(1), '+')).toBe('number')
    expect(add(quantityOfNumber(1), dirhams, '+')).toBe('number')
  })

  it('computes with numbers as numbers', () => {
    expect(added(quantityOfNumber(60), quantityOfNumber(40), '+')).toEqual(quantityOfNumber(100))
  })
})

describe('formatQuantity', () => {
  it('writes base units, exponents and scale', () => {
    expect(formatQuantity(share)).toBe('1')
    expect(formatQuantity(percentage)).toBe('1e2 × 1')
    expect(formatQuantity(quantityOf({ MAD: 1, MO: -1, PS: -2 }))).toBe('MAD / MO / PS^2')
    expect(formatQuantity(points)).toBe('1e2 × 1 (difference of shares)')
  })
})
