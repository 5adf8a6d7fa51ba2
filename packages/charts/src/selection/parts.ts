import type { Period } from '@marsad/model'
import type { ChartSeries } from '../chart-series.ts'
import { codeOf, dimensionsOf, figurePeriods } from './reading.ts'
import type { Selection } from './selection.ts'

/** The parts of a whole; or why a selection is not one. */
export type Parts =
  | {
      readonly ok: true
      /** In the order given. */
      readonly parts: readonly ChartSeries[]
      /** Periods in which all parts are known and add up to the whole, in time order. */
      readonly periods: readonly Period[]
    }
  | { readonly ok: false; readonly reason: 'unproven' | 'missing' }

/** Codes that are the whole by what they mean. */
const WHOLE: Readonly<Record<string, readonly string[]>> = { SEX: ['F', 'M'], AREA: ['R', 'U'] }
/** Published shares are rounded: parts may miss the whole by this much of it. */
const TOLERANCE = 0.006

/**
 * Whether the series of a selection are parts of one whole. That has to be proven: by shares that add up to 100, by a
 * total that they add up to, or by codes known to be the whole. Parts that are only some of the parts are refused.
 */
export function proveParts(selection: Selection): Parts {
  const unproven = { ok: false, reason: 'unproven' } as const
  const [dimension, another] = dimensionsOf(selection)
  if (dimension === undefined || another !== undefined) return unproven
  const roles = selection.series.map((series) => codeOf(series, dimension)?.role)
  const parts = selection.series.filter((_, index) => roles[index] !== 'total')
  const total = selection.series.find((_, index) => roles[index] === 'total')
  const { quantity } = selection
  if (parts.length < 2 || (quantity !== 'share' && quantity !== 'absolute')) return unproven
  const complete = figurePeriods({ series: parts }).filter((period) =>
    parts.every((part) => valueAt(part, period) !== null),
  )
  if (complete.length === 0) return { ok: false, reason: 'missing' }
  const sums = complete.map((period) => sumAt(parts, period))
  if (parts.some((part) => complete.some((period) => (valueAt(part, period) ?? 0) < 0))) {
    return unproven
  }
  const wholes = complete.map((period) =>
    quantity === 'share' ? 100 : total === undefined ? null : valueAt(total, period),
  )
  const ids = parts.map((part) => codeOf(part, dimension)?.id ?? '')
  const known = [...(dimension.partitions ?? []), WHOLE[dimension.id] ?? []].some(
    (set) => set.length > 0 && set.every((code) => ids.includes(code)) && set.length === ids.length,
  )
  const adds = sums.map((sum, index) => addsUp(sum, wholes[index] ?? null))
  const periods = complete.filter((_, index) =>
    wholes[index] === null ? known && (sums[index] ?? 0) > 0 : adds[index],
  )
  if (quantity === 'share' && known && periods.length === 0) return unproven
  return periods.length === complete.length ? { ok: true, parts, periods } : unproven
}

function addsUp(sum: number, whole: number | null): boolean {
  return whole !== null && whole > 0 && Math.abs(sum - whole) <= whole * TOLERANCE
}

/** The figure of a series in a period; null when it is missing. */
function valueAt({ points }: ChartSeries, period: Period): number | null {
  return points.find((point) => point.period === period)?.value ?? null
}

function sumAt(parts: readonly ChartSeries[], period: Period): number {
  return parts.reduce((sum, part) => sum + (valueAt(part, period) ?? 0), 0)
}
