import type { OperandObservation, OperandReader } from '@marsad/formula'
import type { Period } from '@marsad/model'

/** One observation that a formula read and that has a value. */
export type OperandRead = { readonly series: string; readonly key: string; readonly period: Period }

/** A reader that remembers which observations were read, each once. */
export function recordedReads(reader: OperandReader): {
  readonly reader: OperandReader
  readonly reads: ReadonlyMap<string, OperandRead>
} {
  const reads = new Map<string, OperandRead>()
  return {
    reads,
    reader: mapObservations(reader, (read, observation) => {
      if (observation.value !== null) reads.set(nameOf(read), read)
      return observation
    }),
  }
}

/** A reader that gives one observation another value. */
export function withOperand(
  reader: OperandReader,
  which: OperandRead,
  value: (before: number) => number,
): OperandReader {
  return mapObservations(reader, (read, observation) =>
    observation.value !== null && nameOf(read) === nameOf(which)
      ? { ...observation, value: value(observation.value) }
      : observation,
  )
}

function nameOf({ series, key, period }: OperandRead): string {
  return `${series} ${key} ${period}`
}

function mapObservations(
  reader: OperandReader,
  map: (read: OperandRead, observation: OperandObservation) => OperandObservation,
): OperandReader {
  return {
    keys: (series) => reader.keys(series),
    read(series, key) {
      const operand = reader.read(series, key)
      if (operand === undefined) return undefined
      return {
        periods: () => operand.periods(),
        at(period) {
          const observation = operand.at(period)
          return observation === undefined ? undefined : map({ series, key, period }, observation)
        },
      }
    },
  }
}
