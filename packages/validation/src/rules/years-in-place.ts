import type { Draft } from '@marsad/model'
import { frequencyOf, type Period, periodAt, periodOrdinal } from '@marsad/model'
import type { Prepared } from '../prepare.ts'
import { inUnits } from '../prepare.ts'
import type { Rule } from '../rule.ts'

const LEAST = 3

/** A series of several periods is not moved by one or by a year. */
export const yearsInPlace: Rule = {
  code: 'years.shifted',
  level: 2,
  severity: 'warning',
  spoils: true,
  check(prepared) {
    const byKey = Map.groupBy(prepared.sound(), ({ key }) => key.name)
    return [...byKey].flatMap(([name, drafts]) => {
      const moved = drafts.length < LEAST ? undefined : moveOf(prepared, drafts)
      if (moved === undefined) return []
      const [first] = drafts
      return drafts.map((draft) => ({
        cell: prepared.placeOf(draft),
        alike: name,
        facts: {
          value: draft.value ?? 0,
          period: { period: draft.period ?? '' },
          published: {
            period: draft.period === undefined ? '' : (movedBy(draft.period, moved) ?? ''),
          },
          count: drafts.length,
          first: first === undefined ? '' : prepared.placeOf(first).address,
        },
      }))
    })
  },
}

/** By how many periods the published figures stand elsewhere; `undefined` when they stand where they should. */
function moveOf(prepared: Prepared, drafts: readonly Draft[]): number | undefined {
  const per = { A: 1, S: 2, Q: 4, M: 12, _O: 0 }[frequencyOf(prepared.period)]
  const distinct = new Set(drafts.map(({ value }) => value)).size
  if (distinct < LEAST) return undefined
  return [1, -1, per, -per]
    .filter((by) => by !== 0)
    .find((by) =>
      drafts.every((draft) => {
        const at = draft.period === undefined ? undefined : movedBy(draft.period, by)
        const published = prepared
          .earlierOf(draft.key.name)
          ?.observations.find(({ period }) => period === at)
        return (
          published?.value !== undefined &&
          published.value !== null &&
          inUnits(published.value, published.unitMult) === prepared.plain(draft)
        )
      }),
    )
}

function movedBy(period: Period, by: number): Period | undefined {
  const frequency = frequencyOf(period)
  const ordinal = periodOrdinal(period)
  return ordinal === undefined || frequency === '_O' ? undefined : periodAt(frequency, ordinal + by)
}
