import { decimalText } from '@marsad/exchange'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inUnits, lastDigitOf, readPublishedNumber } from './published-number.ts'

describe('readPublishedNumber', () => {
  it('keeps a figure in the power of ten of its measure and remembers how it was published', () => {
    expect(readPublishedNumber('1580', 3, 3)).toEqual({ value: 1580, unitMult: 3, text: '1580' })
    expect(readPublishedNumber('7631546', 0, 3)).toEqual({
      value: 7631.546,
      unitMult: 3,
      text: '7631546e0',
    })
    expect(readPublishedNumber('117.7', 9, 6)).toEqual({
      value: 117700,
      unitMult: 6,
      text: '117.7e9',
    })
  })

  it('keeps the final zero of 13.0 in the text', () => {
    expect(readPublishedNumber('13.0', 0, 0)).toEqual({ value: 13, unitMult: 0, text: '13.0' })
  })

  it('never stores a negative zero', () => {
    expect(Object.is(readPublishedNumber('-0.0', 0, 0)?.value, 0)).toBe(true)
  })

  it('takes no thousands mark, comma, exponent, sign of plus or blank', () => {
    for (const text of ['1 580', '1,5', '1e3', '+1', '', ' 1', '.5', '5.', 'NaN', '١٢'])
      expect(readPublishedNumber(text, 0, 0)).toBeUndefined()
  })

  it('refuses a figure with more digits than a double keeps', () => {
    expect(readPublishedNumber('0.1234567890123456789', 0, 0)).toBeUndefined()
  })

  it('moves the decimal mark without losing a digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999, max: 999_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        fc.constantFrom(0, 3, 6, 9),
        fc.constantFrom(0, 3, 6),
        (digits, decimals, published, wanted) => {
          const text = (digits / 10 ** decimals).toFixed(decimals)
          const read = readPublishedNumber(text, published, wanted)
          expect(read?.unitMult).toBe(wanted)
          const kept = decimalText(read?.value ?? Number.NaN)
          expect(Number(`${kept}e${wanted}`)).toBe(Number(`${text}e${published}`) + 0)
        },
      ),
    )
  })
})

describe('lastDigitOf', () => {
  it('gives the power of ten of the last published digit', () => {
    expect(lastDigitOf('13.0', 0)).toBe(-1)
    expect(lastDigitOf('13', 0)).toBe(0)
    expect(lastDigitOf('1580', 3)).toBe(3)
    expect(lastDigitOf('1580e3', 0)).toBe(3)
    expect(lastDigitOf('117.7e9', 6)).toBe(8)
  })
})

describe('inUnits', () => {
  it('moves the decimal mark of any double', () => {
    expect(inUnits(7631.546, 3)).toBe(7631546)
    expect(inUnits(1e-7, 3)).toBe(1e-4)
    expect(inUnits(-117.7, 9)).toBe(-117700000000)
  })
})
