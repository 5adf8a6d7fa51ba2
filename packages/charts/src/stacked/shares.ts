import { translate } from '@marsad/language'
import { comparePeriods, type ObsStatus, type Period, worstStatus } from '@marsad/model'
import type { ChartPoint, ChartSeries } from '../chart-series.ts'
import { type Parts, proveParts } from '../selection/parts.ts'
import type { Selection } from '../selection/selection.ts'
import type { ChartWords } from '../words.ts'

/** One part of a whole over time. */
export type Layer = {
  readonly series: ChartSeries
  /**
   * Its share in per cent of the whole in each period where all parts are known; in step with `Shares.periods`. Published
   * shares as they are, computed here from counts.
   */
  readonly shares: readonly number[]
  readonly points: readonly ChartPoint[]
}

/** The parts of a whole over time. */
export type Shares = {
  /** From the baseline up: the biggest part first, what is not stated last. */
  readonly layers: readonly Layer[]
  /** Periods in which all parts are known. */
  readonly periods: readonly Period[]
  /** The whole as a series: 100 where all parts are known, missing with the reason elsewhere. */
  readonly whole: ChartSeries
}

/** More parts than this cannot be compared. */
export const MOST_PARTS = 5

/** The shares of the parts of a selection; no layers when it is no whole, or one of too many parts. */
export function sharesOf(selection: Selection, words: ChartWords): Shares {
  const proof = proveParts(selection)
  const parts = proof.ok && proof.parts.length <= MOST_PARTS ? proof.parts : []
  const periods = proof.ok ? proof.periods : []
  const layers = parts
    .map((series) => layerOf(series, parts, { periods, given: selection.quantity === 'share' }))
    .sort((a, b) => rank(a) - rank(b) || mean(b.shares) - mean(a.shares))
  return { layers, periods, whole: wholeOf(selection, proof, words) }
}

function layerOf(
  series: ChartSeries,
  parts: readonly ChartSeries[],
  { periods, given }: { readonly periods: readonly Period[]; readonly given: boolean },
): Layer {
  const at = (one: ChartSeries, period: Period) =>
    one.points.find((point) => point.period === period)
  const shares = periods.map((period) => {
    const value = at(series, period)?.value ?? 0
    if (given) return value
    return (100 * value) / parts.reduce((total, part) => total + (at(part, period)?.value ?? 0), 0)
  })
  return { series, shares, points: periods.flatMap((period) => at(series, period) ?? []) }
}

/**
 * How the shares of a selection came about, where it has to be said: computed here from counts, or published and rounded so
 * that they miss 100. `undefined` for published shares that make 100 as they are written.
 */
export function sharesRemark(
  { layers, periods }: Shares,
  { quantity, words }: Pick<Selection, 'quantity'> & { readonly words: ChartWords },
  share: (value: number) => string,
): string | undefined {
  const say = translate(words.language)
  if (layers.length === 0) return undefined
  if (quantity !== 'share') return say('chart.parts.computed')
  const sums = periods.map((_, at) =>
    layers.reduce((total, { shares }) => total + (shares[at] ?? 0), 0),
  )
  const [low, high] = [share(Math.min(...sums)), share(Math.max(...sums))]
  if (low === share(100) && high === share(100)) return undefined
  return low === high
    ? say('chart.parts.sum', { sum: low })
    : say('chart.parts.sums', { low, high })
}

function rank({ series }: Layer): number {
  return series.colour === 'other' ? 1 : 0
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

function wholeOf(selection: Selection, proof: Parts, words: ChartWords): ChartSeries {
  const parts = proof.ok ? proof.parts : selection.series
  const complete = new Set<Period>(proof.ok ? proof.periods : [])
  const periods = [
    ...new Set(parts.flatMap(({ points }) => points.map(({ period }) => period))),
  ].sort(comparePeriods)
  const points = periods.map((period): ChartPoint => {
    const known = parts.flatMap((part) => part.points.filter((point) => point.period === period))
    if (complete.has(period)) {
      return { period, value: 100, status: statusOf(known), basis: known[0]?.basis ?? 'R' }
    }
    const reason =
      known.find(({ value }) => value === null)?.reason ??
      (known.some(({ value }) => value !== null)
        ? translate(words.language)('chart.parts.incomplete')
        : undefined)
    const missing = { period, value: null, status: 'O', basis: 'R' } as const
    return reason === undefined ? missing : { ...missing, reason }
  })
  const every = Math.min(...parts.map((part) => part.every ?? 1))
  return {
    id: '*',
    label: '',
    colour: 'total',
    points,
    ...(Number.isFinite(every) && every > 1 ? { every } : {}),
  }
}

function statusOf(points: readonly ChartPoint[]): ObsStatus {
  const statuses = points.map(({ status }) => status)
  return statuses.includes('B') ? 'B' : worstStatus(statuses)
}
