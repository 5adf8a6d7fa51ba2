import { translate } from '@marsad/language'
import { comparePeriods, worstStatus } from '@marsad/model'
import type { BarRow } from '../bars/model.ts'
import type { ChartPoint, ChartSeries } from '../chart-series.ts'
import type { TwoLines } from '../gap/two-lines.ts'
import type { Pair, Pairs } from '../selection/pairs.ts'
import type { ChartWords } from '../words.ts'

/** Decimals of a ratio, whatever those of its figures. */
export const RATIO_DECIMALS = 2

/** One figure divided by another of the same period; missing, with the reason, where either is or the second is zero. */
export function ratioOf(
  first: ChartPoint | undefined,
  second: ChartPoint | undefined,
  words: ChartWords,
): Pick<ChartPoint, 'value' | 'status' | 'basis' | 'reason'> {
  const basis = first?.basis ?? second?.basis ?? 'R'
  const missing = [first, second].find((point) => point?.value == null)
  if (first?.value == null || second?.value == null) {
    const reason = missing?.reason
    return { value: null, status: 'O', basis, ...(reason === undefined ? {} : { reason }) }
  }
  if (second.value === 0) {
    const reason = translate(words.language)('chart.ratio.zero')
    return { value: null, status: 'O', basis, reason }
  }
  const status = [first.status, second.status].includes('B')
    ? 'B'
    : worstStatus([first.status, second.status])
  return { value: first.value / second.value, status, basis }
}

/** The ratio of two groups over time, as a series of its own. */
export function ratioSeries(lines: TwoLines, label: string, words: ChartWords): ChartSeries {
  const { first, second } = lines
  const periods = [
    ...new Set([...first.points, ...second.points].map(({ period }) => period)),
  ].sort(comparePeriods)
  const at = (series: ChartSeries, period: string) =>
    series.points.find((point) => point.period === period)
  const every = Math.max(first.every ?? 1, second.every ?? 1)
  return {
    id: `${first.id}/${second.id}`,
    label,
    colour: 'total',
    points: periods.map((period) => ({
      period,
      ...ratioOf(at(first, period), at(second, period), words),
    })),
    ...(every > 1 ? { every } : {}),
  }
}

/** The ratio of two groups by category, as rows. */
export function ratioRows({ rows }: Pairs, words: ChartWords): readonly BarRow[] {
  return rows.map(
    ({ id, label, total, first, second }: Pair): BarRow => ({
      id,
      label,
      ...ratioOf(first.point, second.point, words),
      ...(total ? { emphasis: 'total' as const } : {}),
    }),
  )
}
