import { type ByteReader, type ByteWriter, DamagedBytes } from './bytes.ts'

/** The commonest number, then the places where another one stands. */
export function packExceptions(writer: ByteWriter, numbers: readonly number[]): void {
  const common = commonest(numbers)
  writer.byte(common)
  const places = numbers.flatMap((number, index) => (number === common ? [] : [index]))
  writer.whole(places.length)
  let next = 0
  for (const place of places) {
    writer.whole(place - next)
    writer.byte(numbers[place] ?? 0)
    next = place + 1
  }
}

export function unpackExceptions(reader: ByteReader, n: number): number[] {
  const numbers = new Array<number>(n).fill(reader.byte())
  const count = reader.whole()
  let next = 0
  for (let exception = 0; exception < count; exception += 1) {
    const place = next + reader.whole()
    if (place >= n) throw new DamagedBytes('an exception lies outside it')
    numbers[place] = reader.byte()
    next = place + 1
  }
  return numbers
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  let [common = 0] = numbers
  for (const [number, count] of counts) {
    if (count > (counts.get(common) ?? 0)) common = number
  }
  return common
}

/** Equal numbers in a row as a count and the difference from the number before. */
export function packRuns(writer: ByteWriter, numbers: readonly number[]): void {
  const runs: { number: number; length: number }[] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last?.number === number) last.length += 1
    else runs.push({ number, length: 1 })
  }
  let before = 0
  for (const { number, length } of runs) {
    writer.whole(length)
    writer.signed(number - before)
    before = number
  }
}

export function unpackRuns(reader: ByteReader, n: number): number[] {
  const numbers: number[] = []
  let number = 0
  while (numbers.length < n) {
    const length = reader.whole()
    if (length === 0 || numbers.length + length > n) throw new DamagedBytes('a run is too long')
    number += reader.signed()
    for (let index = 0; index < length; index += 1) numbers.push(number)
  }
  return numbers
}
