import { comparePeriods, type Period } from '@marsad/model'
import type { ChartSeries } from '../chart-series.ts'
import { spanOf } from '../time.ts'
import type { ChartCode, ChartDimension, Selection } from './selection.ts'

/** The periods in which some series has a figure, in time order. */
export function figurePeriods({ series }: Pick<Selection, 'series'>): readonly Period[] {
  const periods = series.flatMap(({ points }) =>
    points.flatMap(({ period, value }) => (value === null ? [] : [period])),
  )
  return [...new Set(periods)].sort(comparePeriods)
}

/** How many series have a figure in each period, in time order. */
function coverage({ series }: Pick<Selection, 'series'>): readonly (readonly [Period, number])[] {
  const periods = series.flatMap(({ points }) =>
    points.flatMap(({ period, value }) => (value === null ? [] : [period])),
  )
  return [...Map.groupBy(periods, (period) => period)]
    .map(([period, all]) => [period, all.length] as const)
    .sort(([a], [b]) => comparePeriods(a, b))
}

/** The date that charts of one date show; `undefined` when no series has a figure. */
export function shownPeriod(selection: Pick<Selection, 'series' | 'period'>): Period | undefined {
  const counts = coverage(selection)
  const most = Math.max(...counts.map(([, count]) => count))
  return selection.period ?? counts.findLast(([, count]) => count === most)?.[0]
}

/** The two dates that charts of two dates compare: the first and the last that most series have; `undefined` when there is only one. */
export function comparedPeriods(
  selection: Pick<Selection, 'series' | 'compared'>,
): readonly [Period, Period] | undefined {
  if (selection.compared !== undefined) return selection.compared
  const counts = coverage(selection)
  const most = Math.max(...counts.map(([, count]) => count))
  const full = counts.filter(([, count]) => count === most)
  const [first, last] = [full[0]?.[0], full.at(-1)?.[0]]
  if (first !== undefined && last !== undefined && first !== last) return [first, last]
  const [earliest, latest] = [counts[0]?.[0], counts.at(-1)?.[0]]
  return earliest === undefined || latest === undefined || earliest === latest
    ? undefined
    : [earliest, latest]
}

/** Whether figures of a series at two dates lie on different sides of a break. */
export function isBroken(
  { breaks = [] }: Pick<Selection, 'breaks'>,
  series: ChartSeries,
  [from, to]: readonly [Period, Period],
): boolean {
  const [start, end] = [spanOf(from).start, spanOf(to).start]
  const between = (at: number) => start < at && at <= end
  return (
    breaks.some(
      (one) =>
        (one.series === undefined || one.series.includes(series.id)) &&
        between(spanOf(one.from).start),
    ) || series.points.some(({ period, status }) => status === 'B' && between(spanOf(period).start))
  )
}

/** Id of the dimension that stands for the series themselves. */
const SERIES = 'SERIES'

/** The dimensions in which the series differ; where none is given, the series themselves. */
export function dimensionsOf({
  series,
  dimensions = [],
}: Pick<Selection, 'series' | 'dimensions'>): readonly ChartDimension[] {
  if (dimensions.length === 0) {
    const codes = series.map(({ id, label, colour, emphasis }): ChartCode => {
      const role = emphasis === 'total' || colour === 'total' ? 'total' : undefined
      return { id, label, colour, ...(role === undefined ? {} : { role }) }
    })
    return series.length < 2 ? [] : [{ id: SERIES, label: '', codes }]
  }
  return dimensions.flatMap((dimension) => {
    const used = new Set(series.map(({ codes }) => codes?.[dimension.id]))
    const codes = dimension.codes.filter(({ id }) => used.has(id))
    return codes.length < 2 ? [] : [{ ...dimension, codes }]
  })
}

/** The code of a series in a dimension. */
export function codeOf(series: ChartSeries, dimension: ChartDimension): ChartCode | undefined {
  const id = dimension.id === SERIES ? series.id : series.codes?.[dimension.id]
  return dimension.codes.find((code) => code.id === id)
}

/** The codes of a dimension that are no total. */
export function groupsOf(dimension: ChartDimension): readonly ChartCode[] {
  return dimension.codes.filter(({ role }) => role !== 'total')
}

/** Whether a series is the total in every dimension. */
export function isTotalSeries(selection: Selection, series: ChartSeries): boolean {
  if (series.emphasis === 'total' || series.colour === 'total') return true
  const dimensions = dimensionsOf(selection)
  return (
    dimensions.length > 0 &&
    dimensions.every((dimension) => codeOf(series, dimension)?.role === 'total')
  )
}
