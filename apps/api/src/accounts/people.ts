import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { type Catalogue, Problem } from '@marsad/model'
import {
  type AuditEntry,
  addKey,
  addPasswordLink,
  addPerson,
  appendAudit,
  endSessions,
  grantRole,
  inTransaction,
  type Person,
  personOf,
  revokeKey,
  revokeRole,
  setPasswordHash,
  usePasswordLink,
  type Work,
} from '@marsad/store'
import {
  type Actor,
  EVERYWHERE,
  isOfInstitution,
  personBehind,
  type RoleHeld,
  type Scope,
} from '../permission/actor.ts'
import { requireRight } from '../permission/require-right.ts'
import type { Access } from './access.ts'
import { hashOfKey, rolesOf } from './actor-of.ts'
import { auditActor } from './audit-actor.ts'
import { checkPassword, hashPassword } from './passwords.ts'
import { countAttempt } from './throttle.ts'

const LINK_MS = 30 * 60 * 1000

/** A code with which a person sets a password once, within half an hour. It is shown to the administrator and kept nowhere. */
export type PasswordLink = {
  readonly person: string
  readonly code: string
  readonly expiresAt: string
}

/** Makes an account; its owner sets a password with the code. @throws Problem `people.exists`. */
export async function createAccount(
  access: Access,
  actor: Actor,
  who: { readonly name: string; readonly email: string },
): Promise<PasswordLink> {
  requireRight(actor, 'people.change', undefined)
  const id = randomUUID()
  const at = access.now()
  return await inTransaction(access.store, async (work) => {
    await addPerson(work, { id, ...who }, at)
    await appendAudit(work, line(actor, at, 'people.create', id))
    return await newLink(work, actor, id, at)
  })
}

/** Lets a person set a new password: the old one and all sessions end now. */
export async function resetPassword(
  access: Access,
  actor: Actor,
  person: string,
): Promise<PasswordLink> {
  requireRight(actor, 'people.change', undefined)
  const at = access.now()
  return await inTransaction(access.store, async (work) => {
    await knownPerson(work, person)
    await setPasswordHash(work, person, { hash: null, at, id: randomUUID() })
    await endSessions(work, { person })
    await appendAudit(work, line(actor, at, 'password.reset', person))
    return await newLink(work, actor, person, at)
  })
}

async function newLink(
  work: Work,
  actor: Actor,
  person: string,
  at: string,
): Promise<PasswordLink> {
  const code = randomBytes(24).toString('base64url')
  const expiresAt = new Date(Date.parse(at) + LINK_MS).toISOString()
  const createdBy = personBehind(actor) ?? ''
  await addPasswordLink(work, {
    hash: hashOfCode(code),
    ...{ person, createdBy, createdAt: at, expiresAt },
  })
  return { person, code, expiresAt }
}

function hashOfCode(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}

/**
 * Sets a password with a code that an administrator handed over.
 *
 * @throws Problem `password.code_unknown`, and those of `checkPassword`: the code can then be used again.
 */
export async function setPasswordByCode(
  access: Access,
  given: { readonly code: string; readonly password: string },
): Promise<void> {
  const at = access.now()
  const hash = await hashPassword(given.password.slice(0, 1024))
  await inTransaction(access.store, async (work) => {
    const person = await usePasswordLink(work, hashOfCode(given.code), at)
    if (person === undefined) {
      throw new Problem(
        'unprocessable',
        'password.code_unknown',
        'This code was used, has expired or never was. Ask an administrator for a new one.',
      )
    }
    checkPassword(given.password, await knownPerson(work, person))
    await setPasswordHash(work, person, { hash, at, id: randomUUID() })
    await endSessions(work, { person })
    await appendAudit(work, line(selfOf(person), at, 'password.set', person))
  })
}

/** Changes the own password; every session ends. @throws Problem `auth.wrong`, and those of `checkPassword`. */
export async function changePassword(
  access: Access,
  actor: Actor,
  given: { readonly current: string; readonly password: string },
): Promise<void> {
  requireRight(actor, 'password.change', undefined)
  if (actor.kind !== 'person') return
  await countAttempt(access.store, {
    email: actor.email,
    address: `session ${actor.session}`,
    at: access.now(),
  })
  const confirmed = await access.authentication?.signIn(actor.email, given.current)
  if (confirmed === undefined) {
    throw new Problem('forbidden', 'auth.wrong', 'The present password is another one.')
  }
  checkPassword(given.password, actor)
  const hash = await hashPassword(given.password)
  const at = access.now()
  await inTransaction(access.store, async (work) => {
    await setPasswordHash(work, actor.id, { hash, at, id: randomUUID() })
    await endSessions(work, { person: actor.id })
    await appendAudit(work, line(actor, at, 'password.change', actor.id))
  })
}

/** Makes the first accounts of a database: only whoever runs the server can. */
export async function createAdministrator(
  access: Pick<Access, 'store' | 'now'>,
  who: { readonly name: string; readonly email: string; readonly password: string },
): Promise<void> {
  checkPassword(who.password, who)
  const hash = await hashPassword(who.password)
  const at = access.now()
  const id = randomUUID()
  await inTransaction(access.store, async (work) => {
    await addPerson(work, { id, name: who.name, email: who.email }, at)
    await setPasswordHash(work, id, { hash, at, id: randomUUID() })
    await grantRole(
      work,
      { person: id, role: 'administrator', institution: EVERYWHERE },
      { person: id, at },
    )
    await appendAudit(work, {
      ...{ at, actor: { kind: 'system', id: 'admin create' } },
      action: 'people.create',
      subject: { kind: 'person', id },
      detail: { role: 'administrator' },
    })
  })
}

/**
 * Gives a role to a person or takes it away. The sessions of the person end, so that rights begin with a new one.
 *
 * @throws Problem `role.above_your_own`, `role.incompatible`, `institution.unknown`.
 */
export async function changeRole(
  access: Access & { readonly catalogue: Catalogue },
  actor: Actor,
  change: RoleHeld & { readonly person: string; readonly grant: boolean },
): Promise<void> {
  const { person, role, institution, grant } = change
  checkInstitution(access.catalogue, change)
  const at = access.now()
  await inTransaction(access.store, async (work) => {
    const known = await personOf(work.db, person)
    const held = rolesOf(known?.memberships ?? [])
    requireRight(actor, 'role.change', { person, role, held, grant })
    await knownPerson(work, person)
    const membership = { person, role, institution }
    const changed = grant
      ? await grantRole(work, membership, { person: personBehind(actor) ?? '', at })
      : await revokeRole(work, membership)
    if (!changed) return
    await endSessions(work, { person })
    const action = grant ? 'role.grant' : 'role.revoke'
    await appendAudit(work, line(actor, at, action, person, { role, institution }))
  })
}

function checkInstitution(catalogue: Catalogue, { role, institution }: RoleHeld): void {
  const fits = isOfInstitution(role)
    ? catalogue.institutions.has(institution)
    : institution === EVERYWHERE
  if (fits) return
  throw new Problem(
    'unprocessable',
    'institution.unknown',
    isOfInstitution(role)
      ? `A ${role} is so in an institution of the catalogue; "${institution}" is none.`
      : `A ${role} is so everywhere: write * for the institution.`,
  )
}

/** A key as it is made: its secret is told once. */
export type NewKey = { readonly id: string; readonly secret: string; readonly expiresAt: string }

/** Makes a key for machines of an institution. It does what its owner may, within its scopes, until a day. */
export async function createKey(
  access: Access & { readonly catalogue: Catalogue },
  actor: Actor,
  wanted: {
    readonly name: string
    readonly owner: string
    readonly institution: string
    readonly scopes: readonly Scope[]
    readonly days: number
  },
): Promise<NewKey> {
  requireRight(actor, 'key.change', undefined)
  checkInstitution(access.catalogue, { role: 'producer', institution: wanted.institution })
  const at = access.now()
  const secret = `marsad_${randomBytes(32).toString('base64url')}`
  const expiresAt = new Date(Date.parse(at) + wanted.days * 86_400_000).toISOString()
  const id = randomUUID()
  const { name, owner, institution, scopes } = wanted
  await inTransaction(access.store, async (work) => {
    await knownPerson(work, owner)
    await addKey(work, {
      ...{ id, name, owner, institution, scopes, expiresAt },
      prefix: secret.slice(0, 12),
      hash: hashOfKey(secret),
      createdBy: personBehind(actor) ?? '',
      createdAt: at,
    })
    const detail = { owner, institution, scopes: scopes.join(' ') }
    await appendAudit(work, {
      ...line(actor, at, 'key.create', owner, detail),
      subject: { kind: 'key', id },
    })
  })
  return { id, secret, expiresAt }
}

/** Ends a key. @throws Problem `not_found`. */
export async function endKey(access: Access, actor: Actor, id: string): Promise<void> {
  requireRight(actor, 'key.change', undefined)
  const at = access.now()
  await inTransaction(access.store, async (work) => {
    if (!(await revokeKey(work, id, at))) throw nobody()
    await appendAudit(work, {
      ...line(actor, at, 'key.revoke', id),
      subject: { kind: 'key', id },
    })
  })
}

async function knownPerson(work: Work, id: string): Promise<Person> {
  const person = await personOf(work.db, id)
  if (person === undefined) throw nobody()
  return person
}

function nobody(): Problem {
  return new Problem('not-found', 'not_found', 'Nothing is here, or nothing that you may see.')
}

function selfOf(id: string): Actor {
  return { kind: 'person', id, name: '', email: '', roles: [], session: '' }
}

function line(
  actor: Actor,
  at: string,
  action: string,
  person: string,
  detail: AuditEntry['detail'] = {},
): AuditEntry {
  return { at, actor: auditActor(actor), action, subject: { kind: 'person', id: person }, detail }
}
