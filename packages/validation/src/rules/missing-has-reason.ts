import type { Rule } from '../rule.ts'

/** A blank cell has a reason: nobody can tell it from zero or from not available. */
export const missingHasReason: Rule = {
  code: 'value.blank',
  level: 1,
  severity: 'error',
  check: ({ file, placeOf, publishedOf, period }) =>
    file.drafts
      .filter(
        (draft) =>
          draft.state === 'blank' &&
          draft.status === undefined &&
          // A period before that is left blank leaves what is published as it is.
          (draft.period === period ||
            draft.period === undefined ||
            publishedOf(draft) === undefined),
      )
      .map((draft) => ({ cell: placeOf(draft), facts: {} })),
}
