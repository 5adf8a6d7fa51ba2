import { ROUTE_ACTIONS } from '@marsad/api/testing'
import { openStore } from '@marsad/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from './engines.ts'
import { bringTo, type Name, PEOPLE, type Workflow, workflowOver } from './workflow-setting.ts'

type Route = keyof typeof ROUTE_ACTIONS
type Action = (typeof ROUTE_ACTIONS)[Route]

const INSIDERS: readonly Name[] = ['paula', 'paul', 'victor', 'vera', 'samira']
const PRODUCERS: readonly Name[] = ['paula', 'paul', 'samira']
const VALIDATORS: readonly Name[] = ['victor', 'vera', 'samira']
const IN_PRODUCTION: readonly Name[] = [...INSIDERS, 'pedro', 'vanda', 'petra']

const PUBLIC: readonly Action[] = ['published.read', 'due.read', 'session.read', 'session.begin']

/** What is answered to somebody about a submission of HCP that paula sent and nobody has approved; `yes` where they may. */
function expected(name: Name | undefined, action: Action): string {
  if (PUBLIC.includes(action)) return 'yes'
  if (name === undefined) return '401 auth.required'
  const when = (may: boolean, refusal = '403 role.missing'): string => (may ? 'yes' : refusal)
  switch (action) {
    case 'session.end':
    case 'password.change':
      return 'yes'
    case 'people.read':
    case 'people.change':
    case 'role.change':
    case 'key.read':
    case 'key.change':
    case 'audit.read':
      return when(name === 'adam')
    case 'submission.list':
      return when(IN_PRODUCTION.includes(name))
    case 'submission.create':
    case 'mapping.read':
      return when(
        PRODUCERS.includes(name),
        name === 'pedro' ? '403 series.not_yours' : '403 role.missing',
      )
    default:
  }
  if (!INSIDERS.includes(name)) return '404 not_found'
  switch (action) {
    case 'submission.replace':
    case 'submission.explain':
    case 'submission.submit':
    case 'submission.publish':
      return '409 submission.wrong_state'
    case 'submission.approve':
      return name === 'paula' ? '409 approval.same_person' : when(VALIDATORS.includes(name))
    case 'submission.return':
    case 'submission.delegate':
      return when(VALIDATORS.includes(name))
    case 'submission.withdraw':
      return when(PRODUCERS.includes(name))
    default:
      return 'yes'
  }
}

/** What is sent to a route that changes something: enough to be understood, so that only the right decides. */
const BODIES: Readonly<Record<string, object>> = {
  submit: {},
  return: { reason: 'Il manque une région' },
  approve: { sha256: 'f'.repeat(64) },
  publish: {},
  withdraw: { reason: 'Envoyé par erreur' },
  delegate: { to: 'somebody' },
  explain: { group: 'jump', reason: 'checked', text: 'Vérifié avec la source' },
  comments: { text: 'Ce chiffre est-il définitif ?' },
  people: { name: 'Somebody', email: 'somebody@x.example' },
  roles: { role: 'viewer', institution: '*', grant: true },
  keys: { name: 'Nightly', owner: 'x', institution: 'CNSS', scopes: ['submissions:read'], days: 1 },
}

/** Every route of the interface asked by everybody, on one engine. */
export function rightsContract(make: () => Promise<Engine>): void {
  let engine: Engine
  let flow: Workflow
  let id: string
  let seen: string
  beforeAll(async () => {
    engine = await make()
    flow = await workflowOver(await openStore(await engine.empty()))
    id = await flow.draft('paula', '2026-Q1', { labour_force: 12_000, unemployed: 1500 })
    await bringTo(flow, id, 'submitted')
    seen = (await flow.get(`/submissions/${id}`, 'paula')).headers.get('etag') ?? ''
  })
  afterAll(async () => {
    expect(flow.log).toEqual([])
    await flow.store.close()
    await engine.stop()
  })

  const addressOf = (path: string): string => {
    const thing = path.includes('/submissions/')
      ? id
      : path.includes('/people/')
        ? flow.idOf('viewer')
        : path.includes('/collections/')
          ? 'HCP_LFS_Q'
          : 'a-key'
    const address = path.replace('/api/v1', '').replace(':id', thing)
    return address.endsWith('/course') ? `${address}?measure=unemployed&key=Q.MA` : address
  }

  const ask = async (name: Name | undefined, route: Route): Promise<string> => {
    const [method = '', path = ''] = route.split(' ')
    const address = addressOf(path)
    if (method === 'GET') return (await flow.get(address, name)).outcome
    const isUpload = route === 'POST /api/v1/submissions' || method === 'PUT'
    const last = path.split('/').at(-1) ?? ''
    if (!isUpload)
      return (await flow.post(name, address, BODIES[last] ?? {}, { 'if-match': seen })).outcome
    const form = new FormData()
    form.set('file', new File(['x'], 'other.csv'))
    if (method === 'POST') {
      form.set('collection', 'HCP_LFS_Q')
      form.set('period', '2026-Q2')
    }
    const answer = await flow.app.request(`http://localhost/api/v1${address}`, {
      ...{ method, body: form },
      headers: {
        ...{ origin: 'http://localhost', 'if-match': seen },
        ...(name === undefined ? {} : { cookie: flow.cookieOf(name) }),
      },
    })
    const { code } = (await answer.json()) as { readonly code?: string }
    return code === undefined ? String(answer.status) : `${answer.status} ${code}`
  }

  describe('every route', () => {
    it('is refused to everybody who may not, with the same words each time', async () => {
      let cells = 0
      for (const [route, action] of Object.entries(ROUTE_ACTIONS) as [Route, Action][]) {
        if (action === 'published.read') continue
        for (const name of [undefined, ...(Object.keys(PEOPLE) as Name[])]) {
          const wanted = expected(name, action)
          cells += 1
          if (wanted === 'yes') {
            // What may be done is done in the tests of the workflow; here only what is read is asked for.
            if (!route.startsWith('GET') || /annotated|course/.test(route)) continue
            expect(await ask(name, route), `${name}: ${route}`).toBe('200')
          } else expect(await ask(name, route), `${name}: ${route}`).toBe(wanted)
        }
      }
      expect(cells).toBeGreaterThan(400)
    })
  })
}
