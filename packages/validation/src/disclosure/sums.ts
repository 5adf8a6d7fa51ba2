import {
  type BaseSeries,
  type Catalogue,
  type Codelist,
  frequencyOf,
  type Period,
  periodAt,
  periodsPerYear,
  type SeriesKey,
  structureOf,
} from '@marsad/model'
import { figureName } from './table.ts'

/** What must add up: a figure and the figures that it is the sum of, by name. */
export type Sum = {
  /** The dimension it runs over; TIME_PERIOD where a year is the sum of its quarters. */
  readonly over: string
  readonly whole: string
  readonly parts: readonly string[]
  /** Parts that count as nothing where they are absent: what was not stated, others. */
  readonly residual: ReadonlySet<string>
}

type Place = { readonly key: SeriesKey; readonly period: Period }
/** A code and those it is the sum of. */
type Split = { readonly whole: string; readonly parts: readonly string[] }

/** Every sum that some of these figures of a measure stand in, each once. */
export function sumsOf(
  catalogue: Catalogue,
  measure: BaseSeries,
  figures: Iterable<Place>,
): readonly Sum[] {
  const splits = structureOf(measure).map((dimension) => ({
    dimension,
    ...splitsByCode(catalogue, measure, dimension),
  }))
  const sums = new Map<string, Sum>()
  for (const place of figures) {
    splits.forEach(({ dimension, list, byCode }, position) => {
      for (const split of byCode.get(place.key[position] ?? '') ?? []) {
        const nameOf = (code: string): string =>
          figureName(place.key.with(position, code), place.period)
        const whole = nameOf(split.whole)
        const id = `${dimension} ${split.parts[0]} ${whole}`
        if (!sums.has(id)) sums.set(id, sumOver(dimension, whole, split, list, nameOf))
      }
    })
    for (const sum of sumsOverTime(measure, place))
      sums.set(`TIME ${sum.parts[0]} ${sum.whole}`, sum)
  }
  return [...sums.values()]
}

function sumOver(
  over: string,
  whole: string,
  { parts }: Split,
  list: Codelist | undefined,
  nameOf: (code: string) => string,
): Sum {
  const residual = parts.filter((code) => list?.codes.get(code)?.residual === true).map(nameOf)
  return { over, whole, parts: parts.map(nameOf), residual: new Set(residual) }
}

/** For each code the splits it has a part in. */
function splitsByCode(
  catalogue: Catalogue,
  measure: BaseSeries,
  dimension: string,
): { readonly list: Codelist | undefined; readonly byCode: ReadonlyMap<string, readonly Split[]> } {
  const byCode = new Map<string, Split[]>()
  const isAdditive =
    (measure.additive || measure.notAdditiveOver.length > 0) &&
    !measure.notAdditiveOver.includes(dimension)
  const list = isAdditive
    ? catalogue.codelists.get(catalogue.dimensions.get(dimension)?.codelist ?? '')
    : undefined
  const put = (split: Split): void => {
    for (const code of [split.whole, ...split.parts]) {
      const known = byCode.get(code)
      if (known === undefined) byCode.set(code, [split])
      else known.push(split)
    }
  }
  for (const [name, parts] of list?.partitions ?? []) {
    const whole = list?.partitionTotals[name] ?? list?.totalCode ?? null
    if (whole !== null) put({ whole, parts })
  }
  for (const { id, members } of list?.codes.values() ?? [])
    if (members.length > 0) put({ whole: id, parts: members })
  return { list, byCode }
}

const FINER = ['S', 'Q', 'M'] as const

/** A year and what it is the sum of; of a stock at the end, its last part alone. */
function sumsOverTime(measure: BaseSeries, { key, period }: Place): readonly Sum[] {
  const { timeAggregation } = measure
  if (timeAggregation !== 'sum' && timeAggregation !== 'last') return []
  const own = frequencyOf(period)
  if (own === '_O') return []
  const year = period.slice(0, 4)
  const whole = figureName(key.with(0, 'A'), year as Period)
  return FINER.filter((one) => own === 'A' || own === one).map((frequency) => {
    const count = periodsPerYear(frequency) ?? 0
    const all = Array.from({ length: count }, (_, index) =>
      figureName(key.with(0, frequency), periodAt(frequency, Number(year) * count + index)),
    )
    const parts = timeAggregation === 'sum' ? all : all.slice(-1)
    return { over: 'TIME_PERIOD', whole, parts, residual: new Set<string>() }
  })
}
