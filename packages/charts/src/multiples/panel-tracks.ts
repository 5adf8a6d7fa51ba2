import type { FigureStop, FigureTrack } from '../figure/model.ts'
import { tenth } from '../line/axes.ts'
import { gapsOf, placedPoints } from '../line/runs.ts'
import { codeOf } from '../selection/reading.ts'
import { cellOf } from '../table/cell.ts'
import { spanOf } from '../time.ts'
import type { Cell } from './grid.ts'
import type { PanelScales } from './panel-marks.ts'
import type { Panel } from './panels.ts'
import type { Sharing } from './prepare.ts'

/** One track a line of a panel: its figures, its gaps and the breaks it crosses. */
export function panelTracks(
  panel: Panel,
  { x, y }: PanelScales,
  { plot, area }: Cell,
  { input, breaks, panels }: Sharing,
): readonly FigureTrack[] {
  const { words } = input
  const middle = tenth(plot.y + plot.height / 2)
  return panel.lines.map(({ series, tone }): FigureTrack => {
    const points = placedPoints(series)
    const code = panels.lines === undefined ? undefined : codeOf(series, panels.lines)
    const label = code === undefined ? panel.label : `${panel.label} · ${code.label}`
    const figures = points.flatMap((point): readonly FigureStop[] => {
      if (point.value === null) return []
      const { text: _text, note = '' } = cellOf(point, words)
      const row = {
        id: series.id,
        label,
        tone,
        value: words.value(point.value),
        note,
        current: true,
      }
      return [
        {
          x: x(point.middle),
          y: y(point.value),
          at: point.middle,
          mark: { kind: 'ring' },
          heading: words.period(point.period),
          rows: [row, ...referenceRow(point.period, { panels, words }, panel)],
          place: { series: series.id, period: point.period },
        },
      ]
    })
    const bare = { y: middle, mark: { kind: 'none' }, rows: [] } as const
    const gaps = gapsOf(points, series.every).map((gap): FigureStop => {
      const at = (gap.start + gap.end) / 2
      const text = words.gap(words.span(gap.first, gap.last), gap.reason)
      return { ...bare, x: x(at), at, heading: words.named(label, text) }
    })
    const crossed = breaks
      .filter(({ series: ids }) => ids?.includes(series.id) ?? true)
      .map(({ from, label: name, detail }): FigureStop => {
        const at = spanOf(from).start
        const heading = detail === undefined ? name : `${name}. ${detail}`
        return { ...bare, x: x(at), at, heading }
      })
    return {
      id: series.id,
      area,
      stops: [...figures, ...gaps, ...crossed].sort((a, b) => a.at - b.at),
    }
  })
}

function referenceRow(
  period: string,
  { panels, words }: Pick<Sharing, 'panels'> & { readonly words: Sharing['input']['words'] },
  panel: Panel,
): FigureStop['rows'] {
  const { reference } = panels
  const point = reference?.points.find((one) => one.period === period)
  if (reference === undefined || point?.value == null || panel.id === reference.id) return []
  return [
    {
      id: reference.id,
      label: reference.label,
      tone: 'other',
      value: words.value(point.value),
      note: words.flag(point.status)?.words ?? '',
      current: false,
    },
  ]
}
