import { describe, expect, it } from 'vitest'
import { appOverFigures } from './library.ts'
import { MALFORMED } from './malformed.ts'

const app = appOverFigures()

type ProblemBody = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly instance: string
  readonly requestId: string
  readonly errors?: readonly { readonly code: string; readonly parameter?: string }[]
}

async function assertProblem(
  response: Response,
  status: number,
  code: string,
): Promise<ProblemBody> {
  const body = (await response.json()) as ProblemBody
  expect({ status: response.status, code: body.code }).toEqual({ status, code })
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(body).toMatchObject({
    type: expect.stringMatching(/^\/problems\/[a-z-]+$/),
    title: expect.stringMatching(/\S/),
    status,
    detail: expect.stringMatching(/\S/),
    requestId: expect.stringMatching(/\S/),
  })
  expect(JSON.stringify(body)).not.toMatch(/node_modules|sqlite|at .*\.ts:|select .* from/i)
  return body
}

describe('a request with what no text or body holds', () => {
  it('is refused for the character NUL, in the path as in the query', async () => {
    const [path, query] = ['/vintages/%00', '/search?q=%00&lang=fr']
    await assertProblem(await app.request(`/api/v1${path}`), 404, 'not_found')
    await assertProblem(await app.request(`/api/v1${query}`), 400, 'parameter.invalid')
  })

  it('is refused for a body of another content type than the address takes', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'image/png']) {
      const headers = { 'content-type': type, origin: 'http://localhost' }
      const init = { method: 'POST', headers, body: 'email=x' }
      const answer = await app.request('/api/v1/sign-in', init)
      await assertProblem(answer, 415, 'body.type_unsupported')
    }
  })
})

describe('a malformed request', () => {
  it('is one of at least eighty kinds', () => {
    expect(new Set(MALFORMED.map(([path]) => path)).size).toBeGreaterThanOrEqual(80)
  })

  it.each(MALFORMED)('%s is refused with %i %s', async (path, status, code) => {
    await assertProblem(await app.request(`/api/v1${path}`), status, code)
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s on a read address is 405', async (method) => {
    const response = await app.request('/api/v1/health', { method })
    await assertProblem(response, 405, 'method_not_allowed')
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
  })

  it('lists everything that is wrong, not only the first thing', async () => {
    const path = '/api/v1/indicators/UNEMPLOYMENT_RATE/data?SEX=X&from=24&nothing=1'
    const body = await assertProblem(await app.request(path), 400, 'parameter.unknown')
    expect(body.errors?.map((error) => error.code).sort()).toEqual([
      'code.unknown',
      'parameter.unknown',
      'period.malformed',
    ])
  })

  it('names the position of a code that is not in the list', async () => {
    const path = '/api/v1/indicators/UNEMPLOYMENT_RATE/data?SEX=F,Z'
    const body = await assertProblem(await app.request(path), 400, 'code.unknown')
    expect(body.errors?.[0]).toMatchObject({ parameter: 'SEX', column: 2 })
  })

  it.each([
    ['fr', 'La demande ne peut pas être lue'],
    ['ar-MA,fr;q=0.5', 'تعذرت قراءة الطلب'],
    ['en-GB, en;q=0.9', 'The request cannot be read'],
    ['de', 'La demande ne peut pas être lue'],
  ])('has its title in the language of the reader: %s', async (language, title) => {
    const response = await app.request('/api/v1/health?x=1', {
      headers: { 'accept-language': language },
    })
    const body = await assertProblem(response, 400, 'parameter.unknown')
    expect(body.title).toBe(title)
  })
})
