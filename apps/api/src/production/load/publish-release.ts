import { setImmediate as turn } from 'node:timers/promises'
import { type Catalogue, formatSeriesKey, type Release } from '@marsad/model'
import { type Publication, publishVintage, type Store } from '@marsad/store'
import { type Deriver, rederive } from '../derive/deriver.ts'
import { heldOperands } from '../derive/held-operands.ts'
import type { Held } from '../held.ts'
import type { Figure } from './figure.ts'
import { mergeFigures, type Outcome } from './merge-figures.ts'

/** What a load carries from one release to the next. */
export type LoadState = {
  readonly catalogue: Catalogue
  readonly deriver: Deriver
  readonly held: Held
  /** The ids of the vintages in the store by their sequence. */
  readonly vintages: Map<number, string>
}

/** What one release became. */
export type PublishedRelease = {
  readonly outcomes: ReadonlyMap<Figure, Outcome>
  /** Computed series that are other than before. */
  readonly derived: number
}

/**
 * Publishes the figures of one release as one vintage, with the indicators computed from what it changed, in one
 * transaction. After a failure the state is of no further use.
 */
export async function publishRelease(
  state: LoadState & { readonly store: Store },
  release: Release,
  figures: readonly Figure[],
  recordedAt: string,
): Promise<PublishedRelease> {
  const { order: _order, restates: _restates, ...vintage } = release
  const { result } = await publishVintage(
    state.store,
    { ...vintage, recordedAt },
    (publication) => {
      state.vintages.set(publication.sequence, release.id)
      return publishFigures(state, publication, figures)
    },
  )
  return result
}

/** Delivers figures, puts them over what is held, and computes the indicators that depend on what changed. */
export async function publishFigures(
  state: LoadState,
  publication: Publication,
  figures: readonly Figure[],
): Promise<PublishedRelease> {
  const outcomes = new Map<Figure, Outcome>()
  const touched = new Map<string, Set<string>>()
  for (const group of bySeries(figures).values()) {
    const series = await publishSeries(state.held, publication, group, outcomes)
    if (series === undefined || !state.catalogue.series.has(series.measure)) continue
    const names = touched.get(series.measure) ?? new Set()
    touched.set(series.measure, names.add(formatSeriesKey(series.key)))
  }
  return { outcomes, derived: await deriveTouched(state, publication, touched) }
}

function bySeries(figures: readonly Figure[]): ReadonlyMap<string, readonly Figure[]> {
  return Map.groupBy(figures, ({ measure, key }) => `${measure.id} ${formatSeriesKey(key)}`)
}

/** @returns The series when its content changed. */
async function publishSeries(
  held: Held,
  publication: Publication,
  figures: readonly Figure[],
  outcomes: Map<Figure, Outcome>,
): Promise<{ readonly measure: string; readonly key: readonly string[] } | undefined> {
  const [first] = figures
  if (first === undefined) return undefined
  const { measure, key } = first
  await held.ensure([measure.id], publication.read)
  const before = held.seriesOf(measure.id, 'R').get(formatSeriesKey(key))
  const merged = mergeFigures(before?.observations ?? [], figures, publication.sequence)
  figures.forEach((figure, index) => {
    outcomes.set(figure, merged.outcomes[index] ?? 'equal')
  })
  await publication.deliver({
    measure: measure.id,
    basis: 'R',
    key,
    cells: figures.map(cellOf),
  })
  if (merged.outcomes.every((outcome) => outcome === 'equal')) return undefined
  const series = {
    measure: measure.id,
    basis: 'R',
    key,
    observations: merged.observations,
  } as const
  await publication.revise(series)
  held.put(series)
  return series
}

function cellOf({ period, number, status, measure, cell, citation, note }: Figure) {
  return {
    ...{ period, status, cell, citation },
    value: number?.value ?? null,
    unitMult: number?.unitMult ?? measure.unitMult,
    text: number?.text ?? '',
    ...(note === undefined ? {} : { note }),
  }
}

/** Computes the indicators that read what changed. @returns How many computed series are other than before. */
export async function deriveTouched(
  { deriver, held, vintages, catalogue }: LoadState,
  publication: Publication,
  touched: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<number> {
  const releaseOf = (sequence: number): string | undefined => {
    const id = vintages.get(sequence)
    return id !== undefined && catalogue.releases.has(id) ? id : undefined
  }
  const operands = heldOperands(held, releaseOf)
  let derived = 0
  for (const computed of deriver.readers(touched.keys())) {
    await turn()
    await held.ensure([computed.indicator.id, ...computed.compiled.series], publication.read)
    const options = { vintage: publication.sequence, touched }
    for (const series of rederive(computed, operands, held, options)) {
      await publication.revise(series)
      held.put(series)
      derived += 1
    }
  }
  return derived
}
