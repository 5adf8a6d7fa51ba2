import { auditOf, submissionsOfVintages } from '@marsad/store'
import type { Library } from '../library.ts'
import { receiptNumber } from '../production/submission/submitted-figures.ts'
import { moroccanTime } from '../release-time.ts'

/** The receipt of the file that brought a figure, and when it was approved; `undefined` where none did. No names. */
export async function receiptBehind({ store }: Library, vintage: number | undefined) {
  if (vintage === undefined) return undefined
  const one = (await submissionsOfVintages(store.reader, [vintage])).get(vintage)
  if (one === undefined) return undefined
  const lines = await auditOf(store.reader, { kind: 'submission', id: one.id })
  const atOf = (action: string): string | null =>
    lines.findLast((line) => line.action === action)?.at ?? null
  const { institution, collection, period, file } = one
  const [approvedAt, publishedAt] = [atOf('submission.approve'), atOf('submission.publish')]
  return {
    ...{ submission: one.id, number: receiptNumber(one), institution, collection, period },
    ...{ file: file.name, sha256: file.sha256, receivedAt: file.receivedAt },
    ...{ approvedAt, publishedAt },
    receivedAtMorocco: moroccanTime(file.receivedAt),
    approvedAtMorocco: approvedAt === null ? null : moroccanTime(approvedAt),
    publishedAtMorocco: publishedAt === null ? null : moroccanTime(publishedAt),
  }
}
