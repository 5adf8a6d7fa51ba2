import { dueJobs, inTransaction, mayWrite, type Store, settleJob } from '@marsad/store'

const LONGEST_MS = 10_000
const FIRST_WAIT_MS = 30_000
const LONGEST_WAIT_MS = 6 * 3_600_000

/**
 * Sends the notifications that are due, each as one POST of JSON: what happened to which submission, and no figure. One that
 * is not answered with success comes again, later each time. No redirection is followed.
 */
export async function deliverHooks(
  store: Store,
  to: { readonly url: string; readonly now: () => string },
): Promise<void> {
  if (!mayWrite(store)) return
  for (const job of await dueJobs(store.reader, 'hook', to.now())) {
    const isTaken = await post(to.url, job.id, job.content)
    const wait = Math.min(FIRST_WAIT_MS * 2 ** job.attempts, LONGEST_WAIT_MS)
    const outcome = isTaken
      ? { doneAt: to.now() }
      : { tryAgainAt: new Date(Date.parse(to.now()) + wait).toISOString() }
    await inTransaction(store, (work) => settleJob(work, job, outcome))
    if (!isTaken) return
  }
}

async function post(url: string, id: string, body: string): Promise<boolean> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'error',
      headers: { 'content-type': 'application/json', 'idempotency-key': id },
      signal: AbortSignal.timeout(LONGEST_MS),
      body,
    })
    await response.body?.cancel()
    return response.ok
  } catch {
    return false
  }
}
