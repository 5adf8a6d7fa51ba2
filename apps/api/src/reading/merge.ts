import {
  type Basis,
  comparePeriods,
  formatSeriesKey,
  isMissing,
  type Observation,
  type Series,
  type SeriesKey,
} from '@marsad/model'

/** An observation with the basis it is on. */
export type BasedObservation = Observation & { readonly basis: Basis }

/** One line as people see it: at each period the derived value where there is one, else the reported (rule 16). */
export type Line = {
  readonly key: SeriesKey
  readonly observations: readonly BasedObservation[]
}

/** Joins the derived and the reported series of each key, in the order the keys come in. */
export function mergeBases(series: readonly Series[]): readonly Line[] {
  const byKey = new Map<string, Series[]>()
  for (const one of series) {
    const text = formatSeriesKey(one.key)
    const group = byKey.get(text)
    if (group === undefined) byKey.set(text, [one])
    else group.push(one)
  }
  return [...byKey.values()].map((group) => ({
    key: group[0]?.key ?? [],
    observations: preferred(group),
  }))
}

function preferred(group: readonly Series[]): readonly BasedObservation[] {
  const chosen = new Map<string, BasedObservation>()
  for (const { basis, observations } of group) {
    for (const observation of observations) {
      const held = chosen.get(observation.period)
      if (held === undefined || isBetter(observation, basis, held)) {
        chosen.set(observation.period, { ...observation, basis })
      }
    }
  }
  return [...chosen.values()].sort((a, b) => comparePeriods(a.period, b.period))
}

function isBetter(observation: Observation, basis: Basis, held: BasedObservation): boolean {
  const valued = !isMissing(observation.status)
  const heldValued = !isMissing(held.status)
  return valued === heldValued ? basis === 'D' : valued
}
