import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteReader, ByteWriter, DamagedBytes } from './bytes.ts'
import { packValues, unpackValues } from './packed-values.ts'
import { arbitraryValue } from './testing.ts'

function packed(values: readonly number[]): Uint8Array {
  const writer = new ByteWriter()
  packValues(writer, values)
  return writer.written()
}

function back(values: readonly number[]): number[] {
  return unpackValues(new ByteReader(packed(values)), values.length)
}

const RAW = 255

describe('packValues and unpackValues', () => {
  it('give every finite double back identically', () => {
    fc.assert(
      fc.property(fc.array(arbitraryValue, { maxLength: 50 }), (values) => {
        const again = back(values)
        expect(again).toHaveLength(values.length)
        for (const [index, value] of values.entries()) {
          expect(Object.is(again[index], value)).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('give decimals back identically, whatever their number of digits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.nat(12)), {
          minLength: 1,
          maxLength: 20,
        }),
        (parts) => {
          const values = parts.map(([digits, decimals]) => Number(`${digits}e-${decimals}`))
          expect(back(values)).toEqual(values)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('use the smallest number of decimals that all values need', () => {
    expect(packed([11655, 11747])[0]).toBe(0)
    expect(packed([9.4, 9.9])[0]).toBe(1)
    expect(packed([9, 9.9])[0]).toBe(1)
    expect(packed([9.4, 71.86])[0]).toBe(2)
    expect(packed([8.299, 27.038])[0]).toBe(3)
    expect(packed([])[0]).toBe(0)
  })

  it('keep as they are the numbers that no power of ten makes whole', () => {
    expect(packed([1 / 3])[0]).toBe(RAW)
    expect(packed([-0])[0]).toBe(RAW)
    expect(packed([0.1 + 0.2, 1])[0]).toBe(RAW)
    expect(packed([5e-324])[0]).toBe(RAW)
    expect(packed([1e300])[0]).toBe(RAW)
    expect(packed([12.981_677_758_606_523, 13.3])[0]).toBe(RAW)
  })

  it('keep as they are the numbers that would be longer as whole ones', () => {
    const jumps = [9e14 + 0.1, -9e14 - 0.1, 9e14 + 0.2, -9e14 - 0.2]
    expect(packed(jumps).length).toBeLessThanOrEqual(1 + 8 * jumps.length)
    expect(back(jumps)).toEqual(jumps)
  })

  it('hold whole numbers past 32 bits and up to the last safe one', () => {
    const large = [2 ** 31, 2 ** 32 + 1, -(2 ** 40), 2 ** 51, Number.MAX_SAFE_INTEGER]
    expect(back(large)).toEqual(large)
    expect(back([Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER])).toEqual([
      Number.MAX_SAFE_INTEGER,
      Number.MIN_SAFE_INTEGER,
    ])
  })

  it('take a byte a value where values change little', () => {
    const rates = Array.from({ length: 100 }, (_, index) => (95 + (index % 7)) / 10)
    expect(packed(rates).length).toBeLessThan(105)
  })

  it('hold the dollars of a remittance to the cent and to fifteen digits', () => {
    // World Bank, cost of remitting 200 USD: 8.08049964904785 percent in 2011-Q1.
    const costs = [8.08049964904785, 12.0288238525391, 12.2952938079834, 11.953332901001]
    expect(back(costs)).toEqual(costs)
  })
})

describe('unpackValues', () => {
  it('refuses a number of decimals that is never written', () => {
    expect(() => unpackValues(new ByteReader(Uint8Array.of(16, 2)), 1)).toThrow(DamagedBytes)
    expect(() => unpackValues(new ByteReader(Uint8Array.of(200, 2)), 1)).toThrow(DamagedBytes)
  })

  it('refuses what is no number', () => {
    const writer = new ByteWriter()
    writer.byte(RAW)
    writer.double(Number.NaN)
    expect(() => unpackValues(new ByteReader(writer.written()), 1)).toThrow(DamagedBytes)
  })

  it('refuses fewer values than there should be', () => {
    expect(() => unpackValues(new ByteReader(packed([1, 2])), 3)).toThrow(DamagedBytes)
    expect(() => unpackValues(new ByteReader(packed([1 / 3])), 2)).toThrow(DamagedBytes)
  })
})
