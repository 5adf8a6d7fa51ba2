import type { Submissions } from '../../answers.ts'
import type { Person } from '../session/roles.ts'
import { holdsRole } from '../session/roles.ts'

export type Queued = Submissions['items'][number]

/** What waits for whom. */
export type Queue = {
  /** To review: those handed to me first, then the oldest. */
  readonly toReview: readonly Queued[]
  /** Approved, without an hour, the oldest first. */
  readonly toPublish: readonly Queued[]
  /** Approved with an hour, the next first. */
  readonly scheduled: readonly Queued[]
  /** With who deposits. */
  readonly returned: readonly Queued[]
  /** Newest first. */
  readonly published: readonly Queued[]
}

/** Sorts what somebody may see into queues. */
export function queueOf(items: readonly Queued[], person: Person): Queue {
  const oldest = (a: Queued, b: Queued) => (a.stateSince < b.stateSince ? -1 : 1)
  const mine = (one: Queued) => Number(one.assignee?.id === person.id)
  const approved = items.filter(({ state }) => state === 'approved')
  const reviewed = items.filter(({ institution }) => holdsRole(person, ['validator'], institution))
  return {
    toReview: reviewed
      .filter(({ state }) => state === 'submitted')
      .toSorted((a, b) => mine(b) - mine(a) || oldest(a, b)),
    toPublish: approved.filter(({ releaseAt }) => releaseAt === null).toSorted(oldest),
    scheduled: approved
      .filter(({ releaseAt }) => releaseAt !== null)
      .toSorted((a, b) => ((a.releaseAt ?? '') < (b.releaseAt ?? '') ? -1 : 1)),
    returned: reviewed.filter(({ state }) => state === 'returned').toSorted(oldest),
    published: items.filter(({ state }) => state === 'published'),
  }
}

/** Whether somebody sent a submission or uploaded its file: then somebody else approves it. */
export function isOwn({ sender, receipt }: Queued, person: Person): boolean {
  return sender?.id === person.id || receipt.receivedBy.id === person.id
}
