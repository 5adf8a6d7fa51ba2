import {
  type CompiledFormula,
  compareReported,
  compileFormula,
  type MissingReason,
} from '@marsad/formula'
import {
  type Catalogue,
  formatSeriesKey,
  type Indicator,
  type Observation,
  type Period,
  parsePeriod,
  type Series,
  type SeriesKey,
  structureOf,
} from '@marsad/model'
import { deliveriesOf, listVintages, readSeries, type Store, type Vintage } from '@marsad/store'
import { inUnits, lastDigitOf } from '../load/published-number.ts'
import { compute, operandsOf } from './computed-cell.ts'
import { rangesAsYears } from './ranges-as-years.ts'
import { roundingReach } from './rounding-reach.ts'

/** A published and a computed value of one key, period and source that stood beside each other. */
export type Pair = {
  readonly indicator: Indicator
  readonly key: SeriesKey
  readonly period: Period
  /** In plain units; `text` has the digits as published, `vintage` is the publication that brought it. */
  readonly reported: { readonly value: number; readonly text: string; readonly vintage: string }
  readonly derived: { readonly value: number; readonly vintage: string }
  /** Derived less reported, in plain units. */
  readonly difference: number
  readonly tolerance: number
  /** Within the tolerance of rule 16. */
  readonly agrees: boolean
  /** How far the rounding of what was published can hold the two apart; 0 for pairs within tolerance. */
  readonly reach: number
  /** Both are what is known now; otherwise one of them was restated since. */
  readonly current: boolean
}

/** A published value whose operands are all there, and which is not computed. */
export type Refusal = {
  readonly indicator: Indicator
  readonly key: SeriesKey
  readonly period: Period
  readonly reported: Pair['reported']
  /** What the published numbers give all the same, in plain units; only where the period alone forbids computing. */
  readonly numbersGive: number | null
  readonly reason: MissingReason
}

/** What stands beside each other, and what is refused now. */
export type Published = { readonly pairs: readonly Pair[]; readonly refusals: readonly Refusal[] }

/**
 * Every pair that was ever published: each published value beside the value computed from levels of the same source, as
 * both were known at some vintage. In catalogue order, then as published.
 */
export async function comparePublished(store: Store, catalogue: Catalogue): Promise<Published> {
  const vintages = await listVintages(store)
  const ids = new Map(vintages.map(({ sequence, id }) => [sequence, id]))
  const nameOf = (sequence: number): string => ids.get(sequence) ?? ''
  const releaseOf = (sequence: number): string | undefined =>
    catalogue.releases.has(nameOf(sequence)) ? nameOf(sequence) : undefined
  const pairs: Pair[] = []
  const refusals: Refusal[] = []
  for (const indicator of catalogue.indicators.values()) {
    if (indicator.formulas.length === 0) continue
    const compiled = compileFormula(catalogue, indicator)
    const comparison = { store, indicator, compiled, nameOf, releaseOf }
    pairs.push(...(await pairsOf(comparison, vintages)))
    refusals.push(...(await refusalsOf(comparison, vintages.at(-1)?.sequence ?? 0)))
  }
  return { pairs, refusals }
}

/** Two observations that stand beside each other. */
type Beside = { readonly key: SeriesKey; readonly reported: Valued; readonly derived: Valued }

type Valued = Observation & { readonly value: number }

/** What the comparison of one indicator works with. */
type Comparison = {
  readonly store: Store
  readonly indicator: Indicator
  readonly compiled: CompiledFormula
  /** Id of a vintage. */
  readonly nameOf: (sequence: number) => string
  readonly releaseOf: (sequence: number) => string | undefined
}

async function pairsOf(
  comparison: Comparison,
  vintages: readonly Vintage[],
): Promise<readonly Pair[]> {
  const { store, indicator } = comparison
  const all = await readSeries(store, { measure: indicator.id })
  const now = beside(all)
  const sources = sourcesInBoth(indicator, all)
  const pairs = new Map<string, Pair>()
  for (const { sequence, sources: published } of vintages) {
    if (!published.some((source) => sources.has(source))) continue
    const known = beside(await readSeries(store, { measure: indicator.id, asOf: sequence }))
    for (const [name, both] of known)
      if (!pairs.has(name))
        pairs.set(name, await pairOf(comparison, both, { asOf: sequence, current: now.has(name) }))
  }
  return [...pairs.values()]
}

/** Only publications of these sources can bring a pair. */
function sourcesInBoth(indicator: Indicator, all: readonly Series[]): ReadonlySet<string> {
  const at = structureOf(indicator).indexOf('SOURCE')
  const [derived, reported] = (['D', 'R'] as const).map(
    (basis) => new Set(all.filter((one) => one.basis === basis).map(({ key }) => key[at] ?? '')),
  )
  return new Set([...(derived ?? [])].filter((source) => reported?.has(source)))
}

/** Reported observations with a value, each with what was computed for the same key and period. */
function* sideBySide(
  all: readonly Series[],
): Generator<{ key: SeriesKey; reported: Valued; computed: Observation }> {
  const derived = new Map(
    all.filter(({ basis }) => basis === 'D').map((one) => [formatSeriesKey(one.key), one]),
  )
  for (const { basis, key, observations } of all) {
    const other = basis === 'R' ? derived.get(formatSeriesKey(key)) : undefined
    const byPeriod = new Map(other?.observations.map((one) => [one.period, one]))
    for (const reported of observations) {
      const computed = byPeriod.get(reported.period)
      if (computed !== undefined && hasValue(reported)) yield { key, reported, computed }
    }
  }
}

/** Pairs of values, named by key, period and the two values. */
function beside(all: readonly Series[]): ReadonlyMap<string, Beside> {
  const found = new Map<string, Beside>()
  for (const { key, reported, computed } of sideBySide(all)) {
    if (!hasValue(computed)) continue
    const name = [formatSeriesKey(key), reported.period, reported.value, computed.value].join(' ')
    found.set(name, { key, reported, derived: computed })
  }
  return found
}

function hasValue(observation: Observation): observation is Valued {
  return observation.value !== null
}

async function refusalsOf(comparison: Comparison, asOf: number): Promise<readonly Refusal[]> {
  const { store, indicator, compiled, releaseOf } = comparison
  const all = await readSeries(store, { measure: indicator.id })
  const cellAt = (key: SeriesKey, period: Period) => ({
    ...{ compiled, structure: structureOf(indicator), key, period, asOf, releaseOf },
  })
  const refusals: Refusal[] = []
  for (const { key, reported, computed } of sideBySide(all)) {
    if (hasValue(computed)) continue
    const cell = cellAt(key, reported.period)
    const { reason } = compute(cell, await operandsOf(store, cell))
    const value = await reportedValue(comparison, { key, reported, asOf })
    refusals.push({
      ...{ indicator, key, period: reported.period, reported: value, numbersGive: null },
      reason: reason ?? 'missing-operand',
    })
  }
  for (const { basis, key, observations } of all) {
    for (const reported of basis === 'R' && key[0] === '_O' ? observations : []) {
      const { period } = reported
      const [year, begins] = [parsePeriod(period.slice(0, 4)), ['A', ...key.slice(1)]]
      if (!hasValue(reported) || year === undefined) continue
      const cell = cellAt(begins, year)
      const reader = rangesAsYears(await operandsOf(store, cell), period)
      const numbersGive = compute(cell, reader).value
      const ranged = cellAt(key, period)
      const { reason } = compute(ranged, await operandsOf(store, ranged))
      if (numbersGive === null || reason !== 'no-lag') continue
      const value = await reportedValue(comparison, { key, reported, asOf })
      refusals.push({ indicator, key, period, reported: value, numbersGive, reason })
    }
  }
  return refusals
}

/** The published value with its digits. */
async function reportedValue(
  { store, indicator, nameOf }: Comparison,
  at: { readonly key: SeriesKey; readonly reported: Valued; readonly asOf: number },
): Promise<Pair['reported']> {
  const { key, reported, asOf } = at
  const { period } = reported
  const wanted = { measure: indicator.id, basis: 'R', key, period, asOf } as const
  const delivered = (await deliveriesOf(store, wanted)).findLast(
    ({ value }) => value === reported.value,
  )
  return {
    value: inUnits(reported.value, reported.unitMult),
    text: delivered?.text ?? String(reported.value),
    vintage: nameOf(reported.vintage),
  }
}

async function pairOf(
  comparison: Comparison,
  { key, reported, derived }: Beside,
  { asOf, current }: { readonly asOf: number; readonly current: boolean },
): Promise<Pair> {
  const { store, indicator, compiled, nameOf, releaseOf } = comparison
  const { period } = reported
  const value = await reportedValue(comparison, { key, reported, asOf })
  const computed = inUnits(derived.value, derived.unitMult)
  const lastDigit = lastDigitOf(value.text, reported.unitMult)
  const pair: Pair = {
    ...{ indicator, key, period, current },
    reported: value,
    derived: { value: computed, vintage: nameOf(derived.vintage) },
    ...compareReported(compiled, indicator, computed, {
      value: value.value,
      decimals: -lastDigit,
      unitMult: 0,
    }),
    reach: 0,
  }
  if (pair.agrees) return pair
  const cell = { compiled, structure: structureOf(indicator), key, period, asOf, releaseOf }
  return { ...pair, reach: 0.5 * 10 ** lastDigit + (await roundingReach(store, cell)) }
}
