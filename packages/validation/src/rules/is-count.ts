import type { Measure } from '@marsad/model'

const COUNTED = new Set(['PS', 'NB', 'HH', 'MO', 'DA', 'HR', 'MAD', 'USD', 'EUR'])

/** Whether a measure counts or adds something up, so that its figures are not negative and its parts not over the whole. */
export function isCount(measure: Measure | undefined): boolean {
  return (
    measure?.type === 'series' &&
    COUNTED.has(measure.unit) &&
    (measure.additive || measure.notAdditiveOver.length > 0)
  )
}
