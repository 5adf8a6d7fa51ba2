import {
  type CompiledFormula,
  compileFormula,
  deriveIndicator,
  type OperandReader,
} from '@marsad/formula'
import {
  type Catalogue,
  formatSeriesKey,
  type Indicator,
  type Observation,
  type Series,
} from '@marsad/model'
import type { Held } from '../held.ts'

/** Base series that changed: the texts of their keys by measure. */
export type Touched = ReadonlyMap<string, ReadonlySet<string>>

type Computed = { readonly indicator: Indicator; readonly compiled: CompiledFormula }

/** Computes indicators from the base series that are held. */
export type Deriver = {
  /** The indicators with a formula that reads one of these base series, in catalogue order. */
  readers(series: Iterable<string>): readonly Computed[]
  readonly all: readonly Computed[]
}

/** Compiles every formula of the catalogue once. */
export function createDeriver(catalogue: Catalogue): Deriver {
  const all = [...catalogue.indicators.values()]
    .filter((indicator) => indicator.formulas.length > 0)
    .map((indicator) => ({ indicator, compiled: compileFormula(catalogue, indicator) }))
  return {
    all,
    readers(series) {
      const touched = new Set(series)
      return all.filter(({ compiled }) => compiled.series.some((id) => touched.has(id)))
    },
  }
}

/**
 * The series of one indicator whose content is other than what is held, each whole. A value that did not change keeps
 * the vintage it had.
 *
 * @param touched Only keys that read one of these; all keys when absent.
 */
export function rederive(
  { indicator, compiled }: Computed,
  reader: OperandReader,
  held: Held,
  { vintage, touched }: { readonly vintage: number; readonly touched?: Touched },
): readonly Series[] {
  const known = held.seriesOf(indicator.id, 'D')
  const options =
    touched === undefined
      ? {}
      : { touched: (series: string, key: string) => touched.get(series)?.has(key) ?? false }
  const changed: Series[] = []
  for (const { key, observations } of deriveIndicator(compiled, reader, options)) {
    const before = known.get(formatSeriesKey(key))?.observations ?? []
    const after = withVintages(before, observations, vintage)
    if (!isSameContent(before, after))
      changed.push({ measure: indicator.id, basis: 'D', key, observations: after })
  }
  return changed
}

/** A computed value is in plain units. */
function withVintages(
  before: readonly Observation[],
  computed: ReturnType<typeof deriveIndicator>[number]['observations'],
  vintage: number,
): readonly Observation[] {
  const byPeriod = new Map(before.map((known) => [known.period, known]))
  return computed.map(({ period, value, status }) => {
    const known = byPeriod.get(period)
    return known !== undefined && known.value === value && known.status === status
      ? known
      : { period, value, status, unitMult: 0, vintage }
  })
}

function isSameContent(before: readonly Observation[], after: readonly Observation[]): boolean {
  return before.length === after.length && after.every((known, index) => known === before[index])
}

/** The keys of an indicator that can be computed now, as texts. */
export function derivedKeys({ compiled }: Computed, reader: OperandReader): ReadonlySet<string> {
  return new Set(deriveIndicator(compiled, reader).map(({ key }) => formatSeriesKey(key)))
}
