import type { Reading, Work } from './work.ts'

/** Something to be done after a transaction: a notification. */
export type Job = {
  readonly id: string
  readonly kind: string
  /** JSON. It holds no figure. */
  readonly content: string
  readonly dueAt: string
  readonly attempts: number
}

/** Puts a job in the queue, in the transaction that causes it. */
export async function addJob({ db }: Work, job: Omit<Job, 'attempts'>): Promise<void> {
  await db
    .insertInto('job')
    .values({
      id: job.id,
      kind: job.kind,
      content: job.content,
      due_at: job.dueAt,
      attempts: 0,
      done_at: null,
    })
    .execute()
}

/** Jobs of a kind that are due, oldest first. */
export async function dueJobs(db: Reading, kind: string, at: string): Promise<readonly Job[]> {
  const rows = await db
    .selectFrom('job')
    .selectAll()
    .where('kind', '=', kind)
    .where('done_at', 'is', null)
    .where('due_at', '<=', at)
    .orderBy('due_at')
    .orderBy('id')
    .limit(100)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    content: row.content,
    dueAt: row.due_at,
    attempts: row.attempts,
  }))
}

/** Notes that a job is done, or when to try it again. */
export async function settleJob(
  { db }: Work,
  job: Job,
  outcome: { readonly doneAt: string } | { readonly tryAgainAt: string },
): Promise<void> {
  await db
    .updateTable('job')
    .set({
      attempts: job.attempts + 1,
      ...('doneAt' in outcome ? { done_at: outcome.doneAt } : { due_at: outcome.tryAgainAt }),
    })
    .where('id', '=', job.id)
    .execute()
}
