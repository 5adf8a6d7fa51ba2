import {
  type ChartId,
  type ChartType,
  comparedPeriods,
  type FitReason,
  judgedTypes,
  type Selection,
  shownPeriod,
} from '@marsad/charts'
import type { MessageKey } from '@marsad/language'
import type { Period } from '@marsad/model'
import type { DrawnAs } from '../../indicator-search.ts'

/** How a chart type is named to readers and in addresses. */
type Named = { readonly name: MessageKey; readonly written: DrawnAs }

/** The chart types of the chart view; maps have a view of their own. */
const TYPES: Readonly<Partial<Record<ChartId, Named>>> = {
  line: { name: 'chart.type.line', written: 'ligne' },
  multiples: { name: 'chart.type.multiples', written: 'multiples' },
  bars: { name: 'chart.type.bars', written: 'barres' },
  dot: { name: 'chart.type.dot', written: 'points' },
  slope: { name: 'chart.type.slope', written: 'pentes' },
  stacked: { name: 'chart.type.stacked', written: 'empilees' },
  gap: { name: 'chart.type.gap', written: 'ecart' },
  ratio: { name: 'chart.type.ratio', written: 'rapport' },
  pyramid: { name: 'chart.type.pyramid', written: 'pyramide' },
}

/** A chart type that readers may choose, how well it fits and why. */
export type OfferedType = Named & {
  readonly type: ChartType
  readonly score: number
  readonly reason: FitReason
}

/** The chart types of the chart view as they fit a selection: the best first, then those that do not fit. */
export function offeredTypes(selection: Selection): readonly OfferedType[] {
  return judgedTypes(selection)
    .flatMap(({ type, fit }): readonly OfferedType[] => {
      const named = TYPES[type.id]
      return named === undefined ? [] : [{ ...named, type, score: fit.score, reason: fit.reason }]
    })
    .toSorted((a, b) => b.score - a.score)
}

/** The type to draw: the one asked for where it fits, else the best; `undefined` when nothing fits. */
export function typeShown(
  types: readonly OfferedType[],
  asked: DrawnAs | undefined,
): OfferedType | undefined {
  const fitting = types.filter(({ score }) => score > 0)
  return fitting.find(({ written }) => written === asked) ?? fitting[0]
}

/** Types that show one date, and types that compare two; the others show all. */
const ONE_DATE: ReadonlySet<ChartId> = new Set(['bars', 'pyramid', 'tiles', 'map'])
const TWO_DATES: ReadonlySet<ChartId> = new Set(['dot', 'slope'])

/** The dates that a chart of a selection shows, from the first to the last; `undefined` when it shows all. */
export function datesShown(
  id: ChartId,
  selection: Selection,
): readonly [Period, Period] | undefined {
  if (TWO_DATES.has(id)) return comparedPeriods(selection)
  const period = ONE_DATE.has(id) ? shownPeriod(selection) : undefined
  return period === undefined ? undefined : [period, period]
}
