import type { Draft } from '@marsad/model'
import type { Prepared } from '../prepare.ts'
import type { Rule } from '../rule.ts'

/** A percentage is written on the scale 0-100. */
export const percentNotShare: Rule = {
  code: 'percent.as_share',
  level: 1,
  severity: 'error',
  spoils: true,
  check(prepared) {
    const shares = prepared.file.drafts.filter(
      (draft) =>
        prepared.measureOf(draft)?.unit === 'PT' &&
        draft.value !== null &&
        draft.value > 0 &&
        draft.value <= 1,
    )
    return shares
      .filter((draft) => looksLikeShare(prepared, draft, shares))
      .map((draft) => ({
        cell: prepared.placeOf(draft),
        alike: draft.key.measure.id ?? '',
        facts: {
          value: draft.value ?? 0,
          suggestion: Number(((draft.value ?? 0) * 100).toPrecision(12)),
        },
        suggestion: String(Number(((draft.value ?? 0) * 100).toPrecision(12))),
      }))
  },
}

function looksLikeShare(prepared: Prepared, draft: Draft, shares: readonly Draft[]): boolean {
  const last = prepared.lastOf(draft)?.value
  if (last !== undefined && last !== null)
    return last > 1 && (draft.value ?? 0) * 100 > last / 3 && (draft.value ?? 0) * 100 < last * 3
  // Without anything to compare with: all figures of the measure lie between 0 and 1.
  const id = draft.key.measure.id
  const all = prepared.file.drafts.filter((one) => one.key.measure.id === id && one.value !== null)
  return all.length >= 3 && shares.filter((one) => one.key.measure.id === id).length === all.length
}
