import { setImmediate as turn } from 'node:timers/promises'
import {
  type Catalogue,
  comparePeriods,
  formatSeriesKey,
  type Measure,
  type Observation,
  type Period,
  type SeriesKey,
} from '@marsad/model'
import { readSeries, type Store, type Submission, submittedSeries } from '@marsad/store'
import { rescale } from '../../reading/scale.ts'
import { inUnits } from '../load/published-number.ts'

/** A figure in the power of ten of its measure. */
export type Figured = { readonly value: number | null; readonly status: string }

/** What a file does to one public figure. `kept`: it is public for the period of the file, which does not have it. */
export const CHANGE_KINDS = ['changed', 'new', 'removed', 'equal', 'kept'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** Series looked at before others have their turn. */
const AT_ONCE = 50

/** One figure of a file beside the public one. */
export type Change = {
  readonly kind: ChangeKind
  readonly measure: Measure
  readonly key: SeriesKey
  readonly period: Period
  readonly from: Figured | null
  readonly to: Figured | null
  readonly difference: number | null
  /** As a share of what is public; `null` where there is nothing to compare. */
  readonly relative: number | null
  /** File, sheet and cell; `null` where the file does not have the figure. */
  readonly cell: string | null
  readonly note: string | null
}

/**
 * The figures of a submission beside what is public: now, or for one that was published, beside what was public before it.
 * The largest relative changes come first, then what is new, then what stays.
 */
export async function changesOf(
  { store, catalogue }: { readonly store: Store; readonly catalogue: Catalogue },
  one: Submission,
): Promise<readonly Change[]> {
  const submitted = await submittedSeries(store.reader, { submission: one.id, round: one.round })
  const collection = catalogue.collections.get(one.collection)
  const held = await heldBefore(store, one, [
    ...(collection?.measures ?? []),
    ...submitted.map(({ measure }) => measure),
  ])
  const seen = new Set<string>()
  const changes: Change[] = []
  for (const [place, { measure: id, key, cells }] of submitted.entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) await turn()
    const measure = catalogue.series.get(id) ?? catalogue.indicators.get(id)
    if (measure === undefined) continue
    const name = `${id} ${formatSeriesKey(key)}`
    const earlier = held.get(name)?.byPeriod
    for (const { period, value, status, unitMult, cell, note } of cells) {
      seen.add(`${name} ${period}`)
      const arrived = { period, value, status, unitMult }
      changes.push({
        ...compared(measure, earlier?.get(period), arrived),
        ...{ measure, key, period, cell, note: note ?? null },
      })
    }
  }
  const sources = new Set(collection?.sources ?? [collection?.source])
  for (const [name, { measure: id, key, byPeriod }] of held) {
    const measure = catalogue.series.get(id) ?? catalogue.indicators.get(id)
    const period = one.period as Period
    const known = byPeriod.get(period)
    if (measure === undefined || known === undefined || known.value === null) continue
    if (!sources.has(key[2] ?? '') || seen.has(`${name} ${period}`)) continue
    changes.push({
      ...{ kind: 'kept', measure, key, period, from: figured(measure, known), to: null },
      ...{ difference: null, relative: null, cell: null, note: null },
    })
  }
  return changes
    .map((change, index) => ({ change, index }))
    .sort(byWeight)
    .map(unwrap)
}

type Weighed = { readonly change: Change; readonly index: number }

function unwrap({ change }: Weighed): Change {
  return change
}

function byWeight(a: Weighed, b: Weighed): number {
  return weightOf(b.change) - weightOf(a.change) || a.index - b.index
}

/** What was and is no more, or was zero, counts as the largest change. */
function weightOf({ kind, relative }: Change): number {
  switch (kind) {
    case 'removed':
      return Number.MAX_VALUE
    case 'changed':
      return relative === null ? Number.MAX_VALUE : Math.abs(relative)
    case 'new':
      return -1
    case 'equal':
      return -2
    case 'kept':
      return -3
  }
}

type Held = {
  readonly measure: string
  readonly key: SeriesKey
  readonly byPeriod: ReadonlyMap<Period, Observation>
}

/** What a submission is held against, by measure and key. */
async function heldBefore(
  store: Store,
  { vintage }: Submission,
  measures: readonly string[],
): Promise<ReadonlyMap<string, Held>> {
  const held = new Map<string, Held>()
  for (const measure of new Set(measures)) {
    const selection = { measure, basis: 'R' } as const
    const asOf = vintage === null ? {} : { asOf: vintage - 1 }
    for (const { key, observations } of await readSeries(store, { ...selection, ...asOf })) {
      const byPeriod = new Map(observations.map((each) => [each.period, each]))
      held.set(`${measure} ${formatSeriesKey(key)}`, { measure, key, byPeriod })
    }
  }
  return held
}

type Arrived = Pick<Observation, 'value' | 'status' | 'unitMult'>

/** A public figure and the one that arrived. */
function compared(
  measure: Measure,
  known: Arrived | undefined,
  arrived: Arrived,
): Pick<Change, 'kind' | 'from' | 'to' | 'difference' | 'relative'> {
  const from = known === undefined ? null : figured(measure, known)
  const to = figured(measure, arrived)
  const difference =
    typeof from?.value === 'number' && to.value !== null ? to.value - from.value : null
  const relative = difference === null || !from?.value ? null : difference / Math.abs(from.value)
  return { kind: kindOf(known, arrived), from, to, difference, relative }
}

function kindOf(known: Arrived | undefined, arrived: Arrived): ChangeKind {
  if (known === undefined) return 'new'
  if (known.value === null && arrived.value !== null) return 'new'
  if (known.value !== null && arrived.value === null) return 'removed'
  const isSameValue =
    known.value === null || arrived.value === null
      ? known.value === arrived.value
      : inUnits(known.value, known.unitMult) === inUnits(arrived.value, arrived.unitMult)
  return isSameValue && known.status === arrived.status ? 'equal' : 'changed'
}

function figured(measure: Measure, { value, status, unitMult }: Arrived): Figured {
  return { value: value === null ? null : rescale(value, unitMult, measure.unitMult), status }
}

/** One series with and without a submission, period by period. */
export async function courseOf(
  { store }: { readonly store: Store },
  one: Submission,
  of: { readonly measure: Measure; readonly key: SeriesKey },
): Promise<
  readonly {
    readonly period: Period
    readonly before: Figured | null
    readonly after: Figured | null
  }[]
> {
  const { measure, key } = of
  const name = formatSeriesKey(key)
  const held = (await heldBefore(store, one, [measure.id])).get(`${measure.id} ${name}`)?.byPeriod
  const submitted = (
    await submittedSeries(store.reader, { submission: one.id, round: one.round })
  ).filter((each) => each.measure === measure.id && formatSeriesKey(each.key) === name)
  const arrived = new Map(
    submitted.flatMap(({ cells }) => cells.map((cell) => [cell.period, cell] as const)),
  )
  const periods = new Set([...(held?.keys() ?? []), ...arrived.keys()])
  return [...periods].sort(comparePeriods).map((period) => {
    const known = held?.get(period)
    const before = known === undefined ? null : figured(measure, known)
    const cell = arrived.get(period)
    return { period, before, after: cell === undefined ? before : figured(measure, cell) }
  })
}
