import type { Audit, Keys, NewKey, PasswordLink, People } from '../../answers.ts'
import { type Query, query, reached, refused, v1 } from '../../queries.ts'
import type { AuditSearch } from '../../review-search.ts'
import type { RoleName } from '../session/session.ts'

/** Everybody with an account, with their roles. */
export const peopleQuery = (): Query<People> => ({
  ...query(['people'], async (init) => {
    const reply = await reached(v1.people.$get({ query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  }),
  staleTime: 0,
})

/** Every key ever made, newest first. */
export const keysQuery = (): Query<Keys> => ({
  ...query(['keys'], async (init) => {
    const reply = await reached(v1.keys.$get({ query: {} }, init))
    return reply.status === 200 ? reply.json() : refused(reply)
  }),
  staleTime: 0,
})

/** A part of the log, newest first, before a line where one is named. */
export const auditQuery = (
  { personne, acte, objet }: AuditSearch,
  before: number | undefined,
): Query<Audit> => ({
  ...query(
    ['audit', personne ?? '', acte ?? '', objet ?? '', String(before ?? '')],
    async (init) => {
      const asked = {
        ...(personne === undefined ? {} : { person: personne }),
        ...(acte === undefined ? {} : { action: acte }),
        ...(objet === undefined ? {} : { kind: objet }),
        ...(before === undefined ? {} : { before: String(before) }),
      }
      const reply = await reached(v1.audit.$get({ query: asked }, init))
      return reply.status === 200 ? reply.json() : refused(reply)
    },
  ),
  staleTime: 0,
})

/** Makes an account; its owner sets a password with the code. @throws ApiError */
export async function createPerson(who: {
  readonly name: string
  readonly email: string
}): Promise<PasswordLink> {
  const reply = await reached(v1.people.$post({ query: {}, json: who }))
  return reply.status === 200 ? reply.json() : refused(reply)
}

/** Ends the password and the sessions of a person, who sets a new one with the code. @throws ApiError */
export async function resetPerson(id: string): Promise<PasswordLink> {
  const reply = await reached(v1.people[':id'].reset.$post({ param: { id }, query: {} }))
  return reply.status === 200 ? reply.json() : refused(reply)
}

/** Gives a role or takes it away. @throws ApiError */
export async function changeRole(
  id: string,
  change: { readonly role: RoleName; readonly institution: string; readonly grant: boolean },
): Promise<void> {
  const reply = await reached(
    v1.people[':id'].roles.$post({ param: { id }, query: {}, json: change }),
  )
  if (reply.status !== 200) await refused(reply)
}

/** What a key may be used for. */
export const SCOPES = ['submissions:read', 'submissions:write'] as const
export type Scope = (typeof SCOPES)[number]

/** Makes a key; its secret is told once. @throws ApiError */
export async function createKey(wanted: {
  readonly name: string
  readonly owner: string
  readonly institution: string
  readonly scopes: Scope[]
  readonly days: number
}): Promise<NewKey> {
  const reply = await reached(v1.keys.$post({ query: {}, json: wanted }))
  return reply.status === 200 ? reply.json() : refused(reply)
}

/** Ends a key. @throws ApiError */
export async function endKey(id: string): Promise<void> {
  const reply = await reached(v1.keys[':id'].revoke.$post({ param: { id }, query: {} }))
  if (reply.status !== 200) await refused(reply)
}
