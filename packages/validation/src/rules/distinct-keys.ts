import type { Draft, DraftKey } from '@marsad/model'
import type { Prepared } from '../prepare.ts'

/** Each key of a file with the first figure of each of its rows: codes are judged once, and said at every row. */
export function distinctKeys({ file }: Pick<Prepared, 'file'>): readonly {
  readonly key: DraftKey
  readonly drafts: readonly Draft[]
}[] {
  const keys = new Map<DraftKey, Draft[]>()
  for (const draft of file.drafts) {
    const drafts = keys.get(draft.key)
    if (drafts === undefined) keys.set(draft.key, [draft])
    else drafts.push(draft)
  }
  return [...keys].map(([key, drafts]) => ({ key, drafts }))
}

/** One remark a cell, where several figures of a row hang on one code. */
export function oncePerCell<
  T extends { readonly cell: { readonly sheet: string; readonly address: string } },
>(remarks: readonly T[]): readonly T[] {
  return [
    ...new Map(
      remarks.map((remark) => [`${remark.cell.address} ${remark.cell.sheet}`, remark]),
    ).values(),
  ]
}
