import {
  formatSeriesKey,
  isMissing,
  type ObsStatus,
  type Period,
  type SeriesKey,
} from '@marsad/model'
import { inUnits } from '../prepare.ts'

/** A figure of a table as readers will see it. */
export type PublicFigure = {
  readonly key: SeriesKey
  readonly period: Period
  /** In units times ten to `unitMult`; null where there is none. */
  readonly value: number | null
  readonly unitMult: number
  readonly status: ObsStatus
}

/** What a reader knows of a figure: its value, give or take a margin, or that it is suppressed. In plain units. */
export type Known =
  | { readonly kind: 'value'; readonly value: number; readonly margin: number }
  | { readonly kind: 'suppressed' }

/** The figures of one measure as readers know them. */
export type PublicTable = {
  readonly figures: ReadonlyMap<
    string,
    Known & { readonly key: SeriesKey; readonly period: Period }
  >
  readonly at: (name: string) => Known | undefined
}

/** The name of a figure within its measure. */
export function figureName(key: SeriesKey, period: Period): string {
  return `${formatSeriesKey(key)} ${period}`
}

/** What readers know of figures; a later one takes the place of an earlier one. What is missing for other reasons is not there. */
export function publicTable(figures: Iterable<PublicFigure>): PublicTable {
  const known = new Map<string, Known & { readonly key: SeriesKey; readonly period: Period }>()
  for (const { key, period, value, unitMult, status } of figures) {
    const name = figureName(key, period)
    if (status === 'Q') known.set(name, { kind: 'suppressed', key, period })
    else if (value === null || isMissing(status)) known.delete(name)
    else {
      const exact = { value: inUnits(value, unitMult), margin: marginOf(value, unitMult) }
      known.set(name, { kind: 'value', ...exact, key, period })
    }
  }
  return { figures: known, at: (name) => known.get(name) }
}

/** Half of the last digit written; nothing for whole counts. */
function marginOf(value: number, unitMult: number): number {
  const [, fraction = ''] = String(value).split('.')
  const decimals = fraction.includes('e') ? 0 : Math.min(6, fraction.length)
  return unitMult === 0 && decimals === 0 ? 0 : 0.5 * 10 ** (unitMult - decimals)
}
