import type { OperandReader } from '@marsad/formula'
import { type Period, parsePeriod } from '@marsad/model'

/**
 * Lets a formula read cumulated ranges as if each were the year it begins in, so that what rule 5 does not compute (a lag
 * between ranges) can still be set beside what was published: January to November 2022 over January to November 2021.
 *
 * @param range The range whose start and length all operands must share, `2022-01-01/P11M`.
 */
export function rangesAsYears(reader: OperandReader, range: Period): OperandReader {
  const rest = range.slice(4)
  const rangeOf = (year: Period): Period | undefined => parsePeriod(`${year}${rest}`)
  return {
    keys: (series) => reader.keys(series),
    read(series, key) {
      const held = reader.read(series, key.replace(/^A\./, '_O.'))
      if (held === undefined) return undefined
      return {
        at: (year) => {
          const asked = rangeOf(year)
          return asked === undefined ? undefined : held.at(asked)
        },
        periods: () =>
          held
            .periods()
            .filter((period) => period.endsWith(rest))
            .flatMap((period) => parsePeriod(period.slice(0, 4)) ?? []),
      }
    },
  }
}
