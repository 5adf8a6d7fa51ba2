import { type Basis, formatSeriesKey, type Series } from '@marsad/model'
import type { Selection } from '@marsad/store'

/** Reads series as they are known now: from the store, or from the publication that runs. */
type SeriesReader = (selection: Selection) => Promise<readonly Series[]>

/** What the store holds of the measures that some work touches: read once per measure, kept up to date by `put`. */
export type Held = {
  /** Reads these measures, both bases, unless they were read before. */
  ensure(measures: Iterable<string>, read: SeriesReader): Promise<void>
  /** The series of a measure by the text of their keys. */
  seriesOf(measure: string, basis: Basis): ReadonlyMap<string, Series>
  put(series: Series): void
}

/** Holds nothing yet. */
export function createHeld(): Held {
  const known = new Map<string, Readonly<Record<Basis, Map<string, Series>>>>()
  const seriesOf = (measure: string, basis: Basis): Map<string, Series> => {
    const found = known.get(measure) ?? { D: new Map(), R: new Map() }
    known.set(measure, found)
    return found[basis]
  }
  const put = (series: Series): void => {
    seriesOf(series.measure, series.basis).set(formatSeriesKey(series.key), series)
  }
  return {
    async ensure(measures, read) {
      for (const measure of measures)
        if (!known.has(measure)) for (const series of await read({ measure })) put(series)
    },
    seriesOf,
    put,
  }
}
