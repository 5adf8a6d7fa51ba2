import type { ChartBreak } from '../chart-series.ts'
import { spanOf } from '../time.ts'
import type { ChartWords } from '../words.ts'
import type { DrawingScales, PreparedSeries } from './drawn-series.ts'
import type { Box, Stop, Track } from './model.ts'
import { gapsOf } from './runs.ts'

/** Where the keyboard and a pointer can stop on each series: its figures, its gaps, and the breaks it crosses. */
export function tracksOf(
  prepared: readonly PreparedSeries[],
  breaks: readonly ChartBreak[],
  { x, y }: DrawingScales,
  { plot, words }: { readonly plot: Box; readonly words: ChartWords },
): readonly Track[] {
  const middle = plot.y + plot.height / 2
  return prepared.map(({ series, points }) => {
    const figures = points.flatMap((point): readonly Stop[] => {
      const { period, value, status, basis, reason } = point
      if (value === null) return []
      const place = { x: x(point.middle), y: y(value) }
      return [{ ...place, kind: 'point', period, value, status, basis, reason }]
    })
    const gaps = gapsOf(points, series.every).map((gap): Stop => {
      const text = words.gap(words.span(gap.first, gap.last), gap.reason)
      return { x: x((gap.start + gap.end) / 2), y: middle, kind: 'gap', period: gap.first, text }
    })
    const crossed = breaks
      .filter(({ series: ids }) => ids === undefined || ids.includes(series.id))
      .map(({ from, label, detail }): Stop => {
        const text = detail === undefined ? label : `${label}. ${detail}`
        return { x: x(spanOf(from).start), y: middle, kind: 'break', period: from, text }
      })
    const stops = [...figures, ...gaps, ...crossed].sort((a, b) => a.x - b.x)
    return { series: series.id, stops }
  })
}
