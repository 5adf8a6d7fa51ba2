import { frequencyOf, type Period, periodAt, periodsPerYear } from '@marsad/model'
import type { TimeSpan } from '../time.ts'
import { type Gap, gapsOf, type PlacedPoint } from './runs.ts'

/** A stretch without figures as a chart marks it. */
export type Band = Gap & {
  /** Series without a figure there. */
  readonly series: readonly string[]
  /** Nothing at all is drawn over it; else only some of the series are missing. */
  readonly whole: boolean
}

/** What bands need to know of a series; points in time order. */
export type BandSeries = {
  readonly id: string
  readonly points: readonly PlacedPoint[]
  readonly every: number
}

/** The stretches without figures of several series: first those that all miss, then those that only some miss, each in time order. */
export function bandsOf(series: readonly BandSeries[]): readonly Band[] {
  const gaps = series.flatMap(({ id, points, every }) =>
    gapsOf(points, every).map((gap) => ({ id, gap })),
  )
  const covered = unionOf(series.flatMap(coverage))
  const whole = gaps.flatMap(({ id, gap }) =>
    without(gap, covered).map((span) => bandFrom({ ...gap, ...span }, gap, [id], true)),
  )
  const allMissing = unionOf(whole)
  const partial = gaps.flatMap(({ id, gap }) =>
    without(gap, allMissing).map((span) => bandFrom({ ...gap, ...span }, gap, [id], false)),
  )
  return [...united(split(whole)), ...united(partial)]
}

/** Where a line of the series passes, between joined figures too. */
function coverage({ points, every }: BandSeries): readonly TimeSpan[] {
  const missing = gapsOf(points, every)
  const [first, last] = [points[0], points.at(-1)]
  return first === undefined || last === undefined
    ? []
    : without({ start: first.span.start, end: last.span.end }, missing)
}

/** The same stretches without overlaps, in time order. */
function unionOf(spans: readonly TimeSpan[]): readonly TimeSpan[] {
  const union: TimeSpan[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = union.at(-1)
    if (last === undefined || start - last.end > 1e-6) union.push({ start, end })
    else union[union.length - 1] = { start: last.start, end: Math.max(last.end, end) }
  }
  return union
}

/** The parts of a stretch that none of the others touches. */
function without(span: TimeSpan, others: readonly TimeSpan[]): readonly TimeSpan[] {
  return others.reduce<readonly TimeSpan[]>(
    (parts, other) =>
      parts.flatMap((part) =>
        [
          { start: part.start, end: Math.min(part.end, other.start) },
          { start: Math.max(part.start, other.end), end: part.end },
        ].filter(({ start, end }) => end - start > 1e-6),
      ),
    [span],
  )
}

function bandFrom(
  span: TimeSpan & { readonly reason: string | undefined },
  gap: Gap,
  series: readonly string[],
  whole: boolean,
): Band {
  const { start, end, reason } = span
  const length = periodLength(gap.first)
  const cut = (at: number, own: number, period: Period, shift: number) =>
    length === undefined || Math.abs(at - own) < 1e-6
      ? period
      : periodAt(frequencyIn(gap.first), Math.round(at / length) + shift)
  const first = cut(start, gap.start, gap.first, 0)
  const last = cut(end, gap.end, gap.last, -1)
  return { start, end, first, last, reason, series, whole }
}

function frequencyIn(period: Period): 'A' | 'S' | 'Q' | 'M' {
  const frequency = frequencyOf(period)
  return frequency === '_O' ? 'A' : frequency
}

function periodLength(period: Period): number | undefined {
  const perYear = periodsPerYear(frequencyOf(period))
  return perYear === undefined ? undefined : 12 / perYear
}

/** Cuts overlapping bands of different series at each other's ends, so that the same stretch is one band. */
function split(bands: readonly Band[]): readonly Band[] {
  const cuts = [...new Set(bands.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b)
  return bands.flatMap((band) => {
    const inside = cuts.filter((at) => at > band.start + 1e-6 && at < band.end - 1e-6)
    const edges = [band.start, ...inside, band.end]
    return edges
      .slice(1)
      .map((end, index) =>
        bandFrom(
          { start: edges[index] ?? band.start, end, reason: band.reason },
          band,
          band.series,
          true,
        ),
      )
  })
}

/** One band for one stretch, and for touching stretches that the same series miss for the same reason. */
function united(bands: readonly Band[]): readonly Band[] {
  const same = new Map<string, Band>()
  for (const band of bands) {
    const key = `${band.start} ${band.end}`
    const known = same.get(key)
    const ids = [...new Set([...(known?.series ?? []), ...band.series])]
    same.set(key, { ...band, reason: known?.reason ?? band.reason, series: ids })
  }
  const sorted = [...same.values()].sort((a, b) => a.start - b.start || a.end - b.end)
  return sorted.reduce<Band[]>((merged, band) => {
    const before = merged.at(-1)
    const touches =
      before !== undefined &&
      Math.abs(before.end - band.start) < 1e-6 &&
      before.reason === band.reason &&
      before.series.join(' ') === band.series.join(' ')
    if (touches) merged[merged.length - 1] = { ...before, last: band.last, end: band.end }
    else merged.push(band)
    return merged
  }, [])
}
