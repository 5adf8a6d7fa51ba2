import type { Catalogue, Collection, DraftFile, Period, Series } from '@marsad/model'

/** What a file is checked against. Nothing is fetched: figures held are given as values. */
export type ValidationContext = {
  readonly catalogue: Catalogue
  /** The collection and period that the file was sent for. */
  readonly collection: Collection
  readonly period: Period
  /** The version that the workbook of the collection has now. */
  readonly version: string
  readonly file: DraftFile
  /** Reported series of the collection's measures from its own sources, as known now. */
  readonly earlier?: readonly Series[]
  /** Reported series of other institutions: the same measures from other sources, and the counterparts of the collection. */
  readonly others?: readonly Series[]
}
