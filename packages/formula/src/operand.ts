import type { ObsStatus, Period, SeriesKey } from '@marsad/model'

/** One stored observation of a base series, as known at the moment that is evaluated. */
export type OperandObservation = {
  /** As stored: times ten to `unitMult` in the unit of the series. */
  readonly value: number | null
  readonly status: ObsStatus
  /** Power of ten the value is stored in; that of the series when it is not given (rule 1). */
  readonly unitMult?: number
  /** Id of the publication that brought the value; breaks depend on it (rule 11). */
  readonly release?: string
  /** Sequence number of the vintage that brought the value; carried to the explanation. */
  readonly vintage?: number
  /** Code of LFS_STANDARD, where the observation says it. */
  readonly lfsStandard?: string
}

/** The observations of one key of a base series. */
export type OperandSeries = {
  readonly at: (period: Period) => OperandObservation | undefined
  /** Every period that has an observation, whatever its status. */
  readonly periods: () => readonly Period[]
}

/** Where a formula reads its operands: base series by id, keys in structure order (FREQ, REF_AREA, SOURCE, own dimensions). */
export type OperandReader = {
  /** `key` is the text form of a series key; `undefined` when nothing is held for it. */
  readonly read: (series: string, key: string) => OperandSeries | undefined
  readonly keys: (series: string) => readonly SeriesKey[]
}
