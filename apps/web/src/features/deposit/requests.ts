import type { Submission } from '../../answers.ts'
import { reached, refused, v1 } from '../../queries.ts'

/**
 * Sends a submission for review. The key follows from what was seen, so that the same step after a lost connection is taken
 * once.
 *
 * @throws ApiError
 */
export async function submitForReview(
  { id, edition }: Pick<Submission, 'id' | 'edition'>,
  note: string,
): Promise<void> {
  const reply = await reached(
    v1.submissions[':id'].submit.$post({
      ...{ param: { id }, query: {} },
      header: { 'if-match': `"${edition}"`, 'idempotency-key': `submit-${id}-${edition}` },
      json: note.trim() === '' ? {} : { note: note.trim() },
    }),
  )
  if (reply.status !== 200) await refused(reply)
}
