import { Problem } from '@marsad/model'
import { textList } from './measures.ts'
import type { Tables } from './tables.ts'
import type { Reading, Work } from './work.ts'

/** A role, and the institution it is held in; `*` for roles of no institution. */
export type Membership = { readonly role: string; readonly institution: string }

/** Somebody with an account. */
export type Person = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly memberships: readonly Membership[]
}

/** Everybody with an account, by name. */
export async function listPeople(db: Reading): Promise<readonly Person[]> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .orderBy('name')
    .orderBy('id')
    .execute()
  const memberships = Map.groupBy(await membershipRows(db), (row) => row.person)
  return people.map((person) => ({
    ...person,
    memberships: (memberships.get(person.id) ?? []).map(membershipOf),
  }))
}

/** One person with the rights held now; `undefined` when there is none. */
export async function personOf(db: Reading, id: string): Promise<Person | undefined> {
  const person = await db
    .selectFrom('person')
    .select(['id', 'name', 'email'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (person === undefined) return undefined
  const rows = await db
    .selectFrom('membership')
    .selectAll()
    .where('person', '=', id)
    .orderBy('institution')
    .orderBy('role')
    .execute()
  return { ...person, memberships: rows.map(membershipOf) }
}

/** The id of the person with an address, letters of either case; `undefined` when there is none. */
export async function personWithEmail(db: Reading, email: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst()
  return row?.id
}

/**
 * Adds a person, without a password: nobody can sign in as them yet.
 *
 * @throws Problem `people.exists` when the address is taken.
 */
export async function addPerson(
  work: Work,
  person: Pick<Person, 'id' | 'name' | 'email'>,
  at: string,
): Promise<void> {
  const email = person.email.toLowerCase()
  if ((await personWithEmail(work.db, email)) !== undefined) {
    throw new Problem('conflict', 'people.exists', `There is an account with the address ${email}.`)
  }
  const stamp = stampOf(work, at)
  await work.db
    .insertInto('person')
    .values({
      id: person.id,
      name: person.name,
      email,
      email_verified: work.dialect === 'sqlite' ? 0 : false,
      image: null,
      created_at: stamp,
      updated_at: stamp,
    })
    .execute()
}

/** Keeps the hash of a password in place of the one before; `null` so that nobody can sign in with any. */
export async function setPasswordHash(
  work: Work,
  person: string,
  password: { readonly hash: string | null; readonly at: string; readonly id: string },
): Promise<void> {
  const stamp = stampOf(work, password.at)
  const { numUpdatedRows } = await work.db
    .updateTable('credential')
    .set({ password: password.hash, updated_at: stamp })
    .where('user_id', '=', person)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst()
  if (Number(numUpdatedRows) > 0) return
  await work.db
    .insertInto('credential')
    .values({
      id: password.id,
      account_id: person,
      provider_id: 'credential',
      user_id: person,
      password: password.hash,
      created_at: stamp,
      updated_at: stamp,
    })
    .execute()
}

/** An instant as the sign-in library keeps it on each engine. */
function stampOf({ dialect }: Work, at: string): string | Date {
  return dialect === 'sqlite' ? at : new Date(at)
}

/** The names of people by their ids. */
export async function namesOf(
  db: Reading,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Whether anybody has an account. */
export async function hasPeople(db: Reading): Promise<boolean> {
  return (await db.selectFrom('person').select('id').limit(1).executeTakeFirst()) !== undefined
}

function membershipRows(db: Reading): Promise<Tables['membership'][]> {
  return db.selectFrom('membership').selectAll().orderBy('institution').orderBy('role').execute()
}

function membershipOf({ role, institution }: Tables['membership']): Membership {
  return { role, institution }
}

/** Gives a role; giving it twice changes nothing. @returns Whether it is new. */
export async function grantRole(
  { db }: Work,
  membership: Membership & { readonly person: string },
  by: { readonly person: string; readonly at: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('membership')
    .values({ ...membership, granted_by: by.person, granted_at: by.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows ?? 0) > 0
}

/** Takes a role away. @returns Whether it was held. */
export async function revokeRole(
  { db }: Work,
  membership: Membership & { readonly person: string },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('membership')
    .where('person', '=', membership.person)
    .where('institution', '=', membership.institution)
    .where('role', '=', membership.role)
    .executeTakeFirst()
  return Number(numDeletedRows) > 0
}

/** Who is signed in with a token, and since when it was not used; `undefined` when the session has ended. */
export async function sessionOf(
  db: Reading,
  token: string,
): Promise<
  | {
      readonly id: string
      readonly person: string
      readonly startedAt: string
      readonly expiresAt: string
      readonly seenAt: string
    }
  | undefined
> {
  const row = await db
    .selectFrom('session')
    .select(['id', 'user_id', 'created_at', 'expires_at', 'seen_at'])
    .where('token', '=', token)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const startedAt = instantOf(row.created_at)
  return {
    id: row.id,
    person: row.user_id,
    startedAt,
    expiresAt: instantOf(row.expires_at),
    seenAt: row.seen_at ?? startedAt,
  }
}

/** SQLite gives an instant as text, PostgreSQL as a date. */
function instantOf(value: string | Date): string {
  return new Date(value).toISOString()
}

/** Notes that a session was used. */
export async function touchSession({ db }: Work, id: string, at: string): Promise<void> {
  await db.updateTable('session').set({ seen_at: at }).where('id', '=', id).execute()
}

/** Ends a session, or all sessions of a person. @returns How many there were. */
export async function endSessions(
  { db }: Work,
  which: { readonly token: string } | { readonly person: string },
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .$if('token' in which, (query) =>
      query.where('token', '=', 'token' in which ? which.token : ''),
    )
    .$if('person' in which, (query) =>
      query.where('user_id', '=', 'person' in which ? which.person : ''),
    )
    .executeTakeFirst()
  return Number(numDeletedRows)
}

/** A key for machines. Its secret is not kept, only its SHA-256. */
export type ApiKey = {
  readonly id: string
  readonly name: string
  /** The first characters of the secret, to recognise it by. */
  readonly prefix: string
  readonly owner: string
  readonly institution: string
  readonly scopes: readonly string[]
  readonly createdBy: string
  readonly createdAt: string
  readonly expiresAt: string
  readonly revokedAt: string | null
}

/** Keeps a new key under the hash of its secret. */
export async function addKey(
  { db }: Work,
  key: Omit<ApiKey, 'revokedAt'> & { readonly hash: string },
): Promise<void> {
  await db
    .insertInto('api_key')
    .values({
      id: key.id,
      name: key.name,
      prefix: key.prefix,
      hash: key.hash,
      owner: key.owner,
      institution: key.institution,
      scopes: JSON.stringify(key.scopes),
      created_by: key.createdBy,
      created_at: key.createdAt,
      expires_at: key.expiresAt,
      revoked_at: null,
    })
    .execute()
}

/** The key with this hash, also one that has ended; `undefined` when there is none. */
export async function keyOfHash(db: Reading, hash: string): Promise<ApiKey | undefined> {
  const row = await db.selectFrom('api_key').selectAll().where('hash', '=', hash).executeTakeFirst()
  return row === undefined ? undefined : apiKeyOf(row)
}

/** Every key ever made, newest first. */
export async function listKeys(db: Reading): Promise<readonly ApiKey[]> {
  const rows = await db
    .selectFrom('api_key')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(apiKeyOf)
}

/** Ends a key. @returns Whether it was still in use. */
export async function revokeKey({ db }: Work, id: string, at: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('api_key')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows) > 0
}

function apiKeyOf(row: Tables['api_key']): ApiKey {
  return {
    id: row.id,
    name: row.name,
    prefix: row.prefix,
    owner: row.owner,
    institution: row.institution,
    scopes: textList(row.scopes),
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
  }
}
