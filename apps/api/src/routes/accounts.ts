import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi'
import { Problem } from '@marsad/model'
import { listKeys, listPeople, namesOf } from '@marsad/store'
import type { Context } from 'hono'
import type { Access } from '../accounts/access.ts'
import { rolesOf } from '../accounts/actor-of.ts'
import {
  changePassword,
  changeRole,
  createAccount,
  createKey,
  endKey,
  resetPassword,
  setPasswordByCode,
} from '../accounts/people.ts'
import { signIn, signOut } from '../accounts/sign-in.ts'
import { clientAddress, isLoopback } from '../client-address.ts'
import {
  ChangePasswordBody,
  ChangeRoleBody,
  DoneAnswer,
  KeysAnswer,
  NewKeyAnswer,
  NewKeyBody,
  NewPersonBody,
  PasswordLinkAnswer,
  PeopleAnswer,
  SessionAnswer,
  SetPasswordBody,
  SignInBody,
  SignOutBody,
} from '../contract/accounts.ts'
import type { Library } from '../library.ts'
import type { Gated } from '../permission/gate.ts'
import { requireRight } from '../permission/require-right.ts'
import { IdParameter } from './answers.ts'
import { hookOf } from './hook.ts'
import { jsonBody, privateAnswers, SIGNED_IN } from './written.ts'

const nothing = z.strictObject({})
const DONE = { done: true } as const
const id = IdParameter('2b0c5f2e-6f0f-4c7a-9a55-0d6c2f1c9d10')

const session = createRoute({
  method: 'get',
  path: '/session',
  summary: 'Who is signed in',
  request: { query: nothing },
  responses: privateAnswers(SessionAnswer, 'The person, or null'),
})
const beginning = createRoute({
  method: 'post',
  path: '/sign-in',
  summary: 'Sign in: begin a session',
  request: { query: nothing, body: jsonBody(SignInBody) },
  responses: privateAnswers(DoneAnswer, 'The session travels in a cookie'),
})
const ending = createRoute({
  method: 'post',
  path: '/sign-out',
  summary: 'Sign out, here or everywhere',
  security: SIGNED_IN,
  request: { query: nothing, body: jsonBody(SignOutBody) },
  responses: privateAnswers(DoneAnswer, 'The session has ended'),
})
const setting = createRoute({
  method: 'post',
  path: '/password',
  summary: 'Set a password with a code from an administrator',
  request: { query: nothing, body: jsonBody(SetPasswordBody) },
  responses: privateAnswers(DoneAnswer, 'The password is set; earlier sessions have ended'),
})
const changing = createRoute({
  method: 'post',
  path: '/password/change',
  summary: 'Change the own password',
  security: SIGNED_IN,
  request: { query: nothing, body: jsonBody(ChangePasswordBody) },
  responses: privateAnswers(DoneAnswer, 'The password is changed; all sessions have ended'),
})
const people = createRoute({
  method: 'get',
  path: '/people',
  summary: 'Everybody with an account, with their roles',
  security: SIGNED_IN,
  request: { query: nothing },
  responses: privateAnswers(PeopleAnswer, 'People by name'),
})
const newPerson = createRoute({
  method: 'post',
  path: '/people',
  summary: 'Make an account',
  security: SIGNED_IN,
  request: { query: nothing, body: jsonBody(NewPersonBody) },
  responses: privateAnswers(PasswordLinkAnswer, 'The code with which the person sets a password'),
})
const reset = createRoute({
  method: 'post',
  path: '/people/{id}/reset',
  summary: 'End the password and the sessions of a person, who sets a new one',
  security: SIGNED_IN,
  request: { params: id, query: nothing },
  responses: privateAnswers(PasswordLinkAnswer, 'The code with which the person sets a password'),
})
const role = createRoute({
  method: 'post',
  path: '/people/{id}/roles',
  summary: 'Give a role or take it away',
  security: SIGNED_IN,
  request: { params: id, query: nothing, body: jsonBody(ChangeRoleBody) },
  responses: privateAnswers(DoneAnswer, 'The role is given or taken away'),
})
const keys = createRoute({
  method: 'get',
  path: '/keys',
  summary: 'Every key ever made',
  security: SIGNED_IN,
  request: { query: nothing },
  responses: privateAnswers(KeysAnswer, 'Keys, newest first'),
})
const newKey = createRoute({
  method: 'post',
  path: '/keys',
  summary: 'Make a key for the machines of an institution',
  security: SIGNED_IN,
  request: { query: nothing, body: jsonBody(NewKeyBody) },
  responses: privateAnswers(NewKeyAnswer, 'The key; its secret is shown this once'),
})
const revoke = createRoute({
  method: 'post',
  path: '/keys/{id}/revoke',
  summary: 'End a key',
  security: SIGNED_IN,
  request: { params: id, query: nothing },
  responses: privateAnswers(DoneAnswer, 'The key has ended'),
})

/** Sessions, passwords, people, roles and keys. */
export const accounts = (library: Library, access: Access) => {
  const wider = { ...access, catalogue: library.catalogue }
  return new OpenAPIHono<Gated>({ defaultHook: hookOf })
    .openapi(session, (c) => {
      const actor = c.get('actor')
      const { authentication, origin } = access
      const person =
        actor.kind === 'person'
          ? { id: actor.id, name: actor.name, email: actor.email, roles: [...actor.roles] }
          : null
      const secure = origin?.startsWith('https:') === true
      return c.json({ person, configured: authentication !== undefined, secure }, 200)
    })
    .openapi(beginning, async (c) => {
      const address = clientAddress(c, access.trustedProxies)
      refuseInTheOpen(access, address)
      const { email, password } = c.req.valid('json')
      const made = await signIn(access, c.get('actor'), { email, password, address })
      c.header('set-cookie', made.cookie)
      return c.json(DONE, 200)
    })
    .openapi(ending, async (c) => {
      const token = tokenOf(c, access)
      const everywhere = c.req.valid('json').everywhere === true
      await signOut(access, c.get('actor'), { token, everywhere })
      forget(c, access)
      return c.json(DONE, 200)
    })
    .openapi(setting, async (c) => {
      requireRight(c.get('actor'), 'session.begin', undefined)
      await setPasswordByCode(access, c.req.valid('json'))
      return c.json(DONE, 200)
    })
    .openapi(changing, async (c) => {
      await changePassword(access, c.get('actor'), c.req.valid('json'))
      forget(c, access)
      return c.json(DONE, 200)
    })
    .openapi(people, async (c) => {
      requireRight(c.get('actor'), 'people.read', undefined)
      const items = (await listPeople(access.store.reader)).map(({ memberships, ...person }) => ({
        ...person,
        roles: [...rolesOf(memberships)],
      }))
      return c.json({ items, total: items.length }, 200)
    })
    .openapi(newPerson, async (c) =>
      c.json(await createAccount(access, c.get('actor'), c.req.valid('json')), 200),
    )
    .openapi(reset, async (c) =>
      c.json(await resetPassword(access, c.get('actor'), c.req.valid('param').id), 200),
    )
    .openapi(role, async (c) => {
      const person = c.req.valid('param').id
      await changeRole(wider, c.get('actor'), { ...c.req.valid('json'), person })
      return c.json(DONE, 200)
    })
    .openapi(keys, async (c) => {
      requireRight(c.get('actor'), 'key.read', undefined)
      const all = await listKeys(access.store.reader)
      const names = await namesOf(
        access.store.reader,
        all.map(({ owner }) => owner),
      )
      const items = all.map(({ createdBy: _, scopes, ...key }) => ({
        ...key,
        scopes: [...scopes],
        ownerName: names.get(key.owner) ?? '',
      }))
      return c.json({ items, total: items.length }, 200)
    })
    .openapi(newKey, async (c) =>
      c.json(await createKey(wider, c.get('actor'), c.req.valid('json')), 200),
    )
    .openapi(revoke, async (c) => {
      await endKey(access, c.get('actor'), c.req.valid('param').id)
      return c.json(DONE, 200)
    })
}

function tokenOf(c: Context, access: Access): string | undefined {
  return access.authentication?.tokenIn(c.req.header('cookie'))
}

function forget(c: Context, { authentication }: Access): void {
  if (authentication !== undefined) c.header('set-cookie', authentication.forgetCookie)
}

/** A password travels by https, or does not leave the machine. */
function refuseInTheOpen({ origin }: Access, address: string): void {
  if (origin?.startsWith('https:') === true || isLoopback(address)) return
  throw new Problem(
    'forbidden',
    'auth.insecure_origin',
    'Signing in from another machine needs https. Whoever runs the server puts a proxy with a certificate before it and sets MARSAD_ORIGIN to its address.',
  )
}
