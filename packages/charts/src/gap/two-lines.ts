import { type ObsStatus, type Period, worstStatus } from '@marsad/model'
import type { ChartPoint, ChartSeries } from '../chart-series.ts'
import { headOf, type PairHead, twoGroups } from '../selection/pairs.ts'
import { codeOf } from '../selection/reading.ts'
import type { ChartCode, Selection } from '../selection/selection.ts'

/** Two groups over time. */
export type TwoLines = {
  readonly first: ChartSeries
  readonly second: ChartSeries
  readonly codes: readonly [ChartCode, ChartCode]
  readonly heads: readonly [PairHead, PairHead]
  /** Periods in which both have a figure, in time order, with both. */
  readonly common: readonly CommonPeriod[]
}

/** A period in which two groups have a figure each. */
export type CommonPeriod = {
  readonly period: Period
  readonly first: ChartPoint & { readonly value: number }
  readonly second: ChartPoint & { readonly value: number }
  readonly status: ObsStatus
}

/** The two groups of a selection as lines; `undefined` when there are not exactly two, or when they are broken down further. */
export function twoLines(selection: Selection): TwoLines | undefined {
  const found = twoGroups(selection)
  if (found === undefined || found.rows !== undefined) return undefined
  const { dimension, groups } = found
  const [first, second] = groups.map((group) =>
    selection.series.find((series) => codeOf(series, dimension)?.id === group.id),
  )
  if (first === undefined || second === undefined) return undefined
  const heads = [headOf(groups[0], 0), headOf(groups[1], 1)] as const
  return { first, second, codes: groups, heads, common: commonPeriods(first, second) }
}

function commonPeriods(first: ChartSeries, second: ChartSeries): readonly CommonPeriod[] {
  return first.points
    .flatMap((point): readonly CommonPeriod[] => {
      const other = second.points.find(({ period }) => period === point.period)
      if (point.value === null || other?.value == null) return []
      return [
        {
          period: point.period,
          first: { ...point, value: point.value },
          second: { ...other, value: other.value },
          status: worstStatus([point.status, other.status]),
        },
      ]
    })
    .sort((a, b) => (a.period < b.period ? -1 : 1))
}
