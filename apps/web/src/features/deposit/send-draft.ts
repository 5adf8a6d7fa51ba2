import type { Received, Submission } from '../../answers.ts'
import { ApiError } from '../../api-error.ts'
import { reached, refused, v1 } from '../../queries.ts'
import type { Draft } from './draft.ts'
import { isEnough } from './unexplained.ts'
import { uploadForm } from './upload-form.ts'

/** How far a draft has been sent. */
export type Sending =
  | { readonly at: 'file'; readonly share: number }
  | { readonly at: 'checking' }
  | { readonly at: 'reasons' }

/**
 * Sends the file of a draft and the reasons given, and gives the submission. What arrived before is not sent again: the key of
 * the draft makes a repeated upload the same one.
 *
 * @throws ApiError
 */
export async function sendDraft(
  draft: Draft,
  file: { readonly bytes: Uint8Array<ArrayBuffer>; readonly groups: ReadonlySet<string> },
  say: { readonly language: 'fr' | 'ar' | 'en'; readonly onProgress: (sending: Sending) => void },
): Promise<string> {
  const received = await upload(draft, file.bytes, say)
  say.onProgress({ at: 'reasons' })
  await explainAll(draft, received.id, file.groups)
  return received.id
}

async function upload(
  draft: Draft,
  bytes: Uint8Array<ArrayBuffer>,
  { language, onProgress }: Parameters<typeof sendDraft>[2],
): Promise<Pick<Received, 'id'>> {
  const { replaces } = draft
  if (replaces !== undefined && draft.sent === draft.key) return { id: replaces }
  const edition = replaces === undefined ? undefined : (await submission(replaces)).edition
  return await uploadForm(
    {
      method: replaces === undefined ? 'POST' : 'PUT',
      address:
        replaces === undefined
          ? `/api/v1/submissions?lang=${language}`
          : `/api/v1/submissions/${replaces}/file?lang=${language}`,
      headers: {
        'idempotency-key': draft.key,
        ...(edition === undefined ? {} : { 'if-match': `"${edition}"` }),
      },
      form: formOf(draft, bytes),
    },
    onProgress,
  )
}

function formOf(draft: Draft, bytes: Uint8Array<ArrayBuffer>): FormData {
  const form = new FormData()
  if (draft.replaces === undefined) {
    form.set('collection', draft.collection)
    form.set('period', draft.period)
  }
  form.set('file', new Blob([bytes]), draft.name)
  if (draft.reading !== undefined) form.set('reading', JSON.stringify(draft.reading))
  if (draft.mapping !== undefined) form.set('mapping', JSON.stringify(draft.mapping))
  return form
}

async function explainAll(draft: Draft, id: string, groups: ReadonlySet<string>): Promise<void> {
  const now = await submission(id)
  let { edition } = now
  for (const [group, explanation] of Object.entries(draft.explanations)) {
    if (!groups.has(group) || !isEnough(explanation)) continue
    const text = explanation.text.trim()
    const isThere = now.reasons.some(
      (one) => one.group === group && one.reason === explanation.reason && one.text === text,
    )
    if (isThere) continue
    const reply = await reached(
      v1.submissions[':id'].explain.$post({
        ...{ param: { id }, query: {}, header: { 'if-match': `"${edition}"` } },
        json: { group, text, reason: explanation.reason as 'other' },
      }),
    )
    edition = reply.status === 200 ? (await reply.json()).edition : await refused(reply)
  }
}

async function submission(id: string): Promise<Submission> {
  const reply = await reached(v1.submissions[':id'].$get({ param: { id }, query: {} }))
  return reply.status === 200 ? reply.json() : refused(reply)
}

/** Whether sending can go on by itself when the network is back. */
export function isInterrupted(error: unknown): boolean {
  return error instanceof ApiError && error.kind === 'network'
}
