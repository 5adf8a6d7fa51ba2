import { randomUUID } from 'node:crypto'
import { type Catalogue, Problem } from '@marsad/model'
import {
  type AuditEntry,
  addJob,
  appendAudit,
  changeSubmission,
  namesOf,
  type Reading,
  type Submission,
  type SubmissionChange,
  type SubmissionState,
  submissionOf,
  type Work,
} from '@marsad/store'
import { auditActor } from '../../accounts/audit-actor.ts'
import type { Actor } from '../../permission/actor.ts'
import type { Action, Actions } from '../../permission/can.ts'
import { requireRight } from '../../permission/require-right.ts'

/** Where submissions are worked on: one transaction at one instant. */
export type Desk = {
  readonly work: Work
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly catalogue: Catalogue
}

/** Which submission, as it was when the actor last saw it. */
export type Seen = {
  readonly id: string
  /** The edition of `If-Match`; a change that names none is refused. */
  readonly edition: number | undefined
}

/** Actions on a submission that exists. */
export type OnSubmission = Extract<Action, `submission.${string}`> &
  keyof { [A in Action as Actions[A] extends Actions['submission.read'] ? A : never]: true }

/** A submission as far as rights depend on it. */
export function atHand(one: Submission): Actions['submission.read'] {
  const { institution, state, contributors } = one
  return { institution, state, senders: contributors }
}

/** A submission that an actor may see. @throws Problem `not_found`, alike for one that is not there. */
export async function visibleSubmission(
  db: Reading,
  actor: Actor,
  id: string,
): Promise<Submission> {
  const one = await submissionOf(db, id)
  // A submission of no institution stands for one that is not there: nobody sees it.
  const nothing = { institution: '', state: 'draft', senders: [] } as const
  requireRight(actor, 'submission.read', one === undefined ? nothing : atHand(one))
  if (one !== undefined) return one
  throw new Problem('not-found', 'not_found', 'Nothing is here, or nothing that you may see.')
}

/**
 * The submission that an actor is about to change: it is visible, it is the one they saw, and they may.
 *
 * @throws Problem `not_found`, `precondition.required`, `edit.conflict`, and those of `can`.
 */
export async function submissionToChange<A extends OnSubmission>(
  { work }: Desk,
  actor: Actor,
  action: A,
  seen: Seen,
  more: Omit<Actions[A], keyof Actions['submission.read']>,
): Promise<Submission> {
  const one = await visibleSubmission(work.db, actor, seen.id)
  if (seen.edition === undefined) {
    throw new Problem(
      'precondition-required',
      'precondition.required',
      'Say in If-Match which edition of the submission you saw: its ETag.',
    )
  }
  if (seen.edition !== one.edition) throw await conflictWith(work.db, one, seen.edition)
  requireRight(actor, action, { ...atHand(one), ...more } as Actions[A])
  return one
}

async function conflictWith(db: Reading, one: Submission, seen: number): Promise<Problem> {
  const last = await db
    .selectFrom('audit')
    .select(['actor', 'at', 'action'])
    .where('subject_kind', '=', 'submission')
    .where('subject', '=', one.id)
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const name = (await namesOf(db, [last?.actor ?? ''])).get(last?.actor ?? '') ?? 'Somebody else'
  return new Problem(
    'precondition-failed',
    'edit.conflict',
    `${name} changed this submission at ${last?.at ?? one.stateSince} (${last?.action ?? 'submission.change'}): it is ${one.state}, edition ${one.edition}; you saw edition ${seen}. Read it again.`,
  )
}

/** Brings a submission into a state, with a line in the audit log and a notification. */
export async function move(
  { work, at }: Desk,
  actor: Actor,
  one: Submission,
  step: {
    readonly action: Action | 'submission.schedule'
    readonly to: SubmissionState
    readonly change?: SubmissionChange
    readonly detail?: AuditEntry['detail']
  },
): Promise<void> {
  const { action, to, change = {}, detail = {} } = step
  await changeSubmission(work, one.id, {
    ...(to === one.state ? {} : { state: to, stateSince: at }),
    ...change,
  })
  await appendAudit(work, {
    ...{ at, actor: auditActor(actor), action },
    subject: { kind: 'submission', id: one.id },
    detail: { from: one.state, to, ...detail },
  })
  const { id, number, collection, period, institution } = one
  await addJob(work, {
    ...{ id: randomUUID(), kind: 'hook', dueAt: at },
    content: JSON.stringify({
      ...{ event: action, at, state: to },
      submission: { id, number, collection, period, institution },
    }),
  })
}

/** A text that has to say something. @throws Problem `reason.too_short`. */
export function requireReason(text: string): string {
  const reason = text.trim()
  if ([...reason].length >= 10) return reason
  throw new Problem(
    'unprocessable',
    'reason.too_short',
    'Give a reason that the others can act on: ten characters at least.',
  )
}
