import type { Measure, ObsStatus, Period, SeriesKey } from '@marsad/model'
import type { PublishedNumber } from './published-number.ts'

/** Where a figure was read: what, where, and on which day. */
type Citation = { readonly title: string; readonly ref: string; readonly retrieved: string }

/** One line of a figures file, checked against the catalogue. */
export type Figure = {
  readonly measure: Measure
  readonly source: string
  readonly key: SeriesKey
  readonly period: Period
  /** `null` only with a missing status. */
  readonly number: PublishedNumber | null
  readonly status: ObsStatus
  readonly release: string
  /** On a second line of one published cell, the measure under which it is counted. */
  readonly sameCellAs?: string
  readonly note?: string
  readonly citation: Citation
  /** File and line, `HCP_ENE.csv:123`. */
  readonly cell: string
}
