import { type Draft, frequencyOf, periodAt, periodOrdinal } from '@marsad/model'
import type { Prepared } from '../prepare.ts'
import type { Remark, Rule } from '../rule.ts'
import { columnOf } from './column-of.ts'

/** Between two periods none is left out. */
export const periodsWithoutGap: Rule = {
  code: 'period.missing',
  level: 2,
  severity: 'warning',
  check(prepared) {
    const byMeasure = Map.groupBy(
      prepared.file.drafts.filter(({ key, period }) => key.name !== '' && period !== undefined),
      ({ key }) => key.measure.id ?? '',
    )
    return [...byMeasure].flatMap(([id, drafts]) => gapsOf(prepared, id, drafts))
  },
}

function gapsOf(prepared: Prepared, id: string, drafts: readonly Draft[]): readonly Remark[] {
  const frequency = frequencyOf(prepared.period)
  if (frequency === '_O') return []
  const first = new Map<number, Draft>()
  for (const draft of drafts) {
    if (draft.period === undefined || frequencyOf(draft.period) !== frequency) continue
    const ordinal = periodOrdinal(draft.period)
    if (ordinal !== undefined && !first.has(ordinal)) first.set(ordinal, draft)
  }
  const held = publishedOrdinals(prepared, id, frequency)
  const known = [...first.keys(), ...held]
  const start = Math.min(...known)
  const end = Math.max(...first.keys())
  const remarks: Remark[] = []
  for (let ordinal = start; ordinal < end; ordinal += 1) {
    if (first.has(ordinal) || held.has(ordinal)) continue
    const next = [...first.keys()].filter((one) => one > ordinal)
    const draft = first.get(Math.min(...next))
    // Only what follows a period that was delivered regularly is a gap; a series may begin late and rest.
    if (draft === undefined || !(first.has(ordinal - 1) || held.has(ordinal - 1))) continue
    remarks.push({
      cell: prepared.placeOf(draft, columnOf(prepared, draft, 'period') ?? draft.column),
      alike: id,
      facts: {
        measure: prepared.measure(id)?.title ?? id,
        missing: { period: periodAt(frequency, ordinal) },
      },
    })
  }
  return remarks
}

function publishedOrdinals(prepared: Prepared, id: string, frequency: string): ReadonlySet<number> {
  const ordinals = (prepared.earlier ?? [])
    .filter(({ measure, key }) => measure === id && key[0] === frequency)
    .flatMap(({ observations }) => observations.map(({ period }) => periodOrdinal(period) ?? 0))
  return new Set(ordinals)
}
