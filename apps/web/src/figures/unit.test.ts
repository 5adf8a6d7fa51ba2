import { describe, expect, it } from 'vitest'
import { speechIn } from '../speech.tsx'
import { changeBetween, writeChange } from './change.ts'
import {
  readableScale,
  unitPhrase,
  unitWords,
  writeBeginning,
  writeUnrounded,
  writeValue,
  writeWithUnit,
} from './unit.ts'

const fr = speechIn('fr')
const rate = { unit: 'PT', unitMult: 0, decimals: 1 }
const persons = { unit: 'PS', unitMult: 0, decimals: 0 }

describe('writeValue', () => {
  it('rounds half away from zero, as the sources do', () => {
    expect(writeValue(2.45, rate, fr)).toBe('2,5')
    expect(writeValue(-2.45, rate, fr)).toBe('\u22122,5')
  })

  it('shows the 2023 unemployment rate of 1,580 over 12,171 thousand as 13,0', () => {
    expect(writeValue((100 * 1580) / 12171, rate, fr)).toBe('13,0')
  })
})

describe('writeBeginning', () => {
  it('cuts an unrounded figure after one digit more than is shown', () => {
    expect(writeBeginning((100 * 1580) / 12171, rate, fr)).toBe('12,98…')
    expect(writeBeginning(30.4, rate, fr)).toBe('30,4')
  })
})

describe('writeUnrounded', () => {
  it('leaves out the noise of binary arithmetic', () => {
    expect(writeUnrounded(2029999.9999999998, fr)).toBe('2\u202f030\u202f000')
  })
})

describe('writeWithUnit', () => {
  it('writes the power of ten with the unit', () => {
    expect(writeWithUnit(1580, { ...persons, unitMult: 3 }, fr)).toBe(
      '1\u202f580\u00a0milliers de personnes',
    )
    expect(writeWithUnit(13, rate, fr)).toBe('13,0\u00a0%')
  })
})

describe('unitPhrase', () => {
  it('does not count in a ratio or per thousand', () => {
    expect(unitPhrase('PT', 0, fr)).toBe('en %')
    expect(unitPhrase('PER1000', 0, fr)).toBe('pour 1\u202f000')
    expect(unitPhrase('RATIO', 0, fr)).toBe('rapport')
  })

  it('gives the code of a unit that nobody has named', () => {
    expect(unitWords('BUSHEL', 0, fr)).toBe('BUSHEL')
  })
})

describe('readableScale', () => {
  it('counts amounts of money in milliards', () => {
    const { measured, divisor } = readableScale(12_510_938_321, {
      unit: 'USD',
      unitMult: 0,
      decimals: 0,
    })
    expect(writeWithUnit(12_510_938_321 / divisor, measured, fr)).toBe(
      '12,5\u00a0milliards de dollars',
    )
  })

  it('takes the power of ten of the data into account', () => {
    const { measured, divisor } = readableScale(119_000, { unit: 'MAD', unitMult: 6, decimals: 0 })
    expect(writeWithUnit(119_000 / divisor, measured, fr)).toBe('119,0\u00a0milliards de dirhams')
  })

  it('leaves persons whole', () => {
    expect(readableScale(3_262_222, persons).divisor).toBe(1)
  })

  it('counts one by one the thousands that were published to the last person', () => {
    // Census of 2024: 36,828,330 persons, held in thousands.
    const thousands = { unit: 'PS', unitMult: 3, decimals: 3 }
    const { measured, divisor } = readableScale(36_828.33, thousands)
    expect(writeWithUnit(36_828.33 / divisor, measured, fr)).toBe(
      '36\u202f828\u202f330\u00a0personnes',
    )
    expect(readableScale(12_171, { ...thousands, decimals: 0 }).divisor).toBe(1)
  })
})

describe('changeBetween', () => {
  it('counts rates in points, from unrounded values', () => {
    expect(changeBetween(13.3, 13, rate)).toEqual({ value: -0.3, unit: 'points', decimals: 1 })
    expect(changeBetween(9.44, 12.35, rate)?.value).toBe(2.9)
  })

  it('counts levels in per cent of what they were', () => {
    expect(changeBetween(84001, 148152, persons)).toEqual({
      value: 76.4,
      unit: 'percent',
      decimals: 1,
    })
    expect(changeBetween(-100, -50, persons)?.value).toBe(50)
  })

  it('says nothing of scores, nor of a level that was zero', () => {
    expect(changeBetween(1, 2, { unit: 'SCORE', unitMult: 0, decimals: 0 })).toBeUndefined()
    expect(changeBetween(0, 5, persons)).toBeUndefined()
  })

  it('keeps other units as they are', () => {
    expect(changeBetween(2, 2.5, { unit: 'RATIO', unitMult: 0, decimals: 2 })?.unit).toBe('own')
    expect(writeChange(2, 2.5, { unit: 'RATIO', unitMult: 0, decimals: 2 }, fr)).toBe('+0,50')
  })
})
