import { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { describe, expect, it } from 'vitest'
import { plainHttp } from './plain-http.ts'

const app = new Hono()
app.use(plainHttp)
app.use(secureHeaders({ crossOriginOpenerPolicy: 'same-origin' }))
app.get('/', (c) => c.text(''))

const policyAt = async (address: string, headers: Record<string, string> = {}) =>
  (await app.request(address, { headers })).headers.get('cross-origin-opener-policy')

describe('plainHttp', () => {
  it.each([
    ['https://marsad.example/', {}],
    ['http://localhost:3000/', {}],
    ['http://127.0.0.1:3000/', {}],
    ['http://[::1]:3000/', {}],
    ['http://marsad.example/', { 'x-forwarded-proto': 'https' }],
  ])('keeps the opener policy at %s', async (address, headers) => {
    expect(await policyAt(address, headers)).toBe('same-origin')
  })

  it.each(['http://192.168.1.20:3000/', 'http://marsad.lan/', 'http://127.0.0.1.example/'])(
    'leaves it out at %s, where browsers would complain',
    async (address) => {
      expect(await policyAt(address)).toBeNull()
    },
  )
})
