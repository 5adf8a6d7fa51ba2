import type { Rule } from '../rule.ts'
import { distinctKeys } from './distinct-keys.ts'

/** What a row is about is a measure of the catalogue. */
export const measureKnown: Rule = {
  code: 'measure.unknown',
  level: 1,
  severity: 'error',
  check: (prepared) =>
    distinctKeys(prepared)
      .filter(({ key }) => key.measure.id === undefined && key.measure.column !== undefined)
      .flatMap(({ key, drafts }) =>
        drafts.map((draft) => ({
          cell: prepared.placeOf(draft, key.measure.column),
          alike: key.measure.written,
          facts: { written: key.measure.written },
        })),
      ),
}
