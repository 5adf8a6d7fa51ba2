import { join } from 'node:path'
import {
  type Access,
  type Actor,
  addSomebody,
  carryOut,
  checkedFile,
  createApp,
  createMemo,
  type Library,
  PASSWORD,
  prepareStore,
  receive,
  testAccess,
  testClock,
} from '@marsad/api/testing'
import { loadCatalogue } from '@marsad/catalogue'
import type { Catalogue } from '@marsad/model'
import type { Store } from '@marsad/store'
import { PROJECT } from '../house/project.ts'

const HOST = 'http://localhost'
const data = join(PROJECT, 'data')

let loaded: Promise<Catalogue> | undefined

/** The catalogue of the repository. */
export function wholeCatalogue(): Promise<Catalogue> {
  loaded ??= loadCatalogue(data).then((result) => {
    if (!result.ok) throw new Error(JSON.stringify(result.findings.slice(0, 5)))
    return result.catalogue
  })
  return loaded
}

/** The people of the tests, each with what they are. */
export const PEOPLE = {
  viewer: [['viewer', '*']],
  paula: [['producer', 'HCP']],
  paul: [['producer', 'HCP']],
  pedro: [['producer', 'CNSS']],
  victor: [['validator', 'HCP']],
  vera: [['validator', 'HCP']],
  vanda: [['validator', 'CNSS']],
  petra: [['publisher', '*']],
  adam: [['administrator', '*']],
  tara: [['trainer', '*']],
  samira: [
    ['producer', 'HCP'],
    ['validator', 'HCP'],
    ['publisher', '*'],
  ],
} as const
export type Name = keyof typeof PEOPLE

/** What a request says besides its body. */
type Sent = Readonly<Record<string, string>>

/** An answer that was read. */
export type Answered = {
  readonly status: number
  /** Status and code of a problem, or the status alone. */
  readonly outcome: string
  readonly body: Readonly<Record<string, unknown>>
  readonly headers: Headers
  readonly text: string
}

/** A server over a store, its people signed in, and its clock in the hand of the test. */
export async function workflowOver(store: Store) {
  const catalogue = await wholeCatalogue()
  await prepareStore(store, catalogue)
  const clock = testClock('2026-11-20T10:00:00.000Z')
  const access: Access = testAccess(store, clock)
  const library: Library = { store, catalogue, data, version: '0.0.0', memo: createMemo() }
  const log: string[] = []
  const app = createApp(library, { access, now: clock.now, log: (line) => log.push(line) })
  const ids = new Map<string, string>()
  const cookies = new Map<string, string>()

  async function ask(who: Name | undefined, method: string, path: string, sent: RequestInit) {
    const cookie = who === undefined ? undefined : cookies.get(who)
    const response = await app.request(`${HOST}/api/v1${path}`, {
      ...sent,
      method,
      headers: {
        ...(method === 'GET' ? {} : { origin: HOST }),
        ...(cookie === undefined ? {} : { cookie }),
        ...(sent.headers as Sent | undefined),
      },
    })
    return await answered(response)
  }

  /** Begins a session for everybody; rest has ended those before. */
  async function signIn(): Promise<void> {
    for (const name of ids.keys()) {
      const response = await app.request(`${HOST}/api/v1/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: HOST },
        body: JSON.stringify({ email: `${name}@x.example`, password: PASSWORD }),
      })
      cookies.set(name, (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '')
    }
  }

  for (const [name, roles] of Object.entries(PEOPLE)) {
    const held = roles.map(([role, institution]) => ({ role, institution }))
    ids.set(name, await addSomebody(access, `${name}@x.example`, held))
  }
  await signIn()

  const actorOf = (name: Name): Actor => ({
    ...{ kind: 'person', id: ids.get(name) ?? '', name, email: `${name}@x.example`, session: '' },
    roles: PEOPLE[name].map(([role, institution]) => ({ role, institution })),
  })

  return {
    ...{ store, access, library, clock, catalogue, app, log, signIn, actorOf },
    idOf: (name: Name): string => ids.get(name) ?? '',
    cookieOf: (name: Name): string => cookies.get(name) ?? '',
    get: (path: string, who?: Name, headers: Sent = {}) => ask(who, 'GET', path, { headers }),
    post: (who: Name | undefined, path: string, body: unknown, headers: Sent = {}) =>
      ask(who, 'POST', path, {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      }),
    /** A draft of HCP for a quarter, received from a producer; its id. */
    async draft(
      who: Name,
      period: string,
      figures: Readonly<Record<string, number>>,
      collection = 'HCP_LFS_Q',
    ): Promise<string> {
      const actor = actorOf(who)
      const file = checkedFile(catalogue, period, figures)
      const order = { actor, key: undefined, request: [] }
      return await carryOut(library, access, order, async (desk) => {
        return (await receive(desk, actor, { ...file, collection, period })).id
      })
    },
    /** Takes a step with the edition as it is now. */
    async step(who: Name, id: string, verb: string, body: object = {}): Promise<Answered> {
      const own = await ask(who, 'GET', `/submissions/${id}`, {})
      // Who does not see it acts on the edition that somebody else sees.
      const one = own.status === 200 ? own : await ask('samira', 'GET', `/submissions/${id}`, {})
      return await ask(who, 'POST', `/submissions/${id}/${verb}`, {
        body: JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          'if-match': one.headers.get('etag') ?? '"0"',
        },
      })
    },
    /** Hash of the file of a submission. */
    async hashOf(id: string): Promise<string> {
      const { body } = await ask('samira', 'GET', `/submissions/${id}`, {})
      return (body as { receipt: { sha256: string } }).receipt.sha256
    },
  }
}

export type Workflow = Awaited<ReturnType<typeof workflowOver>>

async function answered(response: Response): Promise<Answered> {
  const text = await response.text()
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  const body: Readonly<Record<string, unknown>> = isJson && text !== '' ? JSON.parse(text) : {}
  const outcome =
    typeof body.code === 'string' ? `${response.status} ${body.code}` : String(response.status)
  return { status: response.status, outcome, body, headers: response.headers, text }
}

/** Brings a draft as far as a state. */
export async function bringTo(flow: Workflow, id: string, state: string): Promise<void> {
  const must = async (step: Promise<Answered>): Promise<void> => {
    const { status, text } = await step
    if (status !== 200) throw new Error(text)
  }
  if (state === 'draft') return
  if (state === 'withdrawn') {
    await must(flow.step('paula', id, 'withdraw', { reason: 'Envoyé par erreur' }))
    return
  }
  await must(flow.step('paula', id, 'submit'))
  if (state === 'submitted') return
  if (state === 'returned') {
    await must(flow.step('victor', id, 'return', { reason: 'Il manque une région' }))
    return
  }
  await must(flow.step('victor', id, 'approve', { sha256: await flow.hashOf(id) }))
  if (state === 'approved') return
  await must(flow.step('petra', id, 'publish'))
}
