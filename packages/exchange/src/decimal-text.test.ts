import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalText } from './decimal-text.ts'

describe('decimalText', () => {
  it.each([
    [12.98167776, '12.98167776'],
    [-0, '0'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [-2.5e22, '-25000000000000000000000'],
  ])('writes %d as %s', (value, text) => {
    expect(decimalText(value)).toBe(text)
  })

  it('puts the decimal comma', () => {
    expect(decimalText(9.9, ',')).toBe('9,9')
  })

  it('reads back as the same number and has no exponent', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = decimalText(value)
        expect(text).not.toContain('e')
        expect(Number(text)).toBe(value === 0 ? 0 : value)
      }),
    )
  })
})
