import { createHash, randomUUID } from 'node:crypto'
import { Problem } from '@marsad/model'
import {
  attemptsSince,
  forgetAttempts,
  inTransaction,
  noteAttempt,
  type Store,
} from '@marsad/store'

const WINDOW_MS = 15 * 60 * 1000
const MOST = { account: 5, address: 20 } as const

/** Who tries: the address they write, and the address they write from. */
type Attempt = { readonly email: string; readonly address: string; readonly at: string }

/** An account under a name that tells nothing: it is kept also for accounts that do not exist. */
function accountOf(email: string): string {
  return createHash('sha256').update(email.trim().toLowerCase()).digest('hex')
}

/**
 * Counts an attempt before it is judged, so that attempts at the same moment count too.
 *
 * @throws Problem `auth.slow_down` after 5 failures of an account, or 20 from an address, within 15 minutes.
 */
export async function countAttempt(store: Store, { email, address, at }: Attempt): Promise<void> {
  const since = new Date(Date.parse(at) - WINDOW_MS).toISOString()
  const account = accountOf(email)
  await inTransaction(store, async (work) => {
    const known = await attemptsSince(work, { account, address }, since)
    const waits = (['account', 'address'] as const).flatMap((kind) => {
      const { count, oldest } = known[kind]
      return count < MOST[kind] || oldest === null ? [] : [Date.parse(oldest) + WINDOW_MS]
    })
    if (waits.length > 0) throw slowDown(Math.max(...waits) - Date.parse(at))
    await noteAttempt(work, { id: randomUUID(), account, address, at })
  })
}

function slowDown(milliseconds: number): Problem {
  const seconds = Math.max(1, Math.ceil(milliseconds / 1000))
  return new Problem(
    'too-many-requests',
    'auth.slow_down',
    `Too many attempts. Try again in ${Math.ceil(seconds / 60)} minutes, or ask an administrator for a new password.`,
    [],
    seconds,
  )
}

/** After a success the failures of the account no longer count. */
export async function forgetFailures(store: Store, email: string): Promise<void> {
  await inTransaction(store, (work) => forgetAttempts(work, accountOf(email)))
}
