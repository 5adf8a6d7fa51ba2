import type { ChartType, Fit } from './chart-type.ts'
import type { Selection } from './selection/selection.ts'
import { bars } from './types/bars.tsx'
import { dot } from './types/dot.tsx'
import { gap } from './types/gap.tsx'
import { line } from './types/line.tsx'
import { map } from './types/map.tsx'
import { multiples } from './types/multiples.tsx'
import { pyramid } from './types/pyramid.tsx'
import { ratio } from './types/ratio.tsx'
import { slope } from './types/slope.tsx'
import { sparkline } from './types/sparkline.tsx'
import { stacked } from './types/stacked.tsx'
import { tiles } from './types/tiles.tsx'

/** The chart types, in the order shown. */
export const CHART_TYPES: readonly ChartType[] = [
  line,
  multiples,
  bars,
  dot,
  slope,
  stacked,
  gap,
  ratio,
  pyramid,
  tiles,
  map,
  sparkline,
]

/** A chart type with how well it fits, and why or why not. */
export type JudgedType = { readonly type: ChartType; readonly fit: Fit }

/** Every chart type with how well it fits a selection, in the order shown. What does not fit says why. */
export function judgedTypes(selection: Selection): readonly JudgedType[] {
  return CHART_TYPES.map((type) => ({ type, fit: type.fits(selection) }))
}

/** The chart types that fit a selection, the best first, each with the reason. Empty when only a table fits. */
export function fittingTypes(selection: Selection): readonly JudgedType[] {
  return judgedTypes(selection)
    .filter(({ fit }) => fit.score > 0)
    .toSorted((a, b) => b.fit.score - a.fit.score)
}
