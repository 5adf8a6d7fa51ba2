import {
  type Catalogue,
  type Collection,
  comparePeriods,
  compareSeriesKeys,
  type Frequency,
  formatSeriesKey,
  frequencyOf,
  type Measure,
  type Observation,
  type Period,
  periodAt,
  periodOrdinal,
  type Series,
  type SeriesKey,
  structureOf,
  totalCodeOf,
} from '@marsad/model'
import { sourceOf } from '../drafts/draft-keys.ts'
import { textHash } from './text-hash.ts'

/** What is asked of an institution for a period: one line of the workbook. */
export type PlannedRow = {
  readonly measure: Measure
  /** By dimension; the dimension that runs across is not among them. */
  readonly codes: Readonly<Record<string, string>>
}

/** A column of figures: all of them, those of one code, or those of one period. */
export type PlannedColumn = {
  readonly head: string
  readonly code?: string
  readonly period?: Period
}

/** What a workbook asks for: the same for the three forms and languages. */
export type TemplatePlan = {
  readonly collection: Collection
  readonly period: Period
  /** Changes with the measures, breakdowns, codes and layout. */
  readonly version: string
  /** Columns of codes, in catalogue order. */
  readonly dimensions: readonly string[]
  readonly columns: readonly PlannedColumn[]
  readonly rows: readonly PlannedRow[]
  /** The figure that stands beside: the last one before the period, as known now. */
  readonly lastOf: (row: PlannedRow, column: PlannedColumn) => Observation | undefined
  /** The period most of the figures beside are of. */
  readonly lastPeriod: Period | undefined
}

/** Plans the workbook of a collection for a period. `earlier` is what is known now of its measures. */
export function planTemplate(
  catalogue: Catalogue,
  collection: Collection,
  period: Period,
  earlier: readonly Series[] = [],
): TemplatePlan {
  const dimensions = templateDimensions(catalogue, collection)
  const lastPeriod = periodBefore(period)
  const known = new Map(
    earlier
      .filter(({ basis }) => basis === 'R')
      .map((series) => [`${series.measure} ${formatSeriesKey(series.key)}`, series]),
  )
  const asked = collection.measures.flatMap((id) => {
    const measure = measureOf(catalogue, id)
    return measure === undefined ? [] : rowsOf(catalogue, collection, measure)
  })
  const rows = withDelivered(catalogue, collection, asked, known, lastPeriod)
  const columns = columnsOf(catalogue, collection, period)
  return {
    ...{ collection, period, dimensions, columns, rows, lastPeriod },
    version: templateVersion(catalogue, collection),
    lastOf(row, column) {
      const key = keyOfRow(collection, row, column, frequencyOf(period))
      if (key === undefined) return undefined
      const name = `${row.measure.id} ${formatSeriesKey(key)}`
      const observations = known.get(name)?.observations ?? []
      return column.period === undefined || column.period === period
        ? observations.findLast((one) => comparePeriods(one.period, period) < 0)
        : observations.find((one) => one.period === column.period)
    },
  }
}

/** The version of a collection's workbook: equal when it asks for the same figures with the same codes. */
export function templateVersion(catalogue: Catalogue, collection: Collection): string {
  const lists = templateDimensions(catalogue, collection).map((dimension) => {
    const list = catalogue.codelists.get(catalogue.dimensions.get(dimension)?.codelist ?? '')
    return [dimension, ...(list?.codes.keys() ?? [])]
  })
  const measures = collection.measures.map((id) => {
    const measure = measureOf(catalogue, id)
    return [id, measure?.unit, measure?.unitMult, measure?.dimensions]
  })
  const { id, sources, layout, across, breakdowns, frequency } = collection
  return textHash(
    JSON.stringify([id, sources, layout, across, breakdowns, frequency, measures, lists]),
  )
}

/** The dimensions that have a column of codes in a collection's workbook. */
export function templateDimensions(
  catalogue: Catalogue,
  collection: Collection,
): readonly string[] {
  const used = new Set(
    collection.measures.flatMap((id) => {
      const measure = measureOf(catalogue, id)
      if (measure === undefined) return []
      return [
        ...breakdownsOf(collection, measure).flat(),
        ...(sourcesOf(collection, measure).length > 1 ? ['SOURCE'] : []),
      ]
    }),
  )
  if (collection.across !== undefined) used.delete(collection.across)
  const order = [...catalogue.dimensions.keys(), 'SOURCE']
  return [...used].sort((a, b) => order.indexOf(a) - order.indexOf(b))
}

function measureOf(catalogue: Catalogue, id: string): Measure | undefined {
  return catalogue.series.get(id) ?? catalogue.indicators.get(id)
}

function sourcesOf(
  { source, sources = [source] }: Collection,
  measure: Measure,
): readonly string[] {
  return sources.filter((one) => measure.sources.includes(one))
}

/** The breakdowns of a measure: those asked that it has, else each of its dimensions by itself. */
function breakdownsOf(
  { breakdowns }: Collection,
  measure: Measure,
): readonly (readonly string[])[] {
  if (breakdowns === undefined) return measure.dimensions.map((dimension) => [dimension])
  return breakdowns.filter((one) =>
    one.every((dimension) => measure.dimensions.includes(dimension)),
  )
}

function rowsOf(
  catalogue: Catalogue,
  collection: Collection,
  measure: Measure,
): readonly PlannedRow[] {
  const totals: Record<string, string> = {}
  for (const dimension of structureOf(measure).slice(1)) {
    const total =
      dimension === 'SOURCE'
        ? sourceOf(collection, measure)
        : totalCodeOf(catalogue, measure, dimension)
    if (total !== undefined && total !== null) totals[dimension] = total
  }
  const { [collection.across ?? '']: _, ...fixed } = totals
  const crossed = breakdownsOf(collection, measure).flatMap((breakdown) =>
    breakdown
      .filter((dimension) => dimension !== collection.across)
      .reduce<readonly Readonly<Record<string, string>>[]>(
        (rows, dimension) =>
          rows.flatMap((row) =>
            partsOf(catalogue, measure, dimension).map((code) => ({ ...row, [dimension]: code })),
          ),
        [fixed],
      ),
  )
  const distinct = new Map([fixed, ...crossed].map((codes) => [JSON.stringify(codes), codes]))
  return [...distinct.values()].map((codes) => ({ measure, codes }))
}

/** The codes that add up to the total of a measure over a dimension: one partition of it, what is residual left out. */
export function partsOf(
  catalogue: Catalogue,
  measure: Measure,
  dimension: string,
): readonly string[] {
  const known = catalogue.dimensions.get(dimension)
  const list = catalogue.codelists.get(known?.codelist ?? '')
  if (list === undefined) return []
  const total = totalCodeOf(catalogue, measure, dimension)
  const names = [known?.partition, list.defaultPartition, ...list.partitions.keys()]
  for (const name of names) {
    const parts = list.partitions.get(name ?? '')
    if (parts !== undefined && (list.partitionTotals[name ?? ''] ?? list.totalCode) === total)
      return parts.filter((code) => list.codes.get(code)?.residual !== true)
  }
  return []
}

/** Lines that were delivered for the last period stay, though nobody asked for them. */
function withDelivered(
  catalogue: Catalogue,
  collection: Collection,
  asked: readonly PlannedRow[],
  known: ReadonlyMap<string, Series>,
  last: Period | undefined,
): readonly PlannedRow[] {
  const name = ({ measure, codes }: PlannedRow): string =>
    `${measure.id} ${JSON.stringify(Object.entries(codes).sort())}`
  const rows = new Map(asked.map((row) => [name(row), row]))
  const delivered = [...known.values()]
    .filter(({ observations }) => observations.some(({ period }) => period === last))
    .sort((a, b) => compareSeriesKeys(a.key, b.key))
  for (const { measure: id, key } of delivered) {
    const measure = measureOf(catalogue, id)
    if (measure === undefined || !collection.measures.includes(id)) continue
    if (!sourcesOf(collection, measure).includes(key[2] ?? '')) continue
    const codes: Record<string, string> = {}
    structureOf(measure).forEach((dimension, index) => {
      if (dimension !== 'FREQ' && dimension !== collection.across)
        codes[dimension] = key[index] ?? ''
    })
    const row = { measure, codes }
    if (!rows.has(name(row))) rows.set(name(row), row)
  }
  const order = collection.measures
  return [...rows.values()].sort(
    (a, b) => order.indexOf(a.measure.id) - order.indexOf(b.measure.id),
  )
}

function columnsOf(
  catalogue: Catalogue,
  { across }: Collection,
  period: Period,
): readonly PlannedColumn[] {
  if (across === undefined) return [{ head: 'OBS_VALUE' }]
  if (across === 'TIME_PERIOD')
    return periodsToDate(period).map((one) => ({ head: `TIME_PERIOD=${one}`, period: one }))
  const list = catalogue.codelists.get(catalogue.dimensions.get(across)?.codelist ?? '')
  const total = list?.totalCode ?? null
  const parts = list?.partitions.get(list.defaultPartition ?? '') ?? []
  return [...(total === null ? [] : [total]), ...parts]
    .filter((code) => list?.codes.get(code)?.residual !== true)
    .map((code) => ({ head: `${across}=${code}`, code }))
}

/** The periods of the year up to one; of an annual figure the three years before too. */
function periodsToDate(period: Period): readonly Period[] {
  const frequency = frequencyOf(period)
  const ordinal = periodOrdinal(period)
  if (ordinal === undefined || frequency === '_O') return [period]
  const per = { A: 4, S: 2, Q: 4, M: 12 }[frequency]
  const first = frequency === 'A' ? ordinal - 3 : Math.floor(ordinal / per) * per
  return Array.from({ length: ordinal - first + 1 }, (_, index) =>
    periodAt(frequency, first + index),
  )
}

function periodBefore(period: Period): Period | undefined {
  const frequency = frequencyOf(period)
  const ordinal = periodOrdinal(period)
  return ordinal === undefined || frequency === '_O' ? undefined : periodAt(frequency, ordinal - 1)
}

/** The key of a figure of the workbook. */
export function keyOfRow(
  { across }: Collection,
  { measure, codes }: PlannedRow,
  column: PlannedColumn,
  frequency: Frequency,
): SeriesKey | undefined {
  const key = structureOf(measure).map((dimension) =>
    dimension === 'FREQ' ? frequency : dimension === across ? column.code : codes[dimension],
  )
  const whole = key.flatMap((code) => (code === undefined ? [] : [code]))
  return whole.length === key.length ? whole : undefined
}
