import { structureOf } from '@marsad/model'
import type { Rule } from '../rule.ts'
import { isCount } from './is-count.ts'
import { roundingOf } from './rounding-of.ts'

/** A part of a population is not larger than the population. */
export const subsetWithinTotal: Rule = {
  code: 'subset.exceeds',
  level: 1,
  severity: 'error',
  spoils: true,
  check: (prepared) =>
    prepared.sound().flatMap((draft) => {
      const measure = prepared.measureOf(draft)
      const { key, period } = { key: draft.key.key, period: draft.period }
      if (measure === undefined || key === undefined || period === undefined || !isCount(measure))
        return []
      for (const [index, dimension] of structureOf(measure).entries()) {
        const total =
          dimension === 'FREQ' || dimension === 'SOURCE'
            ? null
            : prepared.totalOf(measure, dimension)
        if (total === null || key[index] === total) continue
        const whole = prepared.figureWith(draft, dimension, total)
        if (whole === undefined || !prepared.isSound(whole)) continue
        if (prepared.plain(draft) <= prepared.plain(whole) + roundingOf([draft, whole])) continue
        return [
          {
            cell: prepared.placeOf(draft),
            also: [prepared.placeOf(whole)],
            facts: {
              part: prepared.labelOf(dimension, key[index] ?? ''),
              value: draft.value ?? 0,
              whole: prepared.labelOf(dimension, total),
              total: whole.value ?? 0,
              totalCell: prepared.placeOf(whole).address,
            },
          },
        ]
      }
      return []
    }),
}
