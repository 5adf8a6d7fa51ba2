import {
  type CellPlace,
  cellAt,
  type Draft,
  formatSeriesKey,
  type Labels,
  type Measure,
  type Observation,
  type Period,
  periodOrdinal,
  type Series,
  structureOf,
  totalCodeOf,
  yearsBefore,
} from '@marsad/model'
import type { ValidationContext } from './context.ts'
import { indexFigures } from './figure-index.ts'

/** A file ready to be checked: its figures by key, and the earlier ones beside them. */
export type Prepared = ValidationContext & {
  /** Figures with a number that no rule has found wrong. */
  readonly sound: () => readonly Draft[]
  readonly isSound: (draft: Draft) => boolean
  /** The first figure of a name (measure and key) and period. */
  readonly figure: (name: string, period: Period) => Draft | undefined
  readonly measureOf: (draft: Draft) => Measure | undefined
  readonly measure: (id: string) => Measure | undefined
  readonly placeOf: (draft: Draft, column?: number) => CellPlace
  /** The value in plain units. */
  readonly plain: (draft: Draft) => number
  readonly earlierOf: (name: string) => Series | undefined
  readonly publishedOf: (draft: Draft) => Observation | undefined
  /** The last figure before that of a draft, and that of a year before. */
  readonly lastOf: (draft: Draft) => Observation | undefined
  readonly yearBeforeOf: (draft: Draft) => Observation | undefined
  /** The figure of the same period under another code of a dimension. */
  readonly figureWith: (draft: Draft, dimension: string, code: string) => Draft | undefined
  readonly totalOf: (measure: Measure, dimension: string) => string | null
  readonly labelOf: (dimension: string, code: string) => Labels
  readonly spoil: (place: CellPlace) => void
}

/** Indexes a file once for all rules. */
export function prepare(context: ValidationContext): Prepared {
  const { catalogue, file } = context
  const { figure, figureWith, isSpoiled, spoil } = indexFigures(file)
  const earlier = seriesByName(context.earlier ?? [])
  const sheetOf = (draft: Draft): string => file.tables[draft.table]?.sheet ?? file.name
  const isSound = (draft: Draft): boolean =>
    draft.value !== null && draft.key.name !== '' && draft.period !== undefined && !isSpoiled(draft)
  const measure = (id: string): Measure | undefined =>
    catalogue.series.get(id) ?? catalogue.indicators.get(id)
  const measureOf = (draft: Draft): Measure | undefined => measure(draft.key.measure.id ?? '')
  return {
    ...context,
    ...{ figure, spoil, isSound, measure, measureOf },
    sound: () => file.drafts.filter(isSound),
    placeOf: (draft, column = draft.column) => cellAt(sheetOf(draft), draft.row, column),
    plain: (draft) => inUnits(draft.value ?? 0, draft.unitMult),
    earlierOf: (name) => earlier.get(name),
    publishedOf: (draft) =>
      earlier.get(draft.key.name)?.observations.find(({ period }) => period === draft.period),
    lastOf: (draft) => lastBefore(earlier.get(draft.key.name), draft.period),
    yearBeforeOf(draft) {
      const before = draft.period === undefined ? undefined : yearsBefore(draft.period, 1)
      return earlier
        .get(draft.key.name)
        ?.observations.find(({ period, value }) => period === before && value !== null)
    },
    figureWith(draft, dimension, code) {
      const own = measureOf(draft)
      const position = own === undefined ? -1 : structureOf(own).indexOf(dimension)
      return position < 0 ? undefined : figureWith(draft, position, code)
    },
    totalOf: (own, dimension) => totalCodeOf(catalogue, own, dimension),
    labelOf(dimension, code) {
      const list = catalogue.codelists.get(catalogue.dimensions.get(dimension)?.codelist ?? '')
      return list?.codes.get(code)?.labels ?? { fr: code }
    },
  }
}

/** Series by measure and key, the reported ones. */
export function seriesByName(series: readonly Series[]): ReadonlyMap<string, Series> {
  return new Map(
    series
      .filter(({ basis }) => basis === 'R')
      .map((one) => [`${one.measure} ${formatSeriesKey(one.key)}`, one]),
  )
}

/** A value as stored, in plain units: the same digits with the decimal mark moved. */
export function inUnits(value: number, unitMult: number): number {
  if (unitMult === 0) return value
  const [digits = '0', exponent = '0'] = String(value).split('e')
  return Number(`${digits}e${Number(exponent) + unitMult}`)
}

/** The newest observation with a value before a period. */
function lastBefore(
  series: Series | undefined,
  period: Period | undefined,
): Observation | undefined {
  const ordinal = period === undefined ? undefined : periodOrdinal(period)
  if (ordinal === undefined || series === undefined) return undefined
  return series.observations.findLast(
    (one) =>
      one.value !== null && (periodOrdinal(one.period) ?? Number.POSITIVE_INFINITY) < ordinal,
  )
}
