import {
  type Labels,
  type Measure,
  type Period,
  structureOf,
  totalCodeOf,
  yearsBefore,
} from '@marsad/model'
import { readSeries } from '@marsad/store'
import { type Library, measureTag, vintagesOf } from '../library.ts'
import { codelistOf, frequencyShown } from './data-request.ts'
import { breaksInLine, type LineBreak } from './line-breaks.ts'
import { type BasedObservation, type Line, mergeBases } from './merge.ts'
import { rescale } from './scale.ts'

/** How far a measure is covered, and the line of figures people see first. */
export type Summary = {
  readonly coverage: {
    readonly observations: number
    readonly series: number
    readonly first: string | null
    readonly last: string | null
    readonly sources: readonly string[]
    readonly frequencies: readonly string[]
  }
  /** Observations with a value by source. */
  readonly bySource: ReadonlyMap<string, number>
  /** Codes that have figures, by dimension of the structure. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>
  readonly latest: Latest | null
  /** The line the latest value ends, with values in the power of ten of the measure. */
  readonly line: (Line & { readonly breaks: readonly LineBreak[] }) | null
}

type Latest = {
  readonly key: Readonly<Record<string, string>>
  /** What the value is confined to where there is no total. */
  readonly qualifiers: { dimension: string; code: string; title: Labels }[]
  readonly period: string
  readonly value: number
  readonly status: string
  readonly basis: 'D' | 'R'
  readonly vintage: string
  /** Title of the source the line comes from. */
  readonly sourceTitle: Labels
  readonly change: {
    readonly from: string
    readonly previous: number | null
    readonly difference: number | null
    readonly reason: 'break' | 'missing' | null
  } | null
}

/** Summarises a measure; computed once per revision. */
export async function summaryOf(library: Library, measure: Measure): Promise<Summary> {
  const tag = await measureTag(library, measure)
  return library.memo(`summary ${measure.id}`, tag, () => summarise(library, measure))
}

async function summarise(library: Library, measure: Measure): Promise<Summary> {
  const structure = structureOf(measure)
  const series = await readSeries(library.store, { measure: measure.id })
  const valued = series.filter((one) => one.observations.some((each) => each.value !== null))
  const lines = mergeBases(valued)
  const sourceAt = structure.indexOf('SOURCE')
  const bySource = new Map<string, number>()
  let [first, last]: [string | null, string | null] = [null, null]
  for (const line of lines) {
    const source = line.key[sourceAt] ?? ''
    const observed = line.observations.filter((one) => one.value !== null)
    bySource.set(source, (bySource.get(source) ?? 0) + observed.length)
    const [start, end] = [observed[0]?.period, observed.at(-1)?.period]
    if (start !== undefined && (first === null || start < first)) first = start
    if (end !== undefined && (last === null || yearOf(end) > yearOf(last))) last = end
  }
  const codes = new Map(
    structure.map((dimension, index) => [
      dimension,
      new Set(valued.map((one) => one.key[index] ?? '')),
    ]),
  )
  const shown = lineShown(library, measure, structure, lines)
  const line = shown === undefined ? null : await withBreaks(library, measure, structure, shown)
  return {
    coverage: {
      observations: [...bySource.values()].reduce((sum, count) => sum + count, 0),
      series: lines.length,
      first,
      last,
      sources: measure.sources.filter((source) => bySource.has(source)),
      frequencies: [...(codes.get('FREQ') ?? [])],
    },
    bySource,
    codes,
    latest: line === null ? null : await latestOf(library, measure, structure, line),
    line,
  }
}

function yearOf(period: string): string {
  return period.slice(0, 4)
}

/**
 * The line people see first: the reference source before others in the order of the catalogue, the frequency shown first, as
 * few dimensions off their total as can be, groupings before single codes, the most recent, for amounts the largest, then
 * the longest and the first key.
 */
function lineShown(
  library: Library,
  measure: Measure,
  structure: readonly string[],
  lines: readonly Line[],
): Line | undefined {
  const sources = [measure.referenceSource, ...measure.sources]
  const sourceAt = structure.indexOf('SOURCE')
  const frequency = frequencyShown(new Set(lines.map((line) => line.key[0] ?? '')))
  const isAmount = measure.type === 'series' ? measure.additive : measure.kind === 'level'
  const rank = (line: Line): readonly number[] => {
    const confined = confinedTo(library, measure, structure, line.key)
    const valued = line.observations.filter((one) => one.value !== null)
    const newest = valued.at(-1)
    return [
      sources.indexOf(line.key[sourceAt] ?? ''),
      line.key[0] === frequency ? 0 : 1,
      confined.length,
      confined.filter(({ isGrouping }) => !isGrouping).length,
      -Number(newest?.period.slice(0, 4) ?? 0),
      isAmount ? -(newest?.value ?? 0) : 0,
      -valued.length,
    ]
  }
  return lines
    .map((line) => ({ line, rank: rank(line) }))
    .sort((a, b) => compareRanks(a.rank, b.rank))[0]?.line
}

/** The dimensions of a key that are not at their total, with the code each is confined to. */
function confinedTo(
  library: Library,
  measure: Measure,
  structure: readonly string[],
  key: readonly string[],
) {
  const { catalogue } = library
  return structure.flatMap((dimension, index) => {
    const code = key[index] ?? ''
    if (dimension === 'FREQ' || dimension === 'SOURCE') return []
    if (code === totalCodeOf(catalogue, measure, dimension)) return []
    const found = codelistOf(catalogue, dimension)?.codes.get(code)
    return [
      {
        dimension,
        code,
        title: found?.labels ?? { fr: code },
        isGrouping: found?.aggregate === true,
      },
    ]
  })
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

async function withBreaks(
  library: Library,
  measure: Measure,
  structure: readonly string[],
  line: Line,
): Promise<NonNullable<Summary['line']>> {
  const vintages = new Map((await vintagesOf(library)).map((one) => [one.sequence, one]))
  const observations = line.observations.map((one) => ({
    ...one,
    value: one.value === null ? null : rescale(one.value, one.unitMult, measure.unitMult),
    unitMult: measure.unitMult,
  }))
  const source = line.key[structure.indexOf('SOURCE')] ?? ''
  const scaled = { key: line.key, observations }
  return { ...scaled, breaks: breaksInLine(library.catalogue, vintages, source, scaled) }
}

async function latestOf(
  library: Library,
  measure: Measure,
  structure: readonly string[],
  line: NonNullable<Summary['line']>,
): Promise<Latest | null> {
  const newest = line.observations.findLast((one) => one.value !== null)
  if (newest === undefined || newest.value === null) return null
  const vintage = (await vintagesOf(library)).find((one) => one.sequence === newest.vintage)
  const source = line.key[structure.indexOf('SOURCE')] ?? ''
  return {
    key: Object.fromEntries(
      structure.map((dimension, index) => [dimension, line.key[index] ?? '']),
    ),
    qualifiers: confinedTo(library, measure, structure, line.key).map(
      ({ dimension, code, title }) => ({ dimension, code, title }),
    ),
    period: newest.period,
    value: newest.value,
    status: newest.status,
    basis: newest.basis,
    vintage: vintage?.id ?? '',
    sourceTitle: library.catalogue.sources.get(source)?.title ?? { fr: source },
    change: changeOn(line, { ...newest, value: newest.value }),
  }
}

function changeOn(
  line: NonNullable<Summary['line']>,
  newest: BasedObservation & { readonly value: number },
): Latest['change'] {
  const from = yearsBefore(newest.period, 1)
  if (from === undefined) return null
  const previous = line.observations.find((one) => one.period === from)?.value ?? null
  if (previous === null) return { from, previous, difference: null, reason: 'missing' }
  if (line.breaks.some((one) => isAfter(one.after, from) && isAfter(newest.period, one.before))) {
    return { from, previous, difference: null, reason: 'break' }
  }
  return { from, previous, difference: newest.value - previous, reason: null }
}

/** Not before, for periods of one frequency. */
function isAfter(period: Period, other: Period): boolean {
  return period >= other
}
