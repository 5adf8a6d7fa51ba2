import type { Rule } from '../rule.ts'
import { columnOf } from './column-of.ts'
import { oncePerCell } from './distinct-keys.ts'

/** A period is written so that it can be understood. */
export const periodKnown: Rule = {
  code: 'period.unknown',
  level: 1,
  severity: 'error',
  check: (prepared) =>
    oncePerCell(
      prepared.file.drafts
        .filter(({ period, periodWritten }) => period === undefined && periodWritten !== '')
        .map((draft) => ({
          cell: prepared.placeOf(draft, columnOf(prepared, draft, 'period') ?? draft.column),
          alike: draft.periodWritten,
          facts: { written: draft.periodWritten, expected: { period: prepared.period } },
          suggestion: prepared.period,
        })),
    ),
}
