import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { protection } from './headers.ts'

async function headersOf(path: string, ancestors = '*'): Promise<Headers> {
  const app = new Hono()
  app.use(protection(ancestors))
  app.get('*', (c) => c.text('page'))
  return (await app.request(path)).headers
}

describe('protection', () => {
  it.each(['/fr', '/fr/indicateurs/UNEMPLOYMENT_RATE', '/integrer/X', '/fr/x/integrer/X'])(
    'lets no site frame %s',
    async (path) => {
      const headers = await headersOf(path)
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
    },
  )

  it.each(['fr', 'ar', 'en'])('lets the named sites frame a figure in %s', async (language) => {
    const headers = await headersOf(`/${language}/integrer/X`, "'self' https://a.example")
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("frame-ancestors 'self' https://a.example")
    expect(policy).toContain("script-src 'self'")
    expect(headers.get('x-frame-options')).toBeNull()
  })
})
