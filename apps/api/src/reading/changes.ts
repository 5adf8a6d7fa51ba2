import { formatSeriesKey, Problem, parseSeriesKey, structureOf } from '@marsad/model'
import type { Submission } from '@marsad/store'
import { headTag, type Library, vintagesOf } from '../library.ts'
import {
  CHANGE_KINDS,
  type Change,
  type ChangeKind,
  changesOf,
  courseOf,
} from '../production/submission/changes.ts'
import { keptIfSmall } from './kept-if-small.ts'
import { decimalsFor, namedMeasure } from './named-measure.ts'

const MOST_AT_ONCE = 100

/** What a file does to public figures, as far as it is asked for. Counts are of all, whatever is asked. */
export async function changesAnswer(
  library: Library,
  one: Submission,
  asked: {
    readonly kind?: string | undefined
    readonly measure?: string | undefined
    readonly limit?: number | undefined
    readonly offset?: number | undefined
  },
) {
  const all = await allChanges(library, one)
  const kinds = new Set<string>(asked.kind?.split(',') ?? CHANGE_KINDS)
  const left = all.filter(
    ({ kind, measure }) =>
      kinds.has(kind) && (asked.measure === undefined || measure.id === asked.measure),
  )
  const offset = asked.offset ?? 0
  const items = left.slice(offset, offset + (asked.limit ?? MOST_AT_ONCE))
  const shown = Map.groupBy(items, ({ measure }) => measure)
  return {
    items: items.map(itemOf),
    total: left.length,
    counts: countsOf(all),
    measures: [...Map.groupBy(all, ({ measure }) => measure)].map(([measure, changes]) => ({
      ...namedMeasure(library.catalogue, measure, {
        keys: (shown.get(measure) ?? []).map(({ key }) => key),
        decimals: decimalsFor(measure, valuesOf(changes)),
      }),
      counts: countsOf(changes),
    })),
    before: await vintageBefore(library, one),
  }
}

/** The newest publication that a submission is held against; `null` where it is the first. */
export async function vintageBefore(library: Library, one: Submission): Promise<string | null> {
  const known = (await vintagesOf(library)).filter(
    ({ sequence }) => one.vintage === null || sequence < one.vintage,
  )
  return known.at(-1)?.id ?? null
}

async function allChanges(library: Library, one: Submission): Promise<readonly Change[]> {
  const tag = `${one.id} ${one.edition} ${await headTag(library)}`
  return await keptIfSmall(
    library,
    { name: 'changes', tag },
    {
      build: () => changesOf(library, one),
      size: ({ length }) => length,
    },
  )
}

function itemOf({ measure, key, period, from, to, ...change }: Change) {
  return {
    ...change,
    measure: measure.id,
    key: Object.fromEntries(structureOf(measure).map((name, index) => [name, key[index] ?? ''])),
    period: period as string,
    from: from === null ? null : { ...from },
    to: to === null ? null : { ...to },
  }
}

function countsOf(changes: readonly Change[]): Record<ChangeKind, number> {
  const counts = { changed: 0, new: 0, removed: 0, equal: 0, kept: 0 }
  for (const { kind } of changes) counts[kind] += 1
  return counts
}

function* valuesOf(changes: readonly Change[]): Iterable<number> {
  for (const { from, to } of changes) {
    if (typeof from?.value === 'number') yield from.value
    if (typeof to?.value === 'number') yield to.value
  }
}

/** One series with and without a submission. @throws Problem `series.unknown` for one that the file does not touch. */
export async function courseAnswer(
  library: Library,
  one: Submission,
  asked: { readonly measure: string; readonly key: string },
) {
  const { catalogue } = library
  const measure = catalogue.series.get(asked.measure) ?? catalogue.indicators.get(asked.measure)
  const key = parseSeriesKey(asked.key)
  const isTouched =
    key !== undefined &&
    (await allChanges(library, one)).some(
      (change) => change.measure === measure && formatSeriesKey(change.key) === asked.key,
    )
  if (measure === undefined || key === undefined || !isTouched) {
    throw new Problem(
      'not-found',
      'series.unknown',
      `The submission says nothing about ${asked.measure} at ${asked.key}.`,
    )
  }
  const points = await courseOf(library, one, { measure, key })
  const values = points.flatMap(({ before, after }) => [before?.value ?? 0, after?.value ?? 0])
  return {
    measure: namedMeasure(catalogue, measure, {
      keys: [key],
      decimals: decimalsFor(measure, values),
    }),
    key: Object.fromEntries(structureOf(measure).map((name, index) => [name, key[index] ?? ''])),
    points: points.map(({ period, before, after }) => ({
      period: period as string,
      before: before === null ? null : { ...before },
      after: after === null ? null : { ...after },
    })),
  }
}
