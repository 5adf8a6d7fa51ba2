import type { Context, Next } from 'hono'

const LOCAL = /^(localhost|127(\.\d+){3}|\[::1\])$/

/**
 * Leaves out what browsers ignore, and complain about, over plain http in a local network: the opener policy holds on https
 * and on the machine itself only (HTML, cross-origin opener policies). A proxy that ends https says so in `X-Forwarded-Proto`.
 */
export async function plainHttp(c: Context, next: Next): Promise<void> {
  await next()
  const { protocol, hostname } = new URL(c.req.url)
  const https = protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'
  if (!https && !LOCAL.test(hostname)) c.res.headers.delete('cross-origin-opener-policy')
}
