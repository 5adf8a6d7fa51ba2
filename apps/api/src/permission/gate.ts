import { Problem } from '@marsad/model'
import type { Context, MiddlewareHandler } from 'hono'
import type { Access } from '../accounts/access.ts'
import { actorOf } from '../accounts/actor-of.ts'
import { type Actor, ANONYMOUS } from './actor.ts'
import { needsSomebody } from './can.ts'
import { actionOfRequest, methodsOf } from './route-actions.ts'

/** What every route below the gate may rely on. */
export type Gated = { Variables: { actor: Actor } }

/** Methods that change nothing. */
export const READING = ['GET', 'HEAD', 'OPTIONS']

/**
 * Stands before all of the interface: refuses methods that nothing answers to, changes that another site asks for, and
 * says who is asking. What is published is the same for everybody, so nobody is looked up for it.
 */
export function gate(access: Access): MiddlewareHandler<Gated> {
  return async (c, next) => {
    const { method, path } = c.req
    const action = actionOfRequest(method, path)
    if (!READING.includes(method)) {
      if (action === undefined) refuseMethod(c)
      refuseOtherSites(c, access)
    }
    const isPublic = action === undefined || action === 'published.read'
    const actor = isPublic ? ANONYMOUS : await askerOf(c, access)
    c.set('actor', actor)
    if (action !== undefined && actor.kind === 'anonymous' && needsSomebody(action)) {
      throw new Problem(
        'unauthenticated',
        'auth.required',
        'Sign in first, or send a key in the header Authorization: Bearer.',
      )
    }
    await next()
    if (!isPublic || isSignedIn(c, access)) c.header('cache-control', 'private, no-store')
  }
}

function askerOf(c: Context, access: Access): Promise<Actor> {
  return actorOf(access, {
    cookie: c.req.header('cookie'),
    authorization: c.req.header('authorization'),
  })
}

function isSignedIn(c: Context, access: Access): boolean {
  return (
    c.req.header('authorization') !== undefined ||
    access.authentication?.tokenIn(c.req.header('cookie')) !== undefined
  )
}

function refuseMethod(c: Context): never {
  c.header('allow', methodsOf(c.req.path).join(', '))
  throw new Problem(
    'method-not-allowed',
    'method_not_allowed',
    `${c.req.method} is not answered at ${c.req.path}.`,
  )
}

/**
 * A change must come from our own pages, or from a program: a browser says where it comes from in `Origin` and
 * `Sec-Fetch-Site` whatever the content type, a program says neither and holds no cookie.
 */
function refuseOtherSites(c: Context, access: Access): void {
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  const own = access.origin ?? new URL(c.req.url).origin
  const isOurs =
    (site === undefined || site === 'same-origin') && (origin === undefined || origin === own)
  const isSilent = site === undefined && origin === undefined
  const hasCookie = access.authentication?.tokenIn(c.req.header('cookie')) !== undefined
  if (isOurs && !(isSilent && hasCookie)) return
  throw new Problem(
    'forbidden',
    'csrf.origin',
    'This change was asked for from another site. Open the page on this one and try again.',
  )
}
