import type { Basis, ObsStatus, Period } from '@marsad/model'
import type { ColourRole } from './colour.ts'

/** One observation as a chart takes it. */
export type ChartPoint = {
  readonly period: Period
  /** In the unit of the figure, unrounded; null when missing. */
  readonly value: number | null
  readonly status: ObsStatus
  readonly basis: Basis
  /** Why the value is missing, or what qualifies it, in the reader's language. */
  readonly reason?: string
  /** The interval of an estimate, where it is known. */
  readonly interval?: Interval
}

/** Between which figures the true one lies. */
export type Interval = {
  readonly low: number
  readonly high: number
  /** Confidence in per cent: 95. */
  readonly level: number
}

/** One line, or one row of bars. All points have one frequency and come from one source. */
export type ChartSeries = {
  readonly id: string
  /** Name in the reader's language. */
  readonly label: string
  readonly colour: ColourRole
  /** In any order; a period absent from the list is missing. */
  readonly points: readonly ChartPoint[]
  readonly emphasis?: 'total'
  /** Periods from one observation that is due to the next: 10 for a ten-yearly census given as years (default 1). */
  readonly every?: number
  /** Its code in each dimension of the selection: `{ SEX: 'F', REF_AREA: 'MA04' }`. */
  readonly codes?: Readonly<Record<string, string>>
}

/** A break in series: values before `from` are not comparable with those from it on. */
export type ChartBreak = {
  /** One break that cuts series at different places has one name, and is told once. */
  readonly id?: string
  /** First period of the new side. */
  readonly from: Period
  /** Two to four words: `rupture : nouvelle enquête`. */
  readonly label: string
  /** The whole explanation, shown on focus. */
  readonly detail?: string
  /** Ids of the series it concerns; all when absent. */
  readonly series?: readonly string[]
}
