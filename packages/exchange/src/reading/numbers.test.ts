import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberEvidence, readNumber } from './numbers.ts'

const french = {
  encoding: 'utf-8',
  separator: ';',
  decimal: ',',
  thousands: '.',
  decided: true,
} as const
const english = { ...french, decimal: '.', thousands: ',' } as const
const open = { ...french, decided: false } as const

describe('readNumber', () => {
  it.each([
    ['1234', 1234, 'number'],
    ['12,5', 12.5, 'number'],
    ['-12,5', -12.5, 'number'],
    ['\u22123', -3, 'number'],
    ['1.234', 1234, 'number'],
    ['1.234,5', 1234.5, 'number'],
    ['1 234', 1234, 'local-number'],
    ['1\u202f234\u202f567,8', 1_234_567.8, 'local-number'],
    ['1\u00a0234', 1234, 'local-number'],
    ['١٢٣٤', 1234, 'local-number'],
    ['١٬٢٣٤٫٥', 1234.5, 'local-number'],
    ['۱۲۳', 123, 'local-number'],
    ['0', 0, 'number'],
    ['\u200f12', 12, 'number'],
  ])('reads %s in French as %d', (text, value, state) => {
    expect(readNumber(text, undefined, french)).toEqual({ value, state })
  })

  it.each([
    ['', 'blank'],
    ['  ', 'blank'],
    ['Q', 'status'],
    ['n.d.', 'missing-mark'],
    ['-', 'missing-mark'],
    ['…', 'missing-mark'],
    ['غ م', 'missing-mark'],
    ['12,5 %', 'percent'],
    ['environ 3', 'text'],
    ['1 23', 'text'],
    ['12 345 6', 'text'],
    ['1,2,3', 'text'],
    ['#DIV/0!', 'error'],
    ['#N/A', 'error'],
    ['1e5', 'text'],
  ])('takes %j for no number: %s', (text, state) => {
    expect(readNumber(text, undefined, french)).toEqual({ value: null, state })
  })

  it('reads one text two ways as the reading says, and not at all while nobody has said', () => {
    expect(readNumber('1,234', undefined, french).value).toBe(1.234)
    expect(readNumber('1,234', undefined, english).value).toBe(1234)
    expect(readNumber('1,234', undefined, open)).toEqual({ state: 'ambiguous', value: null })
    expect(readNumber('0,234', undefined, open).value).toBe(0.234)
    expect(readNumber('12345,678', undefined, open).value).toBe(12345.678)
  })

  it('takes numbers of a spreadsheet as they are, and its days for text', () => {
    expect(readNumber(-0, undefined, french)).toEqual({ state: 'number', value: 0 })
    expect(readNumber(1.234, undefined, open)).toEqual({ state: 'number', value: 1.234 })
    expect(readNumber('2024-03-01', 'date', french).state).toBe('text')
    expect(readNumber('#DIV/0!', 'error', french).state).toBe('error')
  })

  it('reads back what the languages write', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, cents) => {
          const grouped = String(Math.abs(whole)).replace(/\B(?=(\d{3})+$)/g, '\u202f')
          const sign = whole < 0 ? '-' : ''
          const text = `${sign}${grouped},${String(cents).padStart(2, '0')}`
          const value = Number(`${sign}${Math.abs(whole)}.${String(cents).padStart(2, '0')}`)
          expect(readNumber(text, undefined, french).value).toBe(value === 0 ? 0 : value)
        },
      ),
    )
  })
})

describe('numberEvidence', () => {
  const concluded = (...cells: readonly (string | number)[]) => {
    const evidence = numberEvidence()
    for (const cell of cells) evidence.see(cell)
    return evidence.conclude()
  }

  it('lets a cell that can be read one way only decide for all', () => {
    expect(concluded('1.234', '12,5')).toEqual({ decimal: ',', thousands: '.', decided: true })
    expect(concluded('1,234', '12.5')).toEqual({ decimal: '.', thousands: ',', decided: true })
    expect(concluded('1,234', '1,234,567').decimal).toBe('.')
  })

  it('leaves open what nothing decides', () => {
    expect(concluded('1.234', '5').decided).toBe(false)
    expect(concluded('1.234', '1,5', '2.5').decided).toBe(false)
    expect(concluded('12', 'texte', 3.5).decided).toBe(true)
  })
})
