import { type Measure, type Period, periodEnd, periodStart, structureOf } from '@marsad/model'
import { readSeries } from '@marsad/store'
import { type Library, measureTag } from '../library.ts'
import { mergeBases } from './merge.ts'

/** The figures of a measure from one source at one frequency: how many have a value, the first and the last period. */
export type Span = {
  readonly source: string
  readonly frequency: string
  readonly observations: number
  readonly first: Period
  readonly last: Period
}

/** What each source gives of a measure, by frequency; empty where there is no figure. Computed once per revision. */
export async function spansOf(library: Library, measure: Measure): Promise<readonly Span[]> {
  const tag = await measureTag(library, measure)
  return await library.memo(`spans ${measure.id}`, tag, () => measuredSpans(library, measure))
}

async function measuredSpans(library: Library, measure: Measure): Promise<readonly Span[]> {
  const structure = structureOf(measure)
  const [frequencyAt, sourceAt] = [structure.indexOf('FREQ'), structure.indexOf('SOURCE')]
  const spans = new Map<string, Span>()
  for (const { key, observations } of mergeBases(
    await readSeries(library.store, { measure: measure.id }),
  )) {
    const periods = observations.flatMap(({ period, value }) => (value === null ? [] : [period]))
    const [first, last] = [periods[0], periods.at(-1)]
    if (first === undefined || last === undefined) continue
    const [frequency, source] = [key[frequencyAt] ?? '', key[sourceAt] ?? '']
    const span = { source, frequency, observations: periods.length, first, last }
    const name = `${source} ${frequency}`
    const known = spans.get(name)
    spans.set(name, known === undefined ? span : joined(known, span))
  }
  return [...spans.values()]
}

function joined(a: Span, b: Span): Span {
  return {
    ...a,
    observations: a.observations + b.observations,
    first: periodStart(b.first) < periodStart(a.first) ? b.first : a.first,
    last: periodEnd(b.last) > periodEnd(a.last) ? b.last : a.last,
  }
}

/** Spans of any frequency as one: all observations, from the earliest beginning to the latest end. */
export function wholeSpan(spans: readonly Span[]): {
  readonly observations: number
  readonly first: Period | null
  readonly last: Period | null
} {
  const [one, ...rest] = spans
  if (one === undefined) return { observations: 0, first: null, last: null }
  const { observations, first, last } = rest.reduce(joined, one)
  return { observations, first, last }
}
