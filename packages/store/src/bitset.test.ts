import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bitsetOf, intersection, membersOf, sizeOf, union } from './bitset.ts'

const SIZE = 100
const anySet = fc.uniqueArray(fc.nat(SIZE - 1)).map((numbers) => new Set(numbers))

function sorted(numbers: Iterable<number>): number[] {
  return [...numbers].sort((a, b) => a - b)
}

describe('Bitset', () => {
  it('holds the numbers it was made of', () => {
    fc.assert(
      fc.property(anySet, (set) => {
        const bits = bitsetOf(set, SIZE)
        expect(membersOf(bits)).toEqual(sorted(set))
        expect(sizeOf(bits)).toBe(set.size)
      }),
    )
  })

  it('unites and intersects as sets do', () => {
    fc.assert(
      fc.property(anySet, anySet, (a, b) => {
        const [left, right] = [bitsetOf(a, SIZE), bitsetOf(b, SIZE)]
        expect(membersOf(union([left, right]))).toEqual(sorted(new Set([...a, ...b])))
        expect(membersOf(intersection(left, right))).toEqual(
          sorted([...a].filter((number) => b.has(number))),
        )
      }),
    )
  })

  it('takes sets of different lengths: what is beyond an end is empty', () => {
    const [short, long] = [bitsetOf([0, 3], 4), bitsetOf([3, 70], 71)]
    expect(membersOf(union([short, long]))).toEqual([0, 3, 70])
    expect(membersOf(intersection(short, long))).toEqual([3])
    expect(membersOf(union([]))).toEqual([])
  })

  it('takes one byte for eight numbers', () => {
    expect(bitsetOf([7], 8)).toEqual(Uint8Array.of(128))
    expect(bitsetOf([], 7200)).toHaveLength(900)
  })
})
