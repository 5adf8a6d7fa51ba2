import { type Draft, frequencyOf, periodAt, periodOrdinal } from '@marsad/model'
import type { Prepared } from '../prepare.ts'
import type { Remark, Rule } from '../rule.ts'
import { columnOf } from './column-of.ts'

// A series that rested longer than this begins again.
const LONGEST = 25

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
  const isKnown = (ordinal: number): boolean => first.has(ordinal) || held.has(ordinal)
  const remarks: Remark[] = []
  for (const [given, draft] of [...first].sort(([one], [other]) => one - other)) {
    let ordinal = given - 1
    while (ordinal > given - LONGEST && !isKnown(ordinal)) ordinal -= 1
    // Only what follows two periods in a row is a gap before this one; a campaign, or a series that begins, is none.
    if (ordinal === given - 1 || !isKnown(ordinal) || !isKnown(ordinal - 1)) continue
    remarks.push({
      cell: prepared.placeOf(draft, columnOf(prepared, draft, 'period') ?? draft.column),
      alike: id,
      facts: {
        measure: prepared.measure(id)?.title ?? id,
        missing: { period: periodAt(frequency, ordinal + 1) },
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
