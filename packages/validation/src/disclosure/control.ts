import type { Collection, Measure } from '@marsad/model'

/** How the figures of a collection are kept from telling of persons. */
export type DisclosureControl = {
  /** A count of fewer than this is not published. */
  readonly threshold: number
  /** How far apart the bounds of a suppressed figure must stay, in the units of the count. */
  readonly protection: number
  /** Units of measure whose figures count persons here. */
  readonly units: readonly string[]
}

const DEFAULT = { threshold: 5, protection: 2 }
const LEAST = 3

/** The control of a collection; `undefined` for one that holds nothing of persons. Persons always, cases where it says so. */
export function disclosureControlOf({
  personalData,
  disclosureControl,
}: Collection): DisclosureControl | undefined {
  if (personalData === 'none') return undefined
  const { threshold, protection } = disclosureControl ?? DEFAULT
  return {
    threshold: Math.max(LEAST, threshold),
    protection,
    units: disclosureControl === undefined ? ['PS'] : ['PS', 'NB'],
  }
}

/** Whether a control is over the figures of a measure. */
export function isControlled(
  { units }: DisclosureControl,
  measure: Measure | undefined,
): measure is Measure & { readonly type: 'series' } {
  return measure?.type === 'series' && units.includes(measure.unit)
}
