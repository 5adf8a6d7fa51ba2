import { randomUUID } from 'node:crypto'
import type { Catalogue } from '@marsad/model'
import {
  addPerson,
  grantRole,
  inTransaction,
  migrateStore,
  openStore,
  type Store,
  setPasswordHash,
} from '@marsad/store'
import { createApp } from '../app.ts'
import { createMemo } from '../memo.ts'
import type { RoleHeld } from '../permission/actor.ts'
import type { Access } from './access.ts'
import { createAuthentication } from './authentication.ts'
import { hashPassword } from './passwords.ts'

/** The password of everybody in the tests. */
export const PASSWORD = 'quatre mots sans lien entre eux'

/** A clock that stands still until it is moved. */
export type TestClock = { now: () => string; advance(milliseconds: number): void }

export function testClock(start = new Date().toISOString()): TestClock {
  let at = Date.parse(start)
  return {
    now: () => new Date(at).toISOString(),
    advance(milliseconds) {
      at += milliseconds
    },
  }
}

/** Signing in over a store, as a server with a secret has it. */
export function testAccess(store: Store, clock: TestClock, more: Partial<Access> = {}): Access {
  const secret = 'a secret of the tests, long enough: 0123456789'
  return {
    store,
    authentication: createAuthentication(store, { secret, isSecure: false }),
    origin: undefined,
    trustedProxies: [],
    now: clock.now,
    ...more,
  }
}

let hashed: Promise<string> | undefined

/** Somebody with roles and the password of the tests. @returns The id. */
export async function addSomebody(
  access: Access,
  email: string,
  roles: readonly RoleHeld[],
): Promise<string> {
  hashed ??= hashPassword(PASSWORD)
  const hash = await hashed
  const id = randomUUID()
  const at = access.now()
  await inTransaction(access.store, async (work) => {
    await addPerson(work, { id, name: email.split('@')[0] ?? email, email }, at)
    await setPasswordHash(work, id, { hash, at, id: randomUUID() })
    for (const role of roles) await grantRole(work, { person: id, ...role }, { person: id, at })
  })
  return id
}

const HOST = 'http://localhost'

/** What a program or a browser sends besides the body. */
type Sent = Readonly<Record<string, string>>

/** An application over a new store in memory, with what tests ask it. */
export async function accountsApp(more: Partial<Access> = {}, catalogue?: Catalogue) {
  const store = await openStore(':memory:')
  await migrateStore(store)
  const clock = testClock()
  const access = testAccess(store, clock, more)
  const bugs: string[] = []
  const app = createApp(
    {
      store,
      catalogue: catalogue ?? FEW_INSTITUTIONS,
      data: '',
      version: '0.0.0',
      memo: createMemo(),
    },
    { access, log: (line) => bugs.push(line) },
  )
  const post = (path: string, body: unknown, headers: Sent = {}, env?: object) =>
    app.request(
      `${HOST}/api/v1${path}`,
      {
        method: 'POST',
        body: typeof body === 'string' ? body : JSON.stringify(body),
        headers: { 'content-type': 'application/json', origin: HOST, ...headers },
      },
      env,
    )
  const get = (path: string, headers: Sent = {}) =>
    app.request(`${HOST}/api/v1${path}`, { headers })
  return {
    ...{ store, clock, access, app, bugs, get, post },
    /** The cookie of a new session. */
    async signIn(email: string): Promise<string> {
      const answer = await post('/sign-in', { email, password: PASSWORD })
      if (answer.status !== 200) throw new Error(await answer.text())
      return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    },
  }
}

/** As much of a catalogue as accounts look at. */
const FEW_INSTITUTIONS = {
  hash: 'no catalogue at all',
  dimensions: new Map(),
  institutions: new Map([
    ['CNSS', {}],
    ['DGSN', {}],
  ]),
} as unknown as Catalogue

/** Status and code of a problem, or the status alone. */
export async function outcomeOf(answer: Response): Promise<string> {
  const body: unknown = await answer
    .clone()
    .json()
    .catch(() => undefined)
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined
  return typeof code === 'string' ? `${answer.status} ${code}` : String(answer.status)
}
