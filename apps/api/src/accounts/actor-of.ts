import { createHash } from 'node:crypto'
import { Problem } from '@marsad/model'
import {
  inTransaction,
  keyOfHash,
  type Membership,
  mayWrite,
  personOf,
  sessionOf,
  touchSession,
} from '@marsad/store'
import { type Actor, ANONYMOUS, ROLES, type RoleHeld, SCOPES } from '../permission/actor.ts'
import type { Access } from './access.ts'

const IDLE_MS = 30 * 60 * 1000
/** How often the use of a session is written down. */
const NOTE_EVERY_MS = 60 * 1000

/** Who asks, and with which session: read from the database now, so that a right taken away is gone at once. */
export async function actorOf(
  access: Access,
  request: { readonly cookie: string | undefined; readonly authorization: string | undefined },
): Promise<Actor> {
  if (request.authorization !== undefined) return await keyActor(access, request.authorization)
  const token = access.authentication?.tokenIn(request.cookie)
  if (token === undefined) return ANONYMOUS
  const { reader } = access.store
  const session = await sessionOf(reader, token)
  const now = Date.parse(access.now())
  if (session === undefined || Date.parse(session.expiresAt) <= now) return ANONYMOUS
  const person = await personOf(reader, session.person)
  if (person === undefined) return ANONYMOUS
  const roles = rolesOf(person.memberships)
  const unused = now - Date.parse(session.seenAt)
  if (unused > IDLE_MS && roles.some(({ role }) => role !== 'viewer')) return ANONYMOUS
  if (unused > NOTE_EVERY_MS) await noteUse(access, session.id)
  const { id, name, email } = person
  return { kind: 'person', id, name, email, roles, session: session.id }
}

/** Reading goes on where nothing can be written: the use of a session is then noted later. */
async function noteUse(access: Access, session: string): Promise<void> {
  if (!mayWrite(access.store)) return
  await inTransaction(access.store, (work) => touchSession(work, session, access.now())).catch(
    (error: unknown) => {
      const isPassing =
        error instanceof Problem && ['unavailable', 'storage-full'].includes(error.kind)
      if (!isPassing) throw error
    },
  )
}

async function keyActor(access: Access, authorization: string): Promise<Actor> {
  const secret = /^Bearer (marsad_[\w-]{43})$/.exec(authorization)?.[1]
  const { reader } = access.store
  const key = secret === undefined ? undefined : await keyOfHash(reader, hashOfKey(secret))
  const owner = key === undefined ? undefined : await personOf(reader, key.owner)
  const isLive = key !== undefined && key.revokedAt === null && key.expiresAt > access.now()
  if (!isLive || owner === undefined) {
    throw new Problem(
      'unauthenticated',
      'key.unknown',
      'This key is not known, was revoked or has expired. An administrator can make a new one.',
    )
  }
  return {
    kind: 'key',
    id: key.id,
    name: key.name,
    owner: owner.id,
    roles: rolesOf(owner.memberships),
    scopes: SCOPES.filter((scope) => key.scopes.includes(scope)),
    institution: key.institution,
  }
}

/** What is kept of a key in place of its secret. */
export function hashOfKey(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** The roles of memberships that this version knows. */
export function rolesOf(memberships: readonly Membership[]): readonly RoleHeld[] {
  return memberships.flatMap(({ role, institution }) => {
    const known = ROLES.find((one) => one === role)
    return known === undefined ? [] : [{ role: known, institution }]
  })
}
