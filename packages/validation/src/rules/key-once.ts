import type { Draft } from '@marsad/model'
import type { Rule } from '../rule.ts'

/** A figure is given once. */
export const keyOnce: Rule = {
  code: 'key.duplicate',
  level: 1,
  severity: 'error',
  spoils: true,
  check({ file, figure, placeOf }) {
    const isRepeated = (draft: Draft): boolean =>
      draft.key.name !== '' &&
      draft.period !== undefined &&
      draft.state !== 'blank' &&
      figure(draft.key.name, draft.period) !== draft
    return file.drafts.filter(isRepeated).map((draft) => {
      const first = draft.period === undefined ? undefined : figure(draft.key.name, draft.period)
      return {
        cell: placeOf(draft),
        also: first === undefined ? [] : [placeOf(first)],
        alike: draft.key.name,
        facts: {
          first: first === undefined ? '' : placeOf(first).address,
          value: draft.value ?? (draft.written || '–'),
          other: first?.value ?? (first?.written || '–'),
        },
      }
    })
  },
}
