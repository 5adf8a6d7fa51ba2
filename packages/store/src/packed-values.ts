import { type ByteReader, type ByteWriter, DamagedBytes, fitsSigned, wholeLength } from './bytes.ts'

const MOST_DECIMALS = 15
const RAW = 255
const POWERS = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => 10 ** decimals)

/**
 * Writes values exactly: as whole numbers times the smallest power of ten that gives every double back identically,
 * each as its difference from the one before; or as they are, where no power does or where that is shorter.
 */
export function packValues(writer: ByteWriter, values: readonly number[]): void {
  const scaled = scale(values)
  if (scaled === undefined) {
    writer.byte(RAW)
    for (const value of values) writer.double(value)
    return
  }
  writer.byte(scaled.decimals)
  for (const difference of scaled.differences) writer.signed(difference)
}

export function unpackValues(reader: ByteReader, count: number): number[] {
  const decimals = reader.byte()
  const values: number[] = []
  if (decimals === RAW) {
    for (let index = 0; index < count; index += 1) {
      const value = reader.double()
      if (!Number.isFinite(value)) throw new DamagedBytes('a value is no number')
      values.push(value)
    }
    return values
  }
  const power = POWERS[decimals]
  if (power === undefined) throw new DamagedBytes(`it has ${decimals} decimals`)
  let sum = 0
  for (let index = 0; index < count; index += 1) {
    sum += reader.signed()
    values.push(sum / power)
  }
  return values
}

function scale(
  values: readonly number[],
): { decimals: number; differences: readonly number[] } | undefined {
  let decimals = 0
  for (const value of values) {
    while (wholeAt(value, decimals) === undefined) {
      decimals += 1
      if (decimals > MOST_DECIMALS) return undefined
    }
  }
  const differences: number[] = []
  let before = 0
  let length = 0
  for (const value of values) {
    const whole = wholeAt(value, decimals)
    if (whole === undefined || !fitsSigned(whole - before)) return undefined
    differences.push(whole - before)
    length += wholeLength(2 * Math.abs(whole - before))
    before = whole
  }
  return length <= 8 * values.length ? { decimals, differences } : undefined
}

/** The whole number that, divided by the power of ten, is this very double; `undefined` when there is none. */
function wholeAt(value: number, decimals: number): number | undefined {
  const power = POWERS[decimals] ?? 1
  const whole = Math.round(value * power)
  if (!Number.isSafeInteger(whole) || Object.is(whole, -0)) return undefined
  return Object.is(whole / power, value) ? whole : undefined
}
