import { comparePeriods, frequencyOf } from '@marsad/model'
import type { Rule } from '../rule.ts'
import { columnOf } from './column-of.ts'
import { oncePerCell } from './distinct-keys.ts'

/** Figures are of the period that is due, or of an earlier one of the same frequency that they revise. */
export const periodExpected: Rule = {
  code: 'period.not_expected',
  level: 1,
  severity: 'error',
  spoils: true,
  check: (prepared) =>
    oncePerCell(
      prepared.file.drafts
        .filter(
          ({ period, state }) =>
            period !== undefined &&
            state !== 'blank' &&
            (frequencyOf(period) !== frequencyOf(prepared.period) ||
              comparePeriods(period, prepared.period) > 0),
        )
        .map((draft) => ({
          cell: prepared.placeOf(draft, columnOf(prepared, draft, 'period') ?? draft.column),
          alike: draft.periodWritten,
          facts: { found: { period: draft.period ?? '' }, expected: { period: prepared.period } },
        })),
    ),
}
