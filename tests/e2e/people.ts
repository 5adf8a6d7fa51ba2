import { addSomebody, PASSWORD, testAccess, testClock } from '@marsad/api/testing'
import { openStore } from '@marsad/store'
import type { BrowserContext } from 'playwright-core'
import type { Beginning } from './server.ts'

type Roles = readonly (readonly [
  'producer' | 'validator' | 'publisher' | 'administrator' | 'viewer',
  string,
])[]

const NAMES = {
  paula: 'HCP, poste 1',
  samira: 'HCP, poste 2',
  victor: 'HCP, poste 3',
  vera: 'HCP, poste 4',
  petra: 'Publication, poste 5',
  adam: 'Administration, poste 6',
  youssef: 'Visite, poste 7',
} as const

/** Somebody of the tests in front of the browser. */
export type Somebody = keyof typeof NAMES

const ROLES: Readonly<Record<Somebody, Roles>> = {
  paula: [['producer', 'HCP']],
  samira: [
    ['producer', 'HCP'],
    ['validator', 'HCP'],
  ],
  victor: [['validator', 'HCP']],
  vera: [['validator', 'HCP']],
  petra: [['publisher', '*']],
  adam: [['administrator', '*']],
  youssef: [],
}

/** What somebody is called on the pages. */
export const nameOf = (who: Somebody): string => NAMES[who]

/** A server where these people have accounts. */
export const withPeople: Beginning = {
  env: { MARSAD_SECRET: 'a secret of the tests, long enough: 0123456789' },
  async prepare(database) {
    const store = await openStore(database)
    const access = testAccess(store, testClock())
    for (const who of Object.keys(NAMES) as Somebody[]) {
      const held = ROLES[who].map(([role, institution]) => ({ role, institution }))
      const id = await addSomebody(access, `${who}@x.example`, held)
      await store.db.updateTable('person').set({ name: NAMES[who] }).where('id', '=', id).execute()
    }
    await store.close()
  },
}

/** The cookie of a new session. */
async function sessionOf(address: string, who: Somebody): Promise<string> {
  const answer = await fetch(`${address}/api/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email: `${who}@x.example`, password: PASSWORD }),
  })
  if (answer.status !== 200) throw new Error(await answer.text())
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
}

const sessions = new Map<string, Promise<string>>()

function cookieOf(address: string, who: Somebody): Promise<string> {
  const name = `${address} ${who}`
  const known = sessions.get(name) ?? sessionOf(address, who)
  sessions.set(name, known)
  return known
}

/** Signs somebody in at a browser, in place of who was before, as the page of signing in leaves it. */
export async function signInAs(
  context: BrowserContext,
  address: string,
  who: Somebody,
): Promise<void> {
  const [name = '', ...value] = (await cookieOf(address, who)).split('=')
  await context.clearCookies()
  await context.addCookies([{ name, value: value.join('='), url: address }])
  await context.addInitScript(() => localStorage.setItem('marsad.signedIn', 'yes'))
}

/** What a program of somebody asks the interface. @throws with the answer when it is refused. */
export async function asked<T>(
  address: string,
  who: Somebody,
  request: {
    readonly method?: 'GET' | 'POST' | 'PUT'
    readonly path: string
    readonly body?: object | FormData
    readonly edition?: number
  },
): Promise<T> {
  const { method = 'GET', path, body, edition } = request
  const isForm = body instanceof FormData
  const answer = await fetch(`${address}/api/v1${path}`, {
    method,
    headers: {
      cookie: await cookieOf(address, who),
      ...(method === 'GET' ? {} : { origin: address }),
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      ...(edition === undefined ? {} : { 'if-match': `"${edition}"` }),
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`)
  return (await answer.json()) as T
}
