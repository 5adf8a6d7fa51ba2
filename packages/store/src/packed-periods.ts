import {
  type Frequency,
  frequencyOf,
  type Period,
  parsePeriod,
  periodAt,
  periodOrdinal,
  periodsPerYear,
} from '@marsad/model'
import { type ByteReader, type ByteWriter, DamagedBytes } from './bytes.ts'

/** Numbers of the frequencies in form 1; never reordered. */
const FREQUENCY_NUMBERS: readonly Frequency[] = ['A', 'S', 'Q', 'M', '_O']

const CONSECUTIVE = 0
const WITH_GAPS = 1

/** Years are written with four digits. */
const YEARS = 10_000

/** Writes sorted periods of one frequency: the first and the gaps, or for `_O` their texts. */
export function packPeriods(writer: ByteWriter, periods: readonly Period[]): void {
  const [first] = periods
  const frequency = first === undefined ? 'A' : frequencyOf(first)
  writer.byte(FREQUENCY_NUMBERS.indexOf(frequency))
  if (frequency === '_O') {
    for (const period of periods) writer.text(period)
    return
  }
  const ordinals = periods.map((period) => periodOrdinal(period) ?? 0)
  const [start = 0, ...rest] = ordinals
  writer.whole(start)
  const gaps = rest.map((ordinal, index) => ordinal - (ordinals[index] ?? 0) - 1)
  const consecutive = gaps.every((gap) => gap === 0)
  writer.byte(consecutive ? CONSECUTIVE : WITH_GAPS)
  if (!consecutive) for (const gap of gaps) writer.whole(gap)
}

/** Reads `n` periods, at least one. */
export function unpackPeriods(reader: ByteReader, n: number): Period[] {
  const frequency = FREQUENCY_NUMBERS[reader.byte()]
  if (frequency === undefined) throw new DamagedBytes('it has no known frequency')
  const periods: Period[] = []
  if (frequency === '_O') {
    for (let index = 0; index < n; index += 1) {
      const period = parsePeriod(reader.text())
      if (period === undefined) throw new DamagedBytes('a period cannot be read')
      periods.push(period)
    }
    return periods
  }
  const end = YEARS * (periodsPerYear(frequency) ?? 1)
  let ordinal = reader.whole()
  const consecutive = reader.byte() === CONSECUTIVE
  for (;;) {
    if (ordinal >= end) throw new DamagedBytes('a period lies after the year 9999')
    periods.push(periodAt(frequency, ordinal))
    if (periods.length === n) return periods
    ordinal += 1 + (consecutive ? 0 : reader.whole())
  }
}
