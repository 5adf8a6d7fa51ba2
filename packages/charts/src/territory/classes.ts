import { roundTicks } from '../ticks.ts'

/** How the limits of classes are chosen: equal round steps, or as many territories in each. */
export type ClassMethod = 'equal' | 'quantile'

/** The classes of a map. Class `i` goes from `limits[i]` up to but not including `limits[i + 1]`; the last includes its end. */
export type ClassLimits = {
  readonly method: ClassMethod
  /** One more than there are classes, ascending. */
  readonly limits: readonly number[]
  /** Decimals of the limits. */
  readonly decimals: number
}

/** No reader tells more shades of one colour apart. */
export const MOST_CLASSES = 5

/**
 * Chooses classes for figures. Give it all the figures that a reader can come to, so that the classes stay when filters
 * and dates change.
 *
 * @param decimals Decimals of the measure: limits have no more.
 * @returns `undefined` without figures.
 */
export function classLimits(
  values: readonly number[],
  options: { readonly method?: ClassMethod; readonly decimals?: number } = {},
): ClassLimits | undefined {
  const { method = 'equal', decimals = 1 } = options
  const sorted = values.toSorted((a, b) => a - b)
  const [min, max] = [sorted[0], sorted.at(-1)]
  if (min === undefined || max === undefined) return undefined
  return method === 'equal' ? equalSteps(min, max, decimals) : quantiles(sorted, decimals)
}

function equalSteps(min: number, max: number, decimals: number): ClassLimits {
  const ticks = roundTicks(min, max, 10 ** -decimals)
  const limits = ticks.values.length - 1 <= MOST_CLASSES ? ticks.values : coarser(min, max)
  return { method: 'equal', limits, decimals: ticks.decimals }
}

/** The smallest round step with at most five classes. */
function coarser(min: number, max: number): readonly number[] {
  for (let exponent = Math.floor(Math.log10((max - min) / MOST_CLASSES)); ; exponent += 1) {
    for (const base of [1, 2, 2.5, 5]) {
      const step = Number(`${base}e${exponent}`)
      const first = Math.floor(min / step + 1e-9)
      const last = Math.ceil(max / step - 1e-9)
      if (last - first <= MOST_CLASSES) {
        return Array.from({ length: last - first + 1 }, (_, index) =>
          Number(((first + index) * step).toPrecision(12)),
        )
      }
    }
  }
}

function quantiles(sorted: readonly number[], decimals: number): ClassLimits {
  const round = (value: number, up: boolean) => {
    const scale = 10 ** decimals
    const scaled = Number((value * scale).toPrecision(12))
    return (up ? Math.ceil(scaled) : Math.floor(scaled)) / scale
  }
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
  const inner = Array.from({ length: MOST_CLASSES - 1 }, (_, index) =>
    round(at((index + 1) / MOST_CLASSES), false),
  )
  const ends = [round(sorted[0] ?? 0, false), round(sorted.at(-1) ?? 0, true)]
  const limits = [...new Set([ends[0] ?? 0, ...inner, ends[1] ?? 0])].sort((a, b) => a - b)
  const last = limits[0] ?? 0
  return {
    method: 'quantile',
    limits: limits.length > 1 ? limits : [last, last + 10 ** -decimals],
    decimals,
  }
}

/** The class of a figure, from 0; figures beyond the ends belong to the first or the last. */
export function classOf({ limits }: ClassLimits, value: number): number {
  const above = limits.slice(1, -1).filter((limit) => value >= limit)
  return above.length
}
