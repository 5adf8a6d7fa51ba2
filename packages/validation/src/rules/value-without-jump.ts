import {
  type Draft,
  frequencyOf,
  type Observation,
  periodOrdinal,
  type Source,
} from '@marsad/model'
import { inUnits, type Prepared } from '../prepare.ts'
import type { Rule } from '../rule.ts'

// Below so many persons a count moves by chance.
const LEAST_CHANGE = 30

/** A figure that moves more than it ever did is confirmed. */
export const valueWithoutJump: Rule = {
  code: 'value.jump',
  level: 2,
  severity: 'warning',
  check: (prepared) =>
    prepared.sound().flatMap((draft) => {
      const last = prepared.lastOf(draft)
      if (last === undefined || crossesBreak(prepared, draft, last)) return []
      const isRate = prepared.measureOf(draft)?.unit === 'PT'
      const limit = limitOf(prepared, draft, isRate)
      const change = changeFrom(prepared, draft, last, isRate)
      const yearBefore = prepared.yearBeforeOf(draft)
      const onYear =
        yearBefore === undefined ? change : changeFrom(prepared, draft, yearBefore, isRate)
      // What moves with the season is compared with the same season.
      if (Math.min(Math.abs(change), Math.abs(onYear)) <= limit) return []
      const gap = Math.abs(prepared.plain(draft) - inUnits(last.value ?? 0, last.unitMult))
      if (!isRate && gap < LEAST_CHANGE) return []
      return [
        {
          cell: prepared.placeOf(draft),
          facts: {
            value: draft.value ?? 0,
            last: last.value ?? 0,
            period: { period: last.period },
            change: isRate ? Number(change.toPrecision(4)) : Math.round(change * 1000) / 10,
            unit: isRate ? 'points' : 'percent',
          },
        },
      ]
    }),
}

/** In points for a rate, else relative. */
function changeFrom(prepared: Prepared, draft: Draft, from: Observation, isRate: boolean): number {
  const before = inUnits(from.value ?? 0, from.unitMult)
  const gap = prepared.plain(draft) - before
  return isRate ? gap : before === 0 ? Number.POSITIVE_INFINITY : gap / Math.abs(before)
}

/** Four times the usual change of the series, and never less than a quarter or three points; half or five where it is too short to tell. */
function limitOf(prepared: Prepared, draft: Draft, isRate: boolean): number {
  const values = (prepared.earlierOf(draft.key.name)?.observations ?? []).flatMap(
    ({ value, unitMult }) => (value === null ? [] : [inUnits(value, unitMult)]),
  )
  const changes = values
    .slice(1)
    .map((value, index) => {
      const before = values[index] ?? 0
      return isRate
        ? Math.abs(value - before)
        : Math.abs(value - before) / Math.max(1e-9, Math.abs(before))
    })
    .sort((a, b) => a - b)
  if (changes.length < 4) return isRate ? 5 : 0.5
  const median = changes[Math.floor(changes.length / 2)] ?? 0
  return Math.max(isRate ? 3 : 0.25, 4 * median)
}

/** Whether a known break of the source lies between two figures: then they are not to be compared. */
function crossesBreak({ catalogue }: Prepared, draft: Draft, last: Observation): boolean {
  const source: Source | undefined = catalogue.sources.get(draft.key.key?.[2] ?? '')
  const { period } = draft
  if (source === undefined || period === undefined) return false
  const [now, before] = [periodOrdinal(period), periodOrdinal(last.period)]
  return source.breaks.some(({ fromPeriod }) => {
    const from = fromPeriod[frequencyOf(period)]
    const at = from === undefined ? undefined : periodOrdinal(from)
    return at !== undefined && now !== undefined && before !== undefined && before < at && at <= now
  })
}
