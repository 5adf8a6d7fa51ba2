import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteReader, ByteWriter, DamagedBytes } from './bytes.ts'
import { packExceptions, packRuns, unpackExceptions, unpackRuns } from './packed-runs.ts'

type Pack = (writer: ByteWriter, numbers: readonly number[]) => void

function packed(pack: Pack, numbers: readonly number[]): Uint8Array {
  const writer = new ByteWriter()
  pack(writer, numbers)
  return writer.written()
}

describe('packExceptions and unpackExceptions', () => {
  it('give any bytes back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(255), { minLength: 1, maxLength: 80 }), (numbers) => {
        const bytes = packed(packExceptions, numbers)
        const reader = new ByteReader(bytes)
        expect(unpackExceptions(reader, numbers.length)).toEqual(numbers)
        expect(reader.left).toBe(0)
      }),
    )
  })

  it('take two bytes where all are alike, and two more for one that is not', () => {
    expect(packed(packExceptions, new Array<number>(200).fill(65))).toHaveLength(2)
    expect(packed(packExceptions, [65, 65, 80, 65])).toEqual(Uint8Array.of(65, 1, 2, 80))
  })

  it('name the commonest, even when it does not come first', () => {
    expect(packed(packExceptions, [80, 65, 65])).toEqual(Uint8Array.of(65, 1, 0, 80))
  })

  it('refuse a place outside the series', () => {
    const reader = new ByteReader(Uint8Array.of(65, 1, 9, 80))
    expect(() => unpackExceptions(reader, 4)).toThrow(DamagedBytes)
  })

  it('refuse more exceptions than there are places', () => {
    const reader = new ByteReader(Uint8Array.of(65, 3, 0, 80, 0, 80, 0, 80))
    expect(() => unpackExceptions(reader, 2)).toThrow(DamagedBytes)
  })
})

describe('packRuns and unpackRuns', () => {
  it('give any whole numbers back', () => {
    const numbers = fc.array(
      fc.oneof(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 10 ** 9 })),
      { minLength: 1, maxLength: 80 },
    )
    fc.assert(
      fc.property(numbers, (some) => {
        const reader = new ByteReader(packed(packRuns, some))
        expect(unpackRuns(reader, some.length)).toEqual(some)
        expect(reader.left).toBe(0)
      }),
    )
  })

  it('take two bytes for one run, however long up to 127', () => {
    expect(packed(packRuns, new Array<number>(100).fill(3))).toEqual(Uint8Array.of(100, 6))
    expect(packed(packRuns, [3, 3, 9])).toEqual(Uint8Array.of(2, 6, 1, 12))
  })

  it('refuse a run that is empty or goes past the end', () => {
    expect(() => unpackRuns(new ByteReader(Uint8Array.of(0, 6)), 1)).toThrow(DamagedBytes)
    expect(() => unpackRuns(new ByteReader(Uint8Array.of(3, 6)), 2)).toThrow(DamagedBytes)
  })

  it('refuse runs that end too early', () => {
    expect(() => unpackRuns(new ByteReader(Uint8Array.of(1, 6)), 2)).toThrow(DamagedBytes)
  })
})
