import { createHash, randomUUID } from 'node:crypto'
import { type CellPlace, Problem } from '@marsad/model'
import {
  addComment,
  appendAudit,
  changeSubmission,
  explainWarnings,
  fileBytesOf,
  findingsOf,
  personOf,
  reasonsOf,
  type Submission,
  type SubmissionComment,
  submittedSeries,
} from '@marsad/store'
import { rolesOf } from '../../accounts/actor-of.ts'
import { auditActor } from '../../accounts/audit-actor.ts'
import { type Actor, personBehind } from '../../permission/actor.ts'
import { can } from '../../permission/can.ts'
import {
  atHand,
  type Desk,
  move,
  requireReason,
  type Seen,
  submissionToChange,
  visibleSubmission,
} from './desk.ts'

/** Reasons for which a warning may stand. */
export const WARNING_REASONS = [
  'checked',
  'method_changed',
  'real_change',
  'late_data',
  'correction',
  'other',
] as const
export type WarningReasonCode = (typeof WARNING_REASONS)[number]

/** Says why the warnings of a group stand. */
export async function explain(
  desk: Desk,
  actor: Actor,
  input: Seen & {
    readonly group: string
    readonly reason: WarningReasonCode
    readonly text: string
  },
): Promise<void> {
  const one = await submissionToChange(desk, actor, 'submission.explain', input, {})
  const of = { submission: one.id, round: one.round }
  const known = (await findingsOf(desk.work.db, of)).some(
    ({ group, severity }) => group === input.group && severity === 'warning',
  )
  if (!known) {
    throw new Problem('unprocessable', 'finding.unknown', 'There is no warning of this group.')
  }
  await explainWarnings(desk.work, of, {
    ...{ group: input.group, reason: input.reason, text: requireReason(input.text) },
    ...{ author: personBehind(actor) ?? '', at: desk.at },
  })
  await changeSubmission(desk.work, one.id, {})
}

/**
 * Sends a submission for review. @throws Problem `submission.has_errors`, `submission.unexplained` naming the groups.
 */
export async function submit(
  desk: Desk,
  actor: Actor,
  input: Seen & { readonly note?: string | undefined },
): Promise<void> {
  const one = await submissionToChange(desk, actor, 'submission.submit', input, {})
  const { errors } = one.file
  if (errors > 0) {
    throw new Problem(
      'conflict',
      'submission.has_errors',
      `The file has ${errors} ${errors === 1 ? 'error' : 'errors'}. Correct the file and put it in again.`,
    )
  }
  await refuseUnexplained(desk, one)
  await move(desk, actor, one, {
    ...{ action: 'submission.submit', to: 'submitted' },
    change: { sender: personBehind(actor) ?? null, note: input.note?.trim() || null },
    detail: { round: one.round, sha256: one.file.sha256 },
  })
}

async function refuseUnexplained({ work }: Desk, one: Submission): Promise<void> {
  if (one.file.warnings === 0) return
  const of = { submission: one.id, round: one.round }
  const explained = new Set((await reasonsOf(work.db, of)).map(({ group }) => group))
  const open = new Set(
    (await findingsOf(work.db, of))
      .filter(({ severity, group }) => severity === 'warning' && !explained.has(group))
      .map(({ group }) => group),
  )
  if (open.size === 0) return
  throw new Problem(
    'conflict',
    'submission.unexplained',
    `${open.size} ${open.size === 1 ? 'group of warnings has' : 'groups of warnings have'} no reason yet.`,
    [...open].map((group) => ({ code: 'finding.unexplained', detail: group })),
  )
}

/** Gives a submission back to its producer. */
export async function giveBack(
  desk: Desk,
  actor: Actor,
  input: Seen & { readonly reason: string },
): Promise<void> {
  const one = await submissionToChange(desk, actor, 'submission.return', input, {})
  const reason = requireReason(input.reason)
  await move(desk, actor, one, {
    ...{ action: 'submission.return', to: 'returned' },
    change: {
      ...{ approver: null, approvedSha256: null },
      ...{ releaseAt: null, releasedBy: null },
    },
    detail: { reason },
  })
}

/**
 * Approves a submission as it was seen: from here on its bytes are frozen.
 *
 * @throws Problem `approval.same_person`, and `submission.file_changed` for another file than the one seen.
 */
export async function approve(
  desk: Desk,
  actor: Actor,
  input: Seen & { readonly sha256: string; readonly comment?: string | undefined },
): Promise<void> {
  const one = await submissionToChange(desk, actor, 'submission.approve', input, {})
  const { sha256 } = one.file
  const bytes = await fileBytesOf(desk.work.db, { submission: one.id, round: one.round })
  if (input.sha256 !== sha256 || createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw fileChanged()
  }
  await move(desk, actor, one, {
    ...{ action: 'submission.approve', to: 'approved' },
    change: { approver: personBehind(actor) ?? null, approvedSha256: sha256 },
    detail: {
      ...{ round: one.round, sha256, figures: await figuresHash(desk, one) },
      comment: input.comment?.trim() || null,
    },
  })
}

export function fileChanged(): Problem {
  return new Problem(
    'conflict',
    'submission.file_changed',
    'The file is not the one that was seen. Read the submission again before you go on.',
  )
}

/** SHA-256 over the figures read from the file, as they would be published. */
export async function figuresHash({ work }: Desk, one: Submission): Promise<string> {
  const series = await submittedSeries(work.db, { submission: one.id, round: one.round })
  return createHash('sha256').update(JSON.stringify(series)).digest('hex')
}

/** Hands a review to somebody who may approve. @throws Problem `delegate.cannot_approve`. */
export async function delegate(
  desk: Desk,
  actor: Actor,
  input: Seen & { readonly to: string },
): Promise<void> {
  const one = await submissionToChange(desk, actor, 'submission.delegate', input, {})
  const person = await personOf(desk.work.db, input.to)
  const asked: Actor = {
    ...{ kind: 'person', id: input.to, name: '', email: '', session: '' },
    roles: rolesOf(person?.memberships ?? []),
  }
  if (person === undefined || !can(asked, 'submission.approve', atHand(one)).allowed) {
    throw new Problem(
      'conflict',
      'delegate.cannot_approve',
      'Only somebody who may approve this submission can review it: a validator of the institution who did not send it.',
    )
  }
  await move(desk, actor, one, {
    ...{ action: 'submission.delegate', to: one.state },
    change: { assignee: person.id },
    detail: { assignee: person.id },
  })
}

/** Adds a remark, on a cell where one is named. It changes no state and needs no `If-Match`. */
export async function comment(
  desk: Desk,
  actor: Actor,
  input: { readonly id: string; readonly text: string; readonly place: CellPlace | null },
): Promise<SubmissionComment> {
  const seen = await seenNow(desk, actor, input.id)
  const one = await submissionToChange(desk, actor, 'submission.comment', seen, {})
  const text = input.text.trim()
  if (text === '') {
    throw new Problem('unprocessable', 'comment.empty', 'Write what is to be said.')
  }
  const { at, work } = desk
  const author = personBehind(actor) ?? ''
  const added = { id: randomUUID(), round: one.round, place: input.place, text, author, at }
  await addComment(work, one.id, added)
  await appendAudit(work, {
    ...{ at, actor: auditActor(actor), action: 'submission.comment' },
    subject: { kind: 'submission', id: one.id },
    detail: { comment: added.id },
  })
  return added
}

async function seenNow(desk: Desk, actor: Actor, id: string): Promise<Seen> {
  return { id, edition: (await visibleSubmission(desk.work.db, actor, id)).edition }
}
