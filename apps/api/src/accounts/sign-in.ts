import { Problem } from '@marsad/model'
import { appendAudit, endSessions, inTransaction, sessionOf, touchSession } from '@marsad/store'
import { type Actor, personBehind } from '../permission/actor.ts'
import { requireRight } from '../permission/require-right.ts'
import { type Access, notConfigured } from './access.ts'
import type { SignedIn } from './authentication.ts'
import { countAttempt, forgetFailures } from './throttle.ts'

/**
 * Begins a session, always a new one.
 *
 * @throws Problem `auth.not_configured`, `auth.slow_down`, `auth.wrong` (also for an account that does not exist).
 */
export async function signIn(
  access: Access,
  actor: Actor,
  attempt: { readonly email: string; readonly password: string; readonly address: string },
): Promise<SignedIn> {
  requireRight(actor, 'session.begin', undefined)
  const { store, authentication } = access
  if (authentication === undefined) throw notConfigured()
  const { email, password, address } = attempt
  await countAttempt(store, { email, address, at: access.now() })
  const signedIn = await authentication.signIn(email.trim(), password)
  if (signedIn === undefined) {
    throw new Problem(
      'unauthenticated',
      'auth.wrong',
      'This address and this password do not go together.',
    )
  }
  await forgetFailures(store, email)
  await inTransaction(store, async (work) => {
    const at = access.now()
    const token = authentication.tokenIn(signedIn.cookie.split(';')[0])
    const session = token === undefined ? undefined : await sessionOf(work.db, token)
    if (session !== undefined) await touchSession(work, session.id, at)
    const self = { kind: 'person', id: signedIn.person } as const
    await appendAudit(work, { at, actor: self, action: 'session.begin', subject: self, detail: {} })
  })
  return signedIn
}

/** Ends the session of a request, or with `everywhere` all sessions of its person. */
export async function signOut(
  access: Access,
  actor: Actor,
  options: { readonly token: string | undefined; readonly everywhere: boolean },
): Promise<void> {
  requireRight(actor, 'session.end', undefined)
  const person = personBehind(actor)
  if (person === undefined || options.token === undefined) return
  const which = options.everywhere ? { person } : { token: options.token }
  await inTransaction(access.store, async (work) => {
    await endSessions(work, which)
    await appendAudit(work, {
      at: access.now(),
      actor: { kind: 'person', id: person },
      action: 'session.end',
      subject: { kind: 'person', id: person },
      detail: { everywhere: options.everywhere },
    })
  })
}
