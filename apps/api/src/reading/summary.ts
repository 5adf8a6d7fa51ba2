import { type Labels, type Measure, structureOf } from '@marsad/model'
import { readSeries } from '@marsad/store'
import { type Library, measureTag, vintagesOf } from '../library.ts'
import { breaksInLine, type LineBreak } from './line-breaks.ts'
import { confinedTo, lineShown, type ShownLine } from './line-shown.ts'
import { type Line, mergeBases } from './merge.ts'
import { type ChangeSince, changeOn, newestOf } from './newest.ts'
import { rescale } from './scale.ts'
import { type YearsHeld, yearsHeld } from './years-held.ts'

/** How far a measure is covered, and the line of figures people see first. */
export type Summary = {
  readonly coverage: {
    readonly observations: number
    readonly series: number
    readonly first: string | null
    /** The last period that is no forecast, unless there are only forecasts. */
    readonly last: string | null
    /** The last period of which there is a forecast, when it is later. */
    readonly forecasts: string | null
    readonly sources: readonly string[]
    readonly frequencies: readonly string[]
  }
  /** Observations with a value by source. */
  readonly bySource: ReadonlyMap<string, number>
  /** Codes that have figures, by dimension of the structure. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>
  readonly latest: Latest | null
  readonly years: YearsHeld | null
  /** The line the latest value ends, with values in the power of ten of the measure. */
  readonly line: (Line & { readonly breaks: readonly LineBreak[] }) | null
}

type Qualifier = { dimension: string; code: string; title: Labels }

type Latest = {
  readonly key: Readonly<Record<string, string>>
  /** What the value is confined to where there is no total. */
  readonly qualifiers: Qualifier[]
  /** Among how many lines of other codes it is the highest; 1 when there was no choice. */
  readonly among: number
  /** The lowest of those, at its own end, where the value alone would mislead. */
  readonly lowest: { readonly value: number; readonly qualifiers: Qualifier[] } | null
  /** The dimension along which it is one part of a distribution. */
  readonly along: string | null
  readonly period: string
  readonly value: number
  readonly status: string
  readonly basis: 'D' | 'R'
  readonly vintage: string
  /** Title of the source the line comes from. */
  readonly sourceTitle: Labels
  /** The institution that source is of. */
  readonly institution: string
  readonly change: ChangeSince | null
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
  let first: string | null = null
  let last: string | null = null
  let ahead: string | null = null
  for (const line of lines) {
    const source = line.key[sourceAt] ?? ''
    const observed = line.observations.filter((one) => one.value !== null)
    bySource.set(source, (bySource.get(source) ?? 0) + observed.length)
    const [start, end] = [observed[0]?.period, newestOf(line)?.period]
    if (start !== undefined && (first === null || start < first)) first = start
    last = laterOf(last, end)
    ahead = laterOf(ahead, observed.at(-1)?.period)
  }
  const codes = new Map(
    structure.map((dimension, index) => [
      dimension,
      new Set(valued.map((one) => one.key[index] ?? '')),
    ]),
  )
  const shown = lineShown(library.catalogue, measure, lines)
  const line =
    shown === undefined ? null : await withBreaks(library, measure, structure, shown.line)
  return {
    coverage: {
      observations: [...bySource.values()].reduce((sum, count) => sum + count, 0),
      series: lines.length,
      first,
      last,
      forecasts: ahead !== null && last !== null && yearOf(ahead) > yearOf(last) ? ahead : null,
      sources: measure.sources.filter((source) => bySource.has(source)),
      frequencies: [...(codes.get('FREQ') ?? [])],
    },
    bySource,
    codes,
    latest:
      line === null || shown === undefined ? null : await latestOf(library, measure, line, shown),
    years: yearsHeld(lines, shown?.line),
    line,
  }
}

/** The period of the later year, the first of two in the same year. */
function laterOf(held: string | null, other: string | undefined): string | null {
  if (other === undefined) return held
  return held === null || yearOf(other) > yearOf(held) ? other : held
}

function yearOf(period: string): string {
  return period.slice(0, 4)
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
  line: NonNullable<Summary['line']>,
  { among, lowest, along }: ShownLine,
): Promise<Latest | null> {
  const structure = structureOf(measure)
  const newest = newestOf(line)
  if (newest === undefined) return null
  const vintage = (await vintagesOf(library)).find((one) => one.sequence === newest.vintage)
  const id = line.key[structure.indexOf('SOURCE')] ?? ''
  const source = library.catalogue.sources.get(id)
  return {
    key: Object.fromEntries(
      structure.map((dimension, index) => [dimension, line.key[index] ?? '']),
    ),
    qualifiers: qualifiersOf(library, measure, line),
    among,
    lowest: lowest === undefined ? null : lowestOf(library, measure, lowest),
    along: along ?? null,
    period: newest.period,
    value: newest.value,
    status: newest.status,
    basis: newest.basis,
    vintage: vintage?.id ?? '',
    sourceTitle: source?.title ?? { fr: id },
    institution: source?.institution ?? '',
    change: changeOn(line, newest),
  }
}

function qualifiersOf(library: Library, measure: Measure, { key }: Line): Qualifier[] {
  return confinedTo(library.catalogue, measure, key).map(({ dimension, code, title }) => ({
    dimension,
    code,
    title,
  }))
}

function lowestOf(library: Library, measure: Measure, line: Line): Latest['lowest'] {
  const newest = newestOf(line)
  if (newest === undefined) return null
  const value = rescale(newest.value, newest.unitMult, measure.unitMult)
  return { value, qualifiers: qualifiersOf(library, measure, line) }
}
