import type { Period } from './period.ts'
import type { SeriesKey } from './series-key.ts'
import type { ObsStatus } from './status.ts'

/** `D`: computed here from base series; `R`: published by the institution. A base series is always `R`. */
export type Basis = 'D' | 'R'

/** One figure of a series. `value` is as stored (times ten to `unitMult` in the unit of the measure); null only with a missing status. */
export type Observation = {
  readonly period: Period
  readonly value: number | null
  readonly status: ObsStatus
  /** Power of ten the value is stored in. */
  readonly unitMult: number
  /** Sequence number of the vintage that brought this value. */
  readonly vintage: number
}

/** All observations of one series as known at one moment, sorted by period. */
export type Series = {
  readonly measure: string
  readonly basis: Basis
  readonly key: SeriesKey
  readonly observations: readonly Observation[]
}
