import { inUnits } from '../prepare.ts'
import type { Rule } from '../rule.ts'
import { isCount } from './is-count.ts'

/** Figures are in the unit that is asked: not in thousands where units are, nor the other way round. */
export const unitNotThousandfold: Rule = {
  code: 'unit.thousands',
  level: 1,
  severity: 'warning',
  spoils: true,
  check: (prepared) =>
    prepared.sound().flatMap((draft) => {
      const last = prepared.lastOf(draft)
      const before = last === undefined ? 0 : inUnits(last.value ?? 0, last.unitMult)
      const now = prepared.plain(draft)
      if (before < 1 || now <= 0 || !isCount(prepared.measureOf(draft))) return []
      const power = Math.log10(now / before)
      if (Math.abs(Math.abs(power) - 3) > 0.3) return []
      return [
        {
          cell: prepared.placeOf(draft),
          alike: `${draft.key.measure.id} ${power > 0 ? 'over' : 'under'}`,
          facts: {
            value: draft.value ?? 0,
            last: last?.value ?? 0,
            period: { period: last?.period ?? '' },
          },
        },
      ]
    }),
}
