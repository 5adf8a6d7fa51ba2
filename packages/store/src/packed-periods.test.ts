import { comparePeriods, Period, periodAt } from '@marsad/model'
import { arbitraryPeriod } from '@marsad/model/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteReader, ByteWriter, DamagedBytes } from './bytes.ts'
import { packPeriods, unpackPeriods } from './packed-periods.ts'

function packed(periods: readonly Period[]): Uint8Array {
  const writer = new ByteWriter()
  packPeriods(writer, periods)
  return writer.written()
}

function periods(...texts: readonly string[]): Period[] {
  return texts.map((text) => Period.parse(text))
}

describe('packPeriods and unpackPeriods', () => {
  it('give sorted periods of one frequency back', () => {
    const some = fc
      .constantFrom('A' as const, 'S' as const, 'Q' as const, 'M' as const)
      .chain((frequency) => fc.array(arbitraryPeriod(frequency), { minLength: 1, maxLength: 40 }))
      .map((list) => [...new Set(list)].sort(comparePeriods))
    fc.assert(
      fc.property(some, (list) => {
        const reader = new ByteReader(packed(list))
        expect(unpackPeriods(reader, list.length)).toEqual(list)
        expect(reader.left).toBe(0)
      }),
    )
  })

  it('give ranges back as they are written', () => {
    const ranges = periods('2001-01-01/P8Y', '2019-01-01/P9M', '2022-01-01/P11M')
    expect(unpackPeriods(new ByteReader(packed(ranges)), 3)).toEqual(ranges)
  })

  it('take as many bytes for eighty consecutive quarters as for one', () => {
    const quarters = Array.from({ length: 80 }, (_, index) => periodAt('Q', 4 * 2004 + index))
    expect(packed(quarters).length).toBe(packed(quarters.slice(0, 1)).length)
  })

  it('take one byte more for each further period once there is a gap', () => {
    expect(packed(periods('2014', '2016')).length - packed(periods('2014', '2015')).length).toBe(1)
    expect(packed(periods('2014', '2016', '2024')).length).toBe(
      packed(periods('2014', '2016')).length + 1,
    )
  })

  it('reach from the year 0 to the year 9999', () => {
    const ends = periods('0000-01', '9999-12')
    expect(unpackPeriods(new ByteReader(packed(ends)), 2)).toEqual(ends)
  })
})

describe('unpackPeriods', () => {
  it('refuses a frequency that is never written', () => {
    expect(() => unpackPeriods(new ByteReader(Uint8Array.of(5, 1, 0)), 1)).toThrow(DamagedBytes)
  })

  it('refuses a period after the year 9999, so that no count can fill the memory', () => {
    const writer = new ByteWriter()
    writer.byte(0)
    writer.whole(9999)
    writer.byte(0)
    expect(unpackPeriods(new ByteReader(writer.written()), 1)).toEqual(['9999'])
    expect(() => unpackPeriods(new ByteReader(writer.written()), 2)).toThrow(DamagedBytes)
    expect(() => unpackPeriods(new ByteReader(writer.written()), Number.MAX_SAFE_INTEGER)).toThrow(
      DamagedBytes,
    )
  })

  it('refuses a range that cannot be read', () => {
    const writer = new ByteWriter()
    writer.byte(4)
    writer.text('de 2001 à 2008')
    expect(() => unpackPeriods(new ByteReader(writer.written()), 1)).toThrow(DamagedBytes)
  })
})
