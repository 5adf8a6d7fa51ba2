import { comparePeriods, type Observation, type Period } from '@marsad/model'
import type { Figure } from './figure.ts'
import { inUnits } from './published-number.ts'

/** What became of a line: a period that had no value, another value than the one held, or the same one again. */
export type Outcome = 'new' | 'revised' | 'equal'

/** The observations of a series after some figures have arrived. */
export type Merged = {
  readonly observations: readonly Observation[]
  /** One per figure, in their order. */
  readonly outcomes: readonly Outcome[]
}

/**
 * Puts the figures of one series and one release over what is held. A value equal to the one held, with the same
 * status, leaves it as it is: it keeps the vintage that first brought it.
 */
export function mergeFigures(
  held: readonly Observation[],
  figures: readonly Figure[],
  vintage: number,
): Merged {
  const byPeriod = new Map<Period, Observation>(held.map((known) => [known.period, known]))
  const outcomes = figures.map((figure): Outcome => {
    const known = byPeriod.get(figure.period)
    const arrived: Observation = {
      period: figure.period,
      value: figure.number?.value ?? null,
      status: figure.status,
      unitMult: figure.number?.unitMult ?? figure.measure.unitMult,
      vintage,
    }
    if (known !== undefined && isSame(known, arrived)) return 'equal'
    byPeriod.set(figure.period, arrived)
    return known === undefined ? 'new' : 'revised'
  })
  const observations = [...byPeriod.values()].sort((a, b) => comparePeriods(a.period, b.period))
  return { observations, outcomes }
}

/** Same status and same quantity, whatever the power of ten it is written in. */
function isSame(a: Observation, b: Observation): boolean {
  return (
    a.status === b.status &&
    (a.value === null || b.value === null
      ? a.value === b.value
      : inUnits(a.value, a.unitMult) === inUnits(b.value, b.unitMult))
  )
}
