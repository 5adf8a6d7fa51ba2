import { type Basis, formatSeriesKey, type Series } from '@marsad/model'

/** What the store holds now of the measures that a load touches; read once per measure, kept up to date by `put`. */
export type Held = {
  /** Reads a measure unless it was read before. */
  ensure(measure: string): Promise<void>
  /** The series of a measure by the text of their keys. */
  seriesOf(measure: string, basis: Basis): ReadonlyMap<string, Series>
  put(series: Series): void
}

/** @param read All series of a measure as known now, both bases. */
export function createHeld(read: (measure: string) => Promise<readonly Series[]>): Held {
  const known = new Map<string, Record<Basis, Map<string, Series>>>()
  const of = (measure: string): Record<Basis, Map<string, Series>> => {
    const found = known.get(measure) ?? { D: new Map(), R: new Map() }
    known.set(measure, found)
    return found
  }
  const put = (series: Series): void => {
    of(series.measure)[series.basis].set(formatSeriesKey(series.key), series)
  }
  return {
    async ensure(measure) {
      if (known.has(measure)) return
      of(measure)
      for (const series of await read(measure)) put(series)
    },
    seriesOf: (measure, basis) => of(measure)[basis],
    put,
  }
}
