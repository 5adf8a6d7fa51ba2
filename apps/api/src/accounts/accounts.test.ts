import { auditOf, inTransaction, revokeRole, verifyStore } from '@marsad/store'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accountsApp, addSomebody, outcomeOf, PASSWORD } from './testing.ts'

let app: Awaited<ReturnType<typeof accountsApp>>
beforeEach(async () => {
  app = await accountsApp()
  await addSomebody(app.access, 'adam@x.example', [{ role: 'administrator', institution: '*' }])
})
afterEach(async () => {
  await app.store.close()
  expect(app.bugs).toEqual([])
})

type Link = { readonly person: string; readonly code: string }

const MINUTE = 60_000

describe('signing in', () => {
  it('begins a session in a cookie that pages cannot read', async () => {
    const answer = await app.post('/sign-in', { email: 'Adam@X.example', password: PASSWORD })
    expect(await outcomeOf(answer)).toBe('200')
    const cookie = answer.headers.get('set-cookie')
    expect(cookie).toMatch(/^marsad=[^;]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const session = await app.get('/session', { cookie: await app.signIn('adam@x.example') })
    expect(await session.json()).toMatchObject({ person: { name: 'adam' }, configured: true })
  })

  it('is confined to https where pages are reached by it', async () => {
    const { createAuthentication } = await import('./authentication.ts')
    const secure = createAuthentication(app.store, { secret: 'x'.repeat(40), isSecure: true })
    const made = await secure.signIn('adam@x.example', PASSWORD)
    expect(made?.cookie).toMatch(/^__Host-marsad=[^;]+;.* Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    expect(secure.tokenIn(made?.cookie.split(';')[0])).toMatch(/^\w{32}$/)
  })

  it('gives a new session each time, and believes no cookie that was not made here', async () => {
    const [first, second] = [await app.signIn('adam@x.example'), await app.signIn('adam@x.example')]
    expect(first).not.toBe(second)
    for (const cookie of [first.slice(0, -4), `${first}x`, 'marsad=abc.def', 'marsad=%E0%A4%A']) {
      const session = await app.get('/session', { cookie })
      expect(await session.json()).toMatchObject({ person: null })
    }
  })

  it('says the same of a wrong password and of an account that does not exist', async () => {
    const known = await app.post('/sign-in', { email: 'adam@x.example', password: 'wrong' })
    const unknown = await app.post('/sign-in', { email: 'nobody@x.example', password: 'wrong' })
    const [a, b] = await Promise.all(
      [known, unknown].map(async (one) => (await one.text()).replace(/"requestId":"[^"]+"/, '')),
    )
    expect(a).toContain('"code":"auth.wrong"')
    expect(b).toBe(a)
  })

  it('slows down after five failures of an account, whether it exists or not', async () => {
    for (const email of ['adam@x.example', 'nobody@x.example']) {
      for (let attempt = 0; attempt < 5; attempt += 1) {
        const answer = await app.post('/sign-in', { email, password: 'wrong' })
        expect(await outcomeOf(answer)).toBe('401 auth.wrong')
      }
      const answer = await app.post('/sign-in', { email, password: PASSWORD })
      expect(await outcomeOf(answer)).toBe('429 auth.slow_down')
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    }
    app.clock.advance(16 * MINUTE)
    expect(await app.signIn('adam@x.example')).toMatch(/^marsad=/)
  })

  it('counts attempts made at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, () =>
        app.post('/sign-in', { email: 'adam@x.example', password: 'wrong' }),
      ),
    )
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(25)
  })

  it('counts the address of the connection, whatever the request says of it', async () => {
    const connection = { incoming: { socket: { remoteAddress: '127.0.0.9' } } }
    let refused = 0
    for (let attempt = 0; attempt < 200; attempt += 1) {
      const headers = { 'x-forwarded-for': `10.0.${attempt}.1`, 'x-client-ip': `10.1.${attempt}.1` }
      const body = { email: `guess-${attempt}@x.example`, password: 'wrong' }
      const answer = await app.post('/sign-in', body, headers, connection)
      if (answer.status === 429) refused += 1
    }
    expect(refused).toBe(180)
  })

  it('takes the word of a proxy that is trusted, and of that one only', async () => {
    const { clientAddress } = await import('../client-address.ts')
    const request = (peer: string, forwarded: string) =>
      clientAddress(
        {
          env: { incoming: { socket: { remoteAddress: peer } } },
          req: { header: () => forwarded },
        } as never,
        ['10.0.0.2', '10.0.0.3'],
      )
    expect(request('::ffff:10.0.0.2', '6.6.6.6, 196.1.2.3, 10.0.0.3')).toBe('196.1.2.3')
    expect(request('196.1.2.3', '6.6.6.6')).toBe('196.1.2.3')
  })

  it('is refused over plain http from another machine', async () => {
    const connection = { incoming: { socket: { remoteAddress: '192.168.1.7' } } }
    const body = { email: 'adam@x.example', password: PASSWORD }
    expect(await outcomeOf(await app.post('/sign-in', body, {}, connection))).toBe(
      '403 auth.insecure_origin',
    )
  })

  it('is not to be had where no secret is set, and reading goes on', async () => {
    const open = await accountsApp({ authentication: undefined })
    const body = { email: 'adam@x.example', password: PASSWORD }
    expect(await outcomeOf(await open.post('/sign-in', body))).toBe('503 auth.not_configured')
    expect(await (await open.get('/session')).json()).toEqual({
      ...{ person: null, configured: false, secure: false },
    })
    expect((await open.get('/health')).status).toBe(200)
    await open.store.close()
  })
})

describe('a session', () => {
  it('ends after half an hour of rest for those with a role in production, and after twelve hours for all', async () => {
    await addSomebody(app.access, 'vera@x.example', [{ role: 'viewer', institution: '*' }])
    const [adam, vera] = [await app.signIn('adam@x.example'), await app.signIn('vera@x.example')]
    const isIn = async (cookie: string) =>
      ((await (await app.get('/session', { cookie })).json()) as { person: unknown }).person !==
      null
    app.clock.advance(29 * MINUTE)
    expect([await isIn(adam), await isIn(vera)]).toEqual([true, true])
    app.clock.advance(29 * MINUTE)
    expect(await isIn(adam)).toBe(true)
    app.clock.advance(31 * MINUTE)
    expect([await isIn(adam), await isIn(vera)]).toEqual([false, true])
    app.clock.advance(11 * 60 * MINUTE)
    expect(await isIn(vera)).toBe(false)
  })

  it('ends everywhere when asked', async () => {
    const [here, there] = [await app.signIn('adam@x.example'), await app.signIn('adam@x.example')]
    await app.post('/sign-out', {}, { cookie: here })
    expect(await outcomeOf(await app.get('/people', { cookie: here }))).toBe('401 auth.required')
    expect(await outcomeOf(await app.get('/people', { cookie: there }))).toBe('200')
    const third = await app.signIn('adam@x.example')
    await app.post('/sign-out', { everywhere: true }, { cookie: third })
    expect(await outcomeOf(await app.get('/people', { cookie: there }))).toBe('401 auth.required')
  })

  it('has the rights of the moment: a role taken away is gone at the next request', async () => {
    const id = await addSomebody(app.access, 'second@x.example', [
      { role: 'administrator', institution: '*' },
    ])
    const cookie = await app.signIn('second@x.example')
    expect(await outcomeOf(await app.get('/people', { cookie }))).toBe('200')
    await inTransaction(app.store, (work) =>
      revokeRole(work, { person: id, role: 'administrator', institution: '*' }),
    )
    expect(await outcomeOf(await app.get('/people', { cookie }))).toBe('403 role.missing')
  })
})

describe('accounts', () => {
  it('are made by an administrator, and their owner alone knows the password', async () => {
    const cookie = await app.signIn('adam@x.example')
    const made = await app.post('/people', { name: 'Paula', email: 'Paula@x.example' }, { cookie })
    const { code, person } = (await made.json()) as Link
    const set = (password: string) => app.post('/password', { code, password })
    expect(await outcomeOf(await set('short'))).toBe('422 password.too_short')
    expect(await outcomeOf(await set('paula@x.example'))).toBe('422 password.common')
    expect(await outcomeOf(await set('1234567890987654321'))).toBe('422 password.common')
    expect(await outcomeOf(await set('x'.repeat(129)))).toBe('422 password.too_long')
    expect(await outcomeOf(await set(PASSWORD))).toBe('200')
    expect(await outcomeOf(await set(PASSWORD))).toBe('422 password.code_unknown')
    expect(await app.signIn('paula@x.example')).toMatch(/^marsad=/)
    const lines = await auditOf(app.store.reader, { kind: 'person', id: person })
    expect(lines.map(({ action }) => action)).toEqual([
      'people.create',
      'password.set',
      'session.begin',
    ])
    expect(
      await outcomeOf(
        await app.post('/people', { name: 'x', email: 'paula@X.example' }, { cookie }),
      ),
    ).toBe('409 people.exists')
  })

  it('lose password and sessions on a reset, whose code lasts half an hour', async () => {
    const id = await addSomebody(app.access, 'paula@x.example', [])
    const [admin, paula] = [await app.signIn('adam@x.example'), await app.signIn('paula@x.example')]
    const answer = await app.post(`/people/${id}/reset`, {}, { cookie: admin })
    const { code } = (await answer.json()) as Link
    expect(await (await app.get('/session', { cookie: paula })).json()).toMatchObject({
      person: null,
    })
    const body = { email: 'paula@x.example', password: PASSWORD }
    expect(await outcomeOf(await app.post('/sign-in', body))).toBe('401 auth.wrong')
    app.clock.advance(31 * MINUTE)
    expect(await outcomeOf(await app.post('/password', { code, password: PASSWORD }))).toBe(
      '422 password.code_unknown',
    )
  })

  it('change their own password, and every session ends', async () => {
    const cookie = await app.signIn('adam@x.example')
    const change = (current: string, password: string) =>
      app.post('/password/change', { current, password }, { cookie })
    expect(await outcomeOf(await change('wrong', 'encore quatre autres mots'))).toBe(
      '403 auth.wrong',
    )
    expect(await outcomeOf(await change(PASSWORD, 'encore quatre autres mots'))).toBe('200')
    expect(await outcomeOf(await app.get('/people', { cookie }))).toBe('401 auth.required')
  })

  it('get roles from others only, and a new session with each change', async () => {
    const id = await addSomebody(app.access, 'paula@x.example', [])
    const cookie = await app.signIn('adam@x.example')
    const paula = await app.signIn('paula@x.example')
    const give = (person: string, role: string, institution: string) =>
      app.post(`/people/${person}/roles`, { role, institution, grant: true }, { cookie })
    expect(await outcomeOf(await give(id, 'producer', 'CNSS'))).toBe('200')
    expect(await (await app.get('/session', { cookie: paula })).json()).toMatchObject({
      person: null,
    })
    expect(await outcomeOf(await give(id, 'producer', 'NOWHERE'))).toBe('422 institution.unknown')
    expect(await outcomeOf(await give(id, 'publisher', 'CNSS'))).toBe('422 institution.unknown')
    expect(await outcomeOf(await give(id, 'king', '*'))).toBe('422 body.invalid')
    expect(await outcomeOf(await give(id, 'administrator', '*'))).toBe('409 role.incompatible')
    expect(await outcomeOf(await give('no-one', 'viewer', '*'))).toBe('404 not_found')
    const { person } = (await (await app.get('/session', { cookie })).json()) as {
      person: { id: string }
    }
    expect(await outcomeOf(await give(person.id, 'publisher', '*'))).toBe('403 role.above_your_own')
  })
})

describe('a key', () => {
  it('is shown once, does what its owner may within its scopes, and ends', async () => {
    const owner = await addSomebody(app.access, 'paula@x.example', [
      { role: 'producer', institution: 'CNSS' },
    ])
    const cookie = await app.signIn('adam@x.example')
    const wanted = {
      name: 'nightly',
      owner,
      institution: 'CNSS',
      scopes: ['submissions:read'],
      days: 30,
    }
    const made = (await (await app.post('/keys', wanted, { cookie })).json()) as {
      id: string
      secret: string
    }
    expect(made.secret).toMatch(/^marsad_[\w-]{43}$/)
    const listed = await (await app.get('/keys', { cookie })).text()
    expect(listed).toContain('nightly')
    expect(listed).not.toContain(made.secret)
    const authorization = `Bearer ${made.secret}`
    const session = await app.get('/session', { authorization })
    expect(await session.json()).toMatchObject({ person: null })
    expect(session.headers.get('set-cookie')).toBeNull()
    expect(await outcomeOf(await app.get('/people', { authorization }))).toBe(
      '403 key.scope_missing',
    )
    const body = { email: 'adam@x.example', password: PASSWORD }
    expect(await outcomeOf(await app.post('/sign-in', body, { authorization }))).toBe(
      '403 key.scope_missing',
    )
    await app.post(`/keys/${made.id}/revoke`, {}, { cookie })
    expect(await outcomeOf(await app.get('/people', { authorization }))).toBe('401 key.unknown')
    const wrong = { authorization: 'Bearer marsad_nothing' }
    expect(await outcomeOf(await app.get('/people', wrong))).toBe('401 key.unknown')
  })
})

describe('a change', () => {
  const ORIGINS = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:81' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'http://localhost', 'sec-fetch-site': 'cross-site' },
  ]
  const TYPES = [
    'application/json',
    'text/plain',
    'multipart/form-data',
    'application/x-www-form-urlencoded',
  ]
  const PATHS = ['/sign-in', '/sign-out', '/people', '/keys']

  it('is refused when another site asks for it, whatever its content type', async () => {
    const cookie = await app.signIn('adam@x.example')
    let asked = 0
    for (const headers of ORIGINS)
      for (const type of TYPES)
        for (const path of PATHS) {
          const answer = await app.app.request(`http://localhost/api/v1${path}`, {
            method: 'POST',
            body: '{}',
            headers: { ...headers, cookie, 'content-type': type } as Record<string, string>,
          })
          expect(await outcomeOf(answer), `${path} ${JSON.stringify(headers)}`).toBe(
            '403 csrf.origin',
          )
          asked += 1
        }
    expect(asked).toBeGreaterThanOrEqual(60)
  })

  it('is refused when a cookie comes without a word of where from', async () => {
    const cookie = await app.signIn('adam@x.example')
    const answer = await app.app.request('http://localhost/api/v1/sign-out', {
      method: 'POST',
      body: '{}',
      headers: { cookie, 'content-type': 'application/json' },
    })
    expect(await outcomeOf(answer)).toBe('403 csrf.origin')
  })

  it('with a body that cannot be read is a problem, never a bug', async () => {
    const cookie = await app.signIn('adam@x.example')
    const outcomes = await Promise.all(
      [
        '{',
        '',
        '[]',
        '"x"',
        `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
        '{"__proto__":{"a":1}}',
        '{"name":"\\ud800","email":"a@b.c","x":1e999}',
      ].map(async (body) => outcomeOf(await app.post('/people', body, { cookie }))),
    )
    for (const outcome of outcomes) expect(outcome).toMatch(/^(400 json|422 body)\./)
    const large = await app.post('/people', { name: 'x'.repeat(70_000) }, { cookie })
    expect(await outcomeOf(large)).toBe('413 body.too_large')
  })
})

describe('the audit log', () => {
  it('is proved whole, and holds no address of mail and no password', async () => {
    const cookie = await app.signIn('adam@x.example')
    await app.post('/people', { name: 'Paula', email: 'paula@x.example' }, { cookie })
    expect(await verifyStore(app.store)).toMatchObject({ findings: [], auditLines: 2 })
    const rows = await app.store.reader.selectFrom('audit').selectAll().execute()
    expect(JSON.stringify(rows)).not.toMatch(/x\.example|quatre/)
  })
})
