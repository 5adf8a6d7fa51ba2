import type { Legend } from '../legend.ts'
import { smallSize } from '../measure.ts'
import { spanOf, type TimeSpan } from '../time.ts'
import { timeTicks } from '../time-ticks.ts'
import { type Annotation, type AnnotationInput, annotate } from './annotations.ts'
import { type Scale, scaleOf, tenth } from './axes.ts'
import type { LineContent } from './content.ts'
import type { AxisTick, Box, DrawnBand, DrawnBreak, LineModel } from './model.ts'

/** Height of one row of texts above the plot, as a multiple of their size. */
const LANE = 1.5
/** Room at the right of a plot without labels there, for half of the last period; texts above the plot may use it too. */
export const EDGE = 18
/** Height of the mark for a stretch that only some series miss. */
const PARTIAL = 8

/** A chart over time without its series, with its scales: months since year 0 and values to pixels. */
export type TimeFrame = Omit<LineModel, 'series' | 'ends' | 'legend' | 'tracks' | 'notes'> & {
  readonly x: Scale
  readonly y: Scale
}

/** The room a chart over time leaves around its plot. */
export type FrameRoom = {
  readonly legend: Legend
  /** Room at the right of the plot. */
  readonly right: number
  /** Whether periods are drawn with their whole width, as bars are. */
  readonly bars?: boolean
  /** Height left free between the plot and the texts above it. */
  readonly headroom?: number
}

/**
 * Lays out all of a chart over time but what is drawn in it: plot, both axes, bands of what is missing, rules of breaks
 * and the texts that go with them.
 */
export function layTimeFrame(content: LineContent, options: FrameRoom): TimeFrame {
  const { legend, right, bars = false, headroom = 0 } = options
  const { input, size, lineHeight, measure, ticks, prepared, breaks, empty } = content
  const { words, width, height } = input
  const labels = ticks.values.map((value) => words.tick(value, ticks.decimals))
  const left = Math.ceil(Math.max(0, ...labels.map((label) => measure(label, size))) + 10)
  const across = { x: left, width: Math.max(1, width - left - right) }
  const timeDomain = timeDomainOf(content, across.width, bars)
  const x = scaleOf(timeDomain, [across.x, across.x + across.width])
  const time = timeTicks({
    periods: prepared.flatMap(({ points }) => points.map(({ period }) => period)),
    pixelsPerMonth: across.width / (timeDomain[1] - timeDomain[0]),
    onlyShown: prepared.length > 0 && prepared.every(({ series }) => (series.every ?? 1) > 1),
    part: words.part,
    period: words.period,
    width: (text) => measure(text, size),
  })
  const small = smallSize(size)
  const lane = LANE * small
  const gap = Math.round(Math.max(8, size * 0.7)) + headroom
  const room = {
    left: 0,
    right: width - right + Math.min(right, EDGE),
    size: small,
    measure,
    numbered: content.narrow,
  }
  const annotations = annotate(annotationInputs(content, across, x), room)
  const lanes = Math.max(0, ...annotations.map(({ lane }) => lane + 1))
  const top = tenth(legend.height + lanes * lane + gap)
  const whole = height + legend.height
  const under = 8 + lineHeight * (time.years.length > 0 ? 2 : 1)
  const plot: Box = { ...across, y: top, height: Math.max(40, whole - top - under) }
  const y = valueScale(content, plot)
  const axis = (tick: { readonly at: number; readonly label: string }): AxisTick => ({
    at: x(tick.at),
    label: tick.label,
    value: tick.at,
  })
  const [low = 0, high = 1] = [ticks.values[0], ticks.values.at(-1)]
  const axisNotZero = !empty && (low > 0 || high < 0)
  return {
    x,
    y,
    width,
    height: whole,
    textSize: size,
    lineHeight,
    direction: words.direction,
    empty,
    plot,
    timeDomain,
    valueDomain: [low, high],
    valueTicks: empty
      ? []
      : ticks.values.map((value, index) => ({ at: y(value), label: labels[index] ?? '', value })),
    timeTicks: time.labels.map(axis),
    yearTicks: time.years.map(axis),
    strokes: time.strokes.map(x),
    zero: empty || axisNotZero ? undefined : y(0),
    axisNotZero,
    bands: drawnBands(content, plot, x),
    breaks: breaks.map(({ from }) =>
      breakRule(`break-${from}`, x(spanOf(from).start), {
        ceiling: plot.y - gap + 4,
        lane,
        annotations,
      }),
    ),
    annotations: annotations.map((one) => ({
      ...one,
      y: tenth(plot.y - gap - one.lane * lane),
    })),
  }
}

/** The scale of the value axis over a plot. */
export function valueScale({ ticks }: LineContent, plot: Box): Scale {
  const [low = 0, high = 1] = [ticks.values[0], ticks.values.at(-1)]
  return scaleOf([low, high], [plot.y + plot.height, plot.y])
}

/** From the first to the last period with half a period, but not much more than a marker, of air on each side. */
function timeDomainOf(
  { prepared, time }: LineContent,
  width: number,
  bars: boolean,
): readonly [number, number] {
  const middles = prepared.flatMap(({ points }) => points.map(({ middle }) => middle))
  if (middles.length === 0) return [0, 12]
  const [first, last] = [Math.min(...middles), Math.max(...middles)]
  if (bars || first === last) return [time.start, time.end]
  const half = Math.max(first - time.start, time.end - last)
  const pixels = Math.min(16, Math.max(8, (half / (last - first)) * width))
  const air = ((last - first) * pixels) / (width - 2 * pixels)
  return [first - air, last + air]
}

function annotationInputs(
  { bands, breaks, input: { words } }: LineContent,
  across: { readonly x: number; readonly width: number },
  x: Scale,
): readonly AnnotationInput[] {
  const clip = clipTo(across, x)
  const gaps = bands
    .filter(({ whole }) => whole)
    .map((band): AnnotationInput => {
      const { from, to } = clip(band)
      const text = words.gap(words.span(band.first, band.last), band.reason)
      return { key: `band-${band.first}`, x: (from + to) / 2, text, place: 'centre' }
    })
  const rules = breaks.map(
    ({ from, label }): AnnotationInput => ({
      key: `break-${from}`,
      x: x(spanOf(from).start),
      text: label,
      place: 'beside',
    }),
  )
  return [...gaps, ...rules]
}

function drawnBands(
  { bands, input: { words } }: LineContent,
  plot: Box,
  x: Scale,
): readonly DrawnBand[] {
  const clip = clipTo(plot, x)
  return bands.flatMap((band) => {
    const { from, to } = clip(band)
    const height = band.whole ? plot.height : PARTIAL
    const text = words.gap(words.span(band.first, band.last), band.reason)
    const box = {
      x: from,
      width: tenth(to - from),
      y: tenth(plot.y + plot.height - height),
      height,
    }
    const key = `band-${band.first}${band.whole ? '' : `-${band.series.join('-')}`}`
    return box.width > 0 ? [{ ...box, key, whole: band.whole, text }] : []
  })
}

function clipTo(across: { readonly x: number; readonly width: number }, x: Scale) {
  return ({ start, end }: TimeSpan) => ({
    from: Math.max(across.x, x(start)),
    to: Math.min(across.x + across.width, x(end)),
  })
}

function breakRule(
  key: string,
  x: number,
  {
    ceiling,
    lane,
    annotations,
  }: {
    readonly ceiling: number
    readonly lane: number
    readonly annotations: readonly Annotation[]
  },
): DrawnBreak {
  const annotation = annotations.find((one) => one.key === key)
  const top = annotation === undefined ? ceiling : ceiling - 4 - annotation.lane * lane
  return { key, x, top: tenth(top) }
}
