import type { FigureStop, FigureTrack } from '../figure/model.ts'
import type { ChartWords } from '../words.ts'
import { tooltipContent } from './line-tooltip.tsx'
import type { LineModel } from './model.ts'

/** The stops of a line chart for charts of our own drawing that are built on one. `extra` adds rows to the tooltip of a figure. */
export function figureTracks(
  model: LineModel,
  words: ChartWords,
  extra: (period: string) => FigureStop['rows'] = () => [],
): readonly FigureTrack[] {
  return model.tracks.map(({ series, stops }, track) => ({
    id: series,
    stops: stops.map((stop, index): FigureStop => {
      const content = tooltipContent(model, { track, stop: index }, words)
      const point = stop.kind === 'point'
      return {
        x: stop.x,
        y: stop.y,
        at: stop.x,
        mark: { kind: point ? 'ring' : 'none' },
        ...(stop.kind === 'break'
          ? { zones: [{ x: stop.x - 6, y: model.plot.y, width: 12, height: model.plot.height }] }
          : {}),
        heading: content?.heading ?? '',
        rows: [
          ...(content?.rows ?? []).map(({ series: id, label, colour, value, note, current }) => ({
            id,
            label,
            tone: colour,
            value,
            note,
            current,
          })),
          ...(point ? extra(stop.period) : []),
        ],
        ...(point ? { place: { series, period: stop.period } } : {}),
      }
    }),
  }))
}
