import { comparePeriods, type Period, parsePeriod } from '@marsad/model'
import type { Data, SeriesOfFigures } from '../answers.ts'

/** Every period of an answer that has a figure, in time order. */
export function periodsWithFigures(data: Pick<Data, 'series'>): readonly Period[] {
  const valued = data.series.flatMap((series) =>
    series.periods.filter((_, index) => typeof series.values[index] === 'number'),
  )
  return [...new Set(valued)].flatMap((text) => parsePeriod(text) ?? []).toSorted(comparePeriods)
}

/** An answer narrowed to the periods from `de` to `a`; breaks that fall outside go too. */
export function within<T extends Pick<Data, 'series'>>(
  data: T,
  range: { readonly de?: Period | undefined; readonly a?: Period | undefined },
): T {
  if (range.de === undefined && range.a === undefined) return data
  const keeps = (text: string) => {
    const period = parsePeriod(text)
    return (
      period !== undefined &&
      (range.de === undefined || comparePeriods(range.de, period) <= 0) &&
      (range.a === undefined || comparePeriods(period, range.a) <= 0)
    )
  }
  return { ...data, series: data.series.map((series) => narrowed(series, keeps)) }
}

function narrowed(series: SeriesOfFigures, keeps: (period: string) => boolean): SeriesOfFigures {
  const kept = series.periods.flatMap((period, index) => (keeps(period) ? [index] : []))
  const pick = <V>(values: readonly V[]): V[] =>
    kept.flatMap((index) => {
      const value = values[index]
      return value === undefined ? [] : [value]
    })
  return {
    ...series,
    periods: pick(series.periods),
    values: pick(series.values),
    status: pick(series.status),
    basis: pick(series.basis),
    vintage: pick(series.vintage),
    breaks: series.breaks.filter((one) => keeps(one.after) && keeps(one.before)),
  }
}
