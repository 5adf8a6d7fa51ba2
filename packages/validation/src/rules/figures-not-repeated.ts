import type { Draft } from '@marsad/model'
import { inUnits } from '../prepare.ts'
import type { Rule } from '../rule.ts'

const LEAST = 5

/** The figures of a period are not those of the period before, copied. */
export const figuresNotRepeated: Rule = {
  code: 'period.exact_repeat',
  level: 2,
  severity: 'warning',
  check(prepared) {
    const byMeasure = Map.groupBy(
      prepared.sound().filter(({ period, value }) => period === prepared.period && value !== 0),
      ({ key }) => key.measure.id ?? '',
    )
    return [...byMeasure].flatMap(([id, drafts]) => {
      const compared = drafts.filter((draft) => prepared.lastOf(draft) !== undefined)
      const repeated = (draft: Draft): boolean => {
        const last = prepared.lastOf(draft)
        return (
          last !== undefined && inUnits(last.value ?? 0, last.unitMult) === prepared.plain(draft)
        )
      }
      const [first] = compared
      if (first === undefined || compared.length < LEAST || !compared.every(repeated)) return []
      return [
        {
          cell: prepared.placeOf(first),
          also: compared.slice(1).map((draft) => prepared.placeOf(draft)),
          alike: id,
          facts: {
            measure: prepared.measure(id)?.title ?? id,
            count: compared.length,
            period: { period: prepared.lastOf(first)?.period ?? '' },
          },
        },
      ]
    })
  },
}
