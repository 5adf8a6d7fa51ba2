/** Numbers for keys: the number of a key with another code is found by a subtraction and an addition. */
export type CodeNumbers = {
  /** The number of a code at a position; whole, below 2^48, so that those of a key add up exactly. */
  readonly of: (position: number, code: string) => number
  /** The sum of the numbers of a measure and its codes. */
  readonly ofKey: (measure: string, key: readonly string[]) => number
}

const MEASURE = -1
const HALF = 2 ** 24

/** Gives every code a number, as it comes, spread so that no two sums are alike (after Zobrist). */
export function codeNumbers(): CodeNumbers {
  const known = new Map<number, Map<string, number>>()
  let state = 0x9e3779b9
  const next = (): number => {
    // xorshift, 32 bits; no secret, only spread.
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 8
  }
  const of = (position: number, code: string): number => {
    let codes = known.get(position)
    if (codes === undefined) {
      codes = new Map()
      known.set(position, codes)
    }
    let number = codes.get(code)
    if (number === undefined) {
      number = next() * HALF + next()
      codes.set(code, number)
    }
    return number
  }
  return {
    of,
    ofKey: (measure, key) =>
      key.reduce((sum, code, position) => sum + of(position, code), of(MEASURE, measure)),
  }
}
