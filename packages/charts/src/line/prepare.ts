import type { Legend } from '../legend.ts'
import { type LineContent, lineContent } from './content.ts'
import { drawSeries } from './drawn-series.ts'
import type { LineInput, LineModel } from './model.ts'
import { endLabelWidth, legendOf, placeEndLabels } from './names.ts'
import { notesOf } from './notes.ts'
import { EDGE, layTimeFrame, valueScale } from './time-frame.ts'
import { tracksOf } from './tracks.ts'

/**
 * Works a line chart out to the pixel: names at the ends of the lines where they fit, else a legend above the plot.
 *
 * @returns A model; with `empty` when no series has a figure. Never throws.
 */
export function prepareLine(input: LineInput): LineModel {
  const content = lineContent(input)
  const width = endLabelWidth(content)
  if (width !== undefined) {
    const direct = arrange(content, { items: [], height: 0 }, Math.max(EDGE, width))
    const ends = placeEndLabels(content, direct.plot, valueScale(content, direct.plot))
    if (ends !== undefined) return { ...direct, ends }
  }
  return arrange(content, legendOf(content), EDGE)
}

function arrange(content: LineContent, legend: Legend, right: number): LineModel {
  const { prepared, breaks, input } = content
  const { x, y, ...frame } = layTimeFrame(content, { legend, right })
  const scales = { x, y }
  const { plot, annotations, axisNotZero } = frame
  const { words } = input
  return {
    ...frame,
    series: prepared
      .toReversed()
      .sort((a, b) => depth(a.colour) - depth(b.colour))
      .map((one) => drawSeries(one, scales, legend.items.length === 0, words)),
    ends: [],
    legend,
    tracks: tracksOf(prepared, breaks, scales, { plot, words }),
    notes: notesOf(content, annotations, { axisNotZero, named: legend.items.length > 0 }),
  }
}

/** Grey lines lie at the back, the total in front. */
function depth(colour: string): number {
  return colour === 'other' ? 0 : colour === 'total' ? 2 : 1
}
