import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ByteReader, ByteWriter, DamagedBytes, fitsSigned, wholeLength } from './bytes.ts'

function written(write: (writer: ByteWriter) => void): Uint8Array {
  const writer = new ByteWriter()
  write(writer)
  return writer.written()
}

const anyWhole = fc.oneof(fc.maxSafeNat(), fc.nat(300), fc.constantFrom(127, 128, 16383, 16384))

describe('ByteWriter and ByteReader', () => {
  it('give whole numbers back up to 2^53 - 1, past where bit operators stop', () => {
    fc.assert(
      fc.property(anyWhole, (value) => {
        const bytes = written((writer) => writer.whole(value))
        expect(bytes).toHaveLength(wholeLength(value))
        expect(new ByteReader(bytes).whole()).toBe(value)
      }),
    )
    for (const value of [2 ** 31, 2 ** 32, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER]) {
      expect(new ByteReader(written((writer) => writer.whole(value))).whole()).toBe(value)
    }
  })

  it('take one byte below 128 and eight for the largest number', () => {
    expect(written((writer) => writer.whole(127))).toEqual(Uint8Array.of(127))
    expect(written((writer) => writer.whole(128))).toEqual(Uint8Array.of(128, 1))
    expect(written((writer) => writer.whole(Number.MAX_SAFE_INTEGER))).toHaveLength(8)
  })

  it('give signed numbers back, small ones short', () => {
    expect(written((writer) => writer.signed(-1))).toEqual(Uint8Array.of(1))
    expect(written((writer) => writer.signed(1))).toEqual(Uint8Array.of(2))
    fc.assert(
      fc.property(fc.integer({ min: -(2 ** 52) + 1, max: 2 ** 52 - 1 }), (value) => {
        expect(fitsSigned(value)).toBe(true)
        expect(new ByteReader(written((writer) => writer.signed(value))).signed()).toBe(value)
      }),
    )
    expect(fitsSigned(2 ** 52)).toBe(false)
    expect(fitsSigned(0.5)).toBe(false)
  })

  it('give doubles back bit by bit', () => {
    for (const value of [0, -0, 0.1 + 0.2, 1e300, 5e-324, -Number.MAX_VALUE]) {
      expect(new ByteReader(written((writer) => writer.double(value))).double()).toBe(value)
    }
  })

  it('give texts and mixed parts back in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), anyWhole)), (parts) => {
        const bytes = written((writer) => {
          for (const [text, number] of parts) {
            writer.text(text)
            writer.whole(number)
          }
        })
        const reader = new ByteReader(bytes)
        for (const [text, number] of parts) {
          expect(reader.text()).toBe(text)
          expect(reader.whole()).toBe(number)
        }
        expect(reader.left).toBe(0)
      }),
    )
  })

  it('say that bytes are lacking rather than read past the end', () => {
    expect(() => new ByteReader(new Uint8Array()).byte()).toThrow(DamagedBytes)
    expect(() => new ByteReader(Uint8Array.of(128)).whole()).toThrow(DamagedBytes)
    expect(() => new ByteReader(Uint8Array.of(1, 2, 3)).double()).toThrow(DamagedBytes)
    expect(() => new ByteReader(Uint8Array.of(9, 65)).text()).toThrow(DamagedBytes)
  })

  it('refuse a number past 2^53', () => {
    const tooLong = new Uint8Array(12).fill(255)
    tooLong[11] = 1
    expect(() => new ByteReader(tooLong).whole()).toThrow(DamagedBytes)
  })
})
