import { translate } from '@marsad/language'
import { barTracks } from '../bars/bar-tracks.ts'
import { prepareBars } from '../bars/prepare.ts'
import { chartWords } from '../chart-words.ts'
import type { PreparedFrom, Room } from '../figure/own-figure.tsx'
import { type TwoLines, twoLines } from '../gap/two-lines.ts'
import { tenth } from '../line/axes.ts'
import { figureTracks } from '../line/figure-tracks.ts'
import { prepareLine } from '../line/prepare.ts'
import { groupPairs, type PairHead } from '../selection/pairs.ts'
import { shownPeriod } from '../selection/reading.ts'
import type { ChartWords } from '../words.ts'
import type { RatioModel } from './model.ts'
import { RATIO_DECIMALS, ratioRows, ratioSeries } from './ratio-series.ts'

/** Works the ratio of two groups out to the pixel. */
export function prepareRatio(input: PreparedFrom, room: Room): RatioModel {
  const lines = ratioLines(input)
  return lines === undefined ? byCategory(input, room) : overTime(input, lines, room)
}

/** Two groups over time; `undefined` where they are compared by category, or at one date only. */
export function ratioLines(input: PreparedFrom): TwoLines | undefined {
  const lines = twoLines(input)
  return lines !== undefined && lines.common.length > 1 ? lines : undefined
}

/** What is divided by what: `Femmes ÷ Hommes`. */
export function ratioName(heads: readonly [PairHead, PairHead], words: ChartWords): string {
  const [one, other] = heads
  return translate(words.language)('chart.ratio.name', { one: one.label, other: other.label })
}

function overTime(input: PreparedFrom, two: TwoLines, { width, measure }: Room): RatioModel {
  const words = chartWords(input.words.language, RATIO_DECIMALS)
  const height = input.height ?? Math.round(Math.min(420, Math.max(280, width * 0.5)))
  const name = ratioName(two.heads, words)
  const lines = prepareLine({
    series: [ratioSeries(two, name, words)],
    breaks: (input.breaks ?? []).map(({ series: _series, ...rest }) => rest),
    words,
    decimals: RATIO_DECIMALS,
    include: [1],
    width,
    height,
    measure,
    ...(input.textSize === undefined ? {} : { textSize: input.textSize }),
  })
  const { plot, valueDomain, textSize: size } = lines
  const [low, high] = valueDomain
  const y = tenth(plot.y + plot.height - ((1 - low) / (high - low)) * plot.height)
  const text = translate(words.language)('chart.ratio.parity')
  return {
    ...lines,
    kind: 'time',
    lines,
    parity: lines.empty
      ? undefined
      : {
          rules: [{ x1: plot.x, y1: y, x2: tenth(plot.x + plot.width), y2: y }],
          label: { text, x: plot.x + 4, y: tenth(y - size * 0.4), anchor: 'start' },
        },
    movement: 'tracks',
    tracks: figureTracks(lines, words).map((track) => ({
      ...track,
      stops: track.stops.map(({ place, ...stop }) =>
        place === undefined ? stop : { ...stop, place: { ...place, series: two.first.id } },
      ),
    })),
  }
}

function byCategory(input: PreparedFrom, { width, measure }: Room): RatioModel {
  const words = chartWords(input.words.language, RATIO_DECIMALS)
  const pairs = groupPairs(input)
  const bars = prepareBars({
    rows: pairs === undefined ? [] : ratioRows(pairs, words),
    width,
    words,
    measure,
    include: [1],
    order: pairs?.ordered === true ? 'given' : 'value',
    ...(input.textSize === undefined ? {} : { textSize: input.textSize }),
  })
  const lineHeight = Math.round(bars.textSize * (words.direction === 'rtl' ? 1.5 : 1.3))
  const [x] = bars.included
  const text = translate(words.language)('chart.ratio.parity')
  const height = bars.height + lineHeight
  const period = shownPeriod(input)
  return {
    width,
    height,
    textSize: bars.textSize,
    lineHeight,
    direction: words.direction,
    empty: bars.empty,
    movement: 'rows',
    kind: 'rows',
    bars,
    parity:
      bars.empty || x === undefined
        ? undefined
        : {
            rules: bars.zero.map(({ top, bottom }) => ({ x1: x, y1: top, x2: x, y2: bottom })),
            label: { text, x, y: tenth(height - lineHeight * 0.3), anchor: 'middle' },
          },
    tracks: barTracks(bars, (row) => {
      const series = pairs?.rows.find(({ id }) => id === row)?.first.series
      return series === undefined || period === undefined ? undefined : { series, period }
    }),
    notes: [
      ...(pairs === undefined
        ? []
        : [{ kind: 'others' as const, text: ratioName(pairs.heads, words) }]),
      ...bars.notes,
    ],
  }
}
