import { setImmediate as turn } from 'node:timers/promises'
import {
  type Catalogue,
  comparePeriods,
  formatSeriesKey,
  type Indicator,
  type Labels,
  type Observation,
  type Period,
  type Series,
  structureOf,
  totalCodeOf,
} from '@marsad/model'
import {
  type Publication,
  readSeries,
  type Store,
  type Submission,
  seriesChangedBy,
  type Vintage,
} from '@marsad/store'
import { breaksInLine } from '../../reading/line-breaks.ts'
import { rescale } from '../../reading/scale.ts'
import type { Deriver } from '../derive/deriver.ts'
import { publishFigures } from '../load/publish-release.ts'
import { engineState } from './publish.ts'
import { submittedFigures } from './submitted-figures.ts'

/** A value of an indicator in its power of ten. */
type Value = { readonly value: number | null; readonly status: string }

/** Series looked at before others have their turn. */
const AT_ONCE = 50

/** One published figure that would move. */
type Effect = {
  readonly indicator: string
  readonly title: Labels
  readonly headline: boolean
  readonly unit: string
  readonly decimals: number
  readonly key: Readonly<Record<string, string>>
  readonly period: Period
  readonly basis: 'D' | 'R'
  /** `null`: there is no figure yet. */
  readonly from: Value | null
  /** `null`: there would be no figure any more. */
  readonly to: Value | null
  readonly difference: number | null
  /** Change as a share of what is published, 0.05 for five per cent; `null` where there is nothing to compare. */
  readonly relative: number | null
  /** A break that would lie between this figure and the one before. */
  readonly break: string | null
  /** What the figure would pass: the range of the indicator, or zero. */
  readonly crossed: readonly ('below_range' | 'above_range' | 'sign')[]
}

/** All that would move, headline indicators first, then the largest changes. */
export type Effects = {
  readonly items: readonly Effect[]
  readonly counts: { readonly changed: number; readonly new: number; readonly removed: number }
}

/**
 * What publishing a submission would do to published indicators: computed by the engine that publishes, over what is held,
 * without writing anything. Of a submission that was published, what it did.
 */
export async function effectsOf(
  store: Store,
  engine: { readonly catalogue: Catalogue; readonly deriver: Deriver },
  one: Submission,
  vintages: readonly Vintage[],
): Promise<Effects> {
  const { catalogue } = engine
  const revised =
    one.vintage === null
      ? await revisedOnTrial(store, engine, one, (vintages.at(-1)?.sequence ?? 0) + 1)
      : await revisedBy(store, one.vintage)
  const bySequence = new Map(vintages.map((vintage) => [vintage.sequence, vintage]))
  const items: Effect[] = []
  for (const [place, { before, after }] of revised.entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) await turn()
    const indicator = catalogue.indicators.get(after.measure)
    if (indicator === undefined) continue
    for (const effect of effectsOn({ catalogue, indicator, before, after, vintages: bySequence }))
      items.push(effect)
  }
  const counted = (test: (one: Effect) => boolean): number => items.filter(test).length
  return {
    items: items
      .map((effect) => weigh(catalogue, effect))
      .sort(headlineThenLargest)
      .map(({ effect }) => effect),
    counts: {
      changed: counted(({ from, to }) => from !== null && to !== null),
      new: counted(({ from }) => from === null),
      removed: counted(({ to }) => to === null),
    },
  }
}

type Revised = { readonly before: Series | undefined; readonly after: Series }

async function revisedOnTrial(
  store: Store,
  engine: { readonly catalogue: Catalogue; readonly deriver: Deriver },
  one: Submission,
  sequence: number,
): Promise<readonly Revised[]> {
  const figures = await submittedFigures(store.reader, engine.catalogue, one)
  const trial = trialPublication(store, sequence)
  await publishFigures(await engineState(store.reader, engine), trial.publication, figures)
  return trial.revised
}

/** What a publication gave other content, as it was before and as it was then. */
async function revisedBy(store: Store, vintage: number): Promise<readonly Revised[]> {
  const changed = await seriesChangedBy(store.reader, vintage)
  const revised: Revised[] = []
  for (const [measure, series] of Map.groupBy(changed, (each) => each.measure)) {
    const names = new Set(series.map(nameOf))
    const before = await readSeries(store, { measure, asOf: vintage - 1 })
    const earlier = new Map(before.map((each) => [nameOf(each), each]))
    for (const after of await readSeries(store, { measure, asOf: vintage })) {
      const name = nameOf(after)
      if (names.has(name)) revised.push({ before: earlier.get(name), after })
    }
  }
  return revised
}

function nameOf({ measure, basis, key }: Pick<Series, 'measure' | 'basis' | 'key'>): string {
  return `${measure} ${basis} ${formatSeriesKey(key)}`
}

/** A publication that keeps what it is told and writes nothing. */
function trialPublication(store: Store, sequence: number) {
  const held = new Map<string, Series>()
  const revised: Revised[] = []
  const publication: Publication = {
    sequence,
    async read(selection) {
      const read = await readSeries(store, selection)
      for (const series of read) held.set(nameOf(series), series)
      return read
    },
    deliver: async () => undefined,
    async revise(after) {
      revised.push({ before: held.get(nameOf(after)), after })
      return true
    },
  }
  return { publication, revised }
}

type Compared = {
  readonly catalogue: Catalogue
  readonly indicator: Indicator
  readonly before: Series | undefined
  readonly after: Series
  readonly vintages: ReadonlyMap<number, Vintage>
}

function effectsOn({ catalogue, indicator, before, after, vintages }: Compared): readonly Effect[] {
  const was = new Map((before?.observations ?? []).map((one) => [one.period, one]))
  const is = new Map(after.observations.map((one) => [one.period, one]))
  const structure = structureOf(indicator)
  const source = after.key[structure.indexOf('SOURCE')] ?? ''
  const line = {
    key: after.key,
    observations: after.observations.map((one) => ({ ...one, basis: after.basis })),
  }
  const breaks = new Map(
    breaksInLine(catalogue, vintages, source, line).map((one) => [one.before, one.id]),
  )
  const shared = {
    indicator: indicator.id,
    title: indicator.title,
    headline: indicator.headline,
    unit: indicator.unit,
    decimals: indicator.decimals,
    key: Object.fromEntries(structure.map((name, index) => [name, after.key[index] ?? ''])),
    basis: after.basis,
  }
  return [...new Set([...was.keys(), ...is.keys()])].sort(comparePeriods).flatMap((period) => {
    const from = valueIn(indicator, was.get(period))
    const to = valueIn(indicator, is.get(period))
    if (from?.value === to?.value && from?.status === to?.status) return []
    const difference =
      typeof from?.value === 'number' && typeof to?.value === 'number'
        ? to.value - from.value
        : null
    return {
      ...{ ...shared, period, from, to, difference },
      relative: relativeOf(difference, from?.value ?? null),
      break: breaks.get(period) ?? null,
      crossed: crossedBy(indicator, from?.value ?? null, to?.value ?? null),
    }
  })
}

function valueIn(indicator: Indicator, one: Observation | undefined): Value | null {
  if (one === undefined) return null
  const value = one.value === null ? null : rescale(one.value, one.unitMult, indicator.unitMult)
  return { value, status: one.status }
}

function relativeOf(difference: number | null, from: number | null): number | null {
  return difference === null || from === null || from === 0 ? null : difference / Math.abs(from)
}

function crossedBy(
  { validRange: { min, max } }: Indicator,
  from: number | null,
  to: number | null,
): Effect['crossed'] {
  if (to === null) return []
  return [
    ...(min !== null && to < min ? (['below_range'] as const) : []),
    ...(max !== null && to > max ? (['above_range'] as const) : []),
    ...(from !== null && Math.sign(from) * Math.sign(to) < 0 ? (['sign'] as const) : []),
  ]
}

/** Of changes alike, those of wholes come before those of parts. */
function headlineThenLargest(a: Weighed, b: Weighed): number {
  return (
    Number(b.effect.headline) - Number(a.effect.headline) ||
    b.size - a.size ||
    a.parts - b.parts ||
    (a.effect.indicator < b.effect.indicator ? -1 : a.effect.indicator > b.effect.indicator ? 1 : 0)
  )
}

type Weighed = { readonly effect: Effect; readonly size: number; readonly parts: number }

function weigh(catalogue: Catalogue, effect: Effect): Weighed {
  const indicator = catalogue.indicators.get(effect.indicator)
  const parts = (indicator?.dimensions ?? []).filter(
    (dimension) =>
      indicator !== undefined &&
      effect.key[dimension] !== totalCodeOf(catalogue, indicator, dimension),
  )
  return { effect, size: Number(sizeOf(effect).toPrecision(9)), parts: parts.length }
}

/** Figures that change come before those that are new: the share they change by, then whether they change at all. */
function sizeOf({ relative, difference, from, to }: Effect): number {
  if (relative !== null) return Math.abs(relative)
  if (difference !== null && difference !== 0) return Number.MAX_VALUE
  if (to === null) return Number.MAX_VALUE
  return from === null ? -1 : 0
}
