import type { Break, Catalogue, Frequency, Period } from '@marsad/model'
import { comparePeriods, frequencyOf } from '@marsad/model'
import type { Vintage } from '@marsad/store'
import type { BasedObservation, Line } from './merge.ts'

/** A place in a line where neighbouring values are not comparable. */
export type LineBreak = { readonly id: string; readonly after: Period; readonly before: Period }

/**
 * Where a line is cut: between two neighbouring values that lie on different sides of a break of their source (rule 11: the
 * side depends on the period and on the publication), or before a value that carries status `B`.
 */
export function breaksInLine(
  catalogue: Catalogue,
  vintages: ReadonlyMap<number, Vintage>,
  source: string,
  line: Line,
): readonly LineBreak[] {
  const breaks = catalogue.sources.get(source)?.breaks.filter((one) => one.blocksLag) ?? []
  const valued = line.observations.filter((observation) => observation.value !== null)
  return valued.slice(1).flatMap((observation, index) => {
    const previous = valued[index]
    if (previous === undefined) return []
    const crossed = breaks.find(
      (one) =>
        isNewSide(catalogue, vintages, one, previous) !==
        isNewSide(catalogue, vintages, one, observation),
    )
    const id = crossed?.id ?? (observation.status === 'B' ? 'B' : undefined)
    return id === undefined ? [] : [{ id, after: previous.period, before: observation.period }]
  })
}

/** Whether a value is on the new side of a break. */
function isNewSide(
  catalogue: Catalogue,
  vintages: ReadonlyMap<number, Vintage>,
  one: Break,
  observation: Pick<BasedObservation, 'period' | 'vintage'>,
): boolean {
  const from = one.fromPeriod[frequencyOf(observation.period) as Frequency]
  if (from === undefined || comparePeriods(observation.period, from) < 0) return false
  if (one.fromRelease === undefined) return true
  const release = catalogue.releases.get(vintages.get(observation.vintage)?.id ?? '')
  const boundary = catalogue.releases.get(one.fromRelease)
  if (release === undefined || boundary === undefined) return true
  return release.order >= boundary.order
}
