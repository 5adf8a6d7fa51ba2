import type { FigureStop } from '../figure/model.ts'
import { spanOf } from '../time.ts'
import { tenth } from './axes.ts'
import type { LineContent } from './content.ts'
import type { TimeFrame } from './time-frame.ts'

/** How near a pointer has to be to a break for the break to be meant, in pixels. */
const REACH = 6

/** The stops that all series of a chart over time share: stretches that all miss, and breaks. They explain themselves on focus. */
export function frameStops(
  { bands, breaks, input: { words } }: LineContent,
  { plot, x }: Pick<TimeFrame, 'plot' | 'x'>,
): readonly FigureStop[] {
  const y = tenth(plot.y + plot.height / 2)
  const gaps = bands
    .filter(({ whole }) => whole)
    .map((band): FigureStop => {
      const [from, to] = [
        Math.max(plot.x, x(band.start)),
        Math.min(plot.x + plot.width, x(band.end)),
      ]
      const box = { x: from, y: plot.y, width: tenth(to - from), height: plot.height }
      return {
        x: tenth((from + to) / 2),
        y,
        at: (band.start + band.end) / 2,
        mark: { kind: 'box', box },
        zones: [box],
        heading: words.gap(words.span(band.first, band.last), band.reason),
        rows: [],
      }
    })
  const rules = breaks.map(({ from, label, detail }): FigureStop => {
    const at = spanOf(from).start
    const box = { x: x(at) - REACH, y: plot.y, width: 2 * REACH, height: plot.height }
    return {
      x: x(at),
      y,
      at,
      mark: { kind: 'box', box: { ...box, x: x(at) - 1, width: 2 } },
      zones: [box],
      heading: detail === undefined ? label : `${label}. ${detail}`,
      rows: [],
    }
  })
  return [...gaps, ...rules]
}
