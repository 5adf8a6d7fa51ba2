import { OBS_STATUSES, type ObsStatus, type Period, periodAt } from '@marsad/model'
import fc from 'fast-check'
import type { ChartPoint, ChartSeries } from './chart-series.ts'
import { chartWords } from './chart-words.ts'

/** A period from its text. */
export function period(text: string): Period {
  return text as Period
}

/** A point of a year; null is a missing figure. */
export function point(text: string, value: number | null, status?: ObsStatus): ChartPoint {
  return {
    period: period(text),
    value,
    status: status ?? (value === null ? 'O' : 'A'),
    basis: 'R',
  }
}

/** A series of consecutive years from 2000; null is a missing figure. */
export function yearly(values: readonly (number | null)[], first = 2000): readonly ChartPoint[] {
  return values.map((value, index) => point(String(first + index), value))
}

/** A series without anything special. */
export function seriesOf(
  points: readonly ChartPoint[],
  more: Partial<ChartSeries> = {},
): ChartSeries {
  return { id: 's', label: 'Série', colour: 'cat-1', points, ...more }
}

/** French words with one decimal. */
export const WORDS = chartWords('fr', 1)

/** Series of one frequency with absent and missing figures and any status, at most `most` of them. */
export function arbitrarySeries(most: number): fc.Arbitrary<readonly ChartSeries[]> {
  const frequency = fc.constantFrom('A', 'S', 'Q', 'M')
  const figure = fc.option(
    fc.tuple(
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      fc.constantFrom(...OBS_STATUSES.filter((status) => 'ABDEFGINPUVW'.includes(status))),
    ),
  )
  const points = fc.uniqueArray(fc.tuple(fc.nat(60), figure), {
    selector: ([at]) => at,
    maxLength: 40,
  })
  return fc
    .tuple(frequency, fc.array(fc.tuple(points, fc.string({ maxLength: 40 })), { maxLength: most }))
    .map(([chosen, lists]) =>
      lists.map(([list, label], index) => ({
        id: `s${index}`,
        label,
        colour: 'cat-1',
        points: list.map(([at, observed]) => ({
          period: periodAt(chosen, 2000 * { A: 1, S: 2, Q: 4, M: 12 }[chosen] + at),
          value: observed === null ? null : observed[0],
          status: observed === null ? 'O' : observed[1],
          basis: 'R',
        })),
      })),
    )
}
