import type { ChartBreak, ChartPoint } from '@marsad/charts'
import { parsePeriod } from '@marsad/model'
import type { IndicatorItem } from '../answers.ts'
import { statusOf } from './flags.ts'
import { spacingOf } from './spacing.ts'

const FEWEST = 3

/** The recent figures of an indicator, for a sparkline. */
export type RecentLine = {
  readonly points: readonly ChartPoint[]
  readonly breaks: readonly ChartBreak[]
  readonly every: number
}

/** The course of the recent figures; `undefined` where there are too few to show one. */
export function recentLine(recent: IndicatorItem['recent']): RecentLine | undefined {
  if (recent === null || recent === undefined) return undefined
  const points = recent.periods.flatMap((text, index) => {
    const period = parsePeriod(text)
    const value = recent.values[index] ?? null
    const status = statusOf(recent.status[index])
    return period === undefined ? [] : [{ period, value, status, basis: 'R' as const }]
  })
  if (points.filter(({ value }) => value !== null).length < FEWEST) return undefined
  const breaks = recent.breaks.flatMap(({ id, before }) => {
    const from = parsePeriod(before)
    return from === undefined ? [] : [{ from, label: id }]
  })
  return { points, breaks, every: spacingOf([recent]) }
}
