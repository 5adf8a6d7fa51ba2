import { describe, expect, it } from 'vitest'
import { accountsApp } from '../accounts/testing.ts'
import { needsSomebody } from './can.ts'
import { actionOfRequest, methodsOf, ROUTE_ACTIONS } from './route-actions.ts'

describe('every route', () => {
  it('declares its action, and every declared route exists', async () => {
    const { app, store } = await accountsApp()
    const routes = new Set(
      app.routes
        .filter(({ method }) => method !== 'ALL')
        .map(({ method, path }) => `${method} ${path}`),
    )
    expect([...routes].sort()).toEqual(Object.keys(ROUTE_ACTIONS).sort())
    await store.close()
  })

  it('is found by its address, and another method is refused with those that answer', () => {
    expect(actionOfRequest('GET', '/api/v1/indicators/X/data.csv')).toBe('published.read')
    expect(actionOfRequest('HEAD', '/api/v1/health')).toBe('published.read')
    expect(actionOfRequest('GET', '/api/v1/indicators/X/data_csv')).toBeUndefined()
    expect(actionOfRequest('DELETE', '/api/v1/people')).toBeUndefined()
    expect(methodsOf('/api/v1/people')).toEqual(['GET', 'HEAD', 'OPTIONS', 'POST'])
    expect(methodsOf('/api/v1/sign-in')).toEqual(['POST', 'OPTIONS'])
  })

  it('that is not for everybody refuses who is not signed in, before it says anything else', async () => {
    const { app, store, bugs } = await accountsApp()
    for (const [route, action] of Object.entries(ROUTE_ACTIONS)) {
      if (!needsSomebody(action)) continue
      const [method = '', path = ''] = route.split(' ')
      const answer = await app.request(path.replace(':id', 'some'), {
        method,
        ...(method === 'GET' ? {} : { body: '{}' }),
        headers: { 'content-type': 'application/json' },
      })
      expect(answer.status, route).toBe(401)
      expect(answer.headers.get('access-control-allow-origin'), route).toBeNull()
      expect(answer.headers.get('cache-control'), route).toMatch(/no-store/)
    }
    await store.close()
    expect(bugs).toEqual([])
  })
})
