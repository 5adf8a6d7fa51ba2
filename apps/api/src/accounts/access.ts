import { Problem } from '@marsad/model'
import type { Store } from '@marsad/store'
import type { Authentication } from './authentication.ts'

/** All that signing in needs. Without a secret nobody can; what is published is read all the same. */
export type Access = {
  readonly store: Store
  readonly authentication: Authentication | undefined
  /** Where pages are reached, `https://marsad.example`; without it signing in works on this machine only. */
  readonly origin: string | undefined
  /** Addresses of proxies whose word on the client's address is taken. */
  readonly trustedProxies: readonly string[]
  /** The present instant, ISO 8601 in UTC. */
  readonly now: () => string
}

/** The problem of a server where nobody can sign in. */
export function notConfigured(): Problem {
  return new Problem(
    'unavailable',
    'auth.not_configured',
    'Nobody can sign in here yet. Whoever runs the server sets MARSAD_SECRET; marsad secret makes one.',
  )
}
