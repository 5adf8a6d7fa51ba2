import type { Rule } from '../rule.ts'
import { columnOf } from './column-of.ts'

/** A status is a code of CL_OBS_STATUS. */
export const statusKnown: Rule = {
  code: 'status.unknown',
  level: 1,
  severity: 'error',
  check: (prepared) =>
    prepared.file.drafts
      .filter(({ statusWritten, status }) => statusWritten !== '' && status === undefined)
      .map((draft) => ({
        cell: prepared.placeOf(draft, columnOf(prepared, draft, 'status') ?? draft.column),
        alike: draft.statusWritten,
        facts: { written: draft.statusWritten },
      })),
}
