import type { ChartInput, ChartType, Fit } from './chart-type.ts'
import { bars } from './types/bars.tsx'
import { line } from './types/line.ts'
import { sparkline } from './types/sparkline.tsx'

/** The chart types, in the order shown. */
export const CHART_TYPES: readonly ChartType[] = [line, bars, sparkline]

/** The chart types that fit some series, the best first, each with the reason. Empty when only a table fits. */
export function fittingTypes(
  series: ChartInput['series'],
): readonly { readonly type: ChartType; readonly fit: Fit }[] {
  return CHART_TYPES.map((type) => ({ type, fit: type.fits(series) }))
    .filter(({ fit }) => fit.score > 0)
    .toSorted((a, b) => b.fit.score - a.fit.score)
}
