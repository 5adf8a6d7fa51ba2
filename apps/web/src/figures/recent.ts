import type { ChartPoint } from '@marsad/charts'
import { parsePeriod } from '@marsad/model'
import type { IndicatorItem } from '../answers.ts'
import { statusOf } from './flags.ts'

/** The recent figures of an indicator as points; empty when it has none. */
export function recentPoints(recent: IndicatorItem['recent']): readonly ChartPoint[] {
  if (recent === null || recent === undefined) return []
  return recent.periods.flatMap((text, index) => {
    const period = parsePeriod(text)
    return period === undefined
      ? []
      : [
          {
            period,
            value: recent.values[index] ?? null,
            status: statusOf(recent.status[index]),
            basis: 'R' as const,
          },
        ]
  })
}
