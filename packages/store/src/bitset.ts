/** A set of small whole numbers, one bit each, lowest first. Bytes beyond its end count as empty. */
export type Bitset = Uint8Array

/** The set of the given numbers. */
export function bitsetOf(numbers: Iterable<number>, size: number): Bitset {
  const bits = new Uint8Array(Math.ceil(size / 8))
  for (const number of numbers) {
    const byte = Math.floor(number / 8)
    bits[byte] = (bits[byte] ?? 0) | (1 << (number % 8))
  }
  return bits
}

/** What is in any of the sets. */
export function union(sets: readonly Bitset[]): Bitset {
  const bits = new Uint8Array(Math.max(0, ...sets.map((set) => set.length)))
  for (const set of sets)
    set.forEach((byte, index) => {
      bits[index] = (bits[index] ?? 0) | byte
    })
  return bits
}

/** What is in both sets. */
export function intersection(a: Bitset, b: Bitset): Bitset {
  const bits = new Uint8Array(Math.min(a.length, b.length))
  for (let index = 0; index < bits.length; index += 1)
    bits[index] = (a[index] ?? 0) & (b[index] ?? 0)
  return bits
}

/** How many numbers are in the set. */
export function sizeOf(set: Bitset): number {
  let size = 0
  for (const byte of set) for (let rest = byte; rest > 0; rest &= rest - 1) size += 1
  return size
}

/** The numbers in the set, in order. */
export function membersOf(set: Bitset): number[] {
  const numbers: number[] = []
  set.forEach((byte, index) => {
    for (let bit = 0; bit < 8; bit += 1)
      if ((byte & (1 << bit)) !== 0) numbers.push(index * 8 + bit)
  })
  return numbers
}
