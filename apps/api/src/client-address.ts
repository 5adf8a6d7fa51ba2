import type { Context } from 'hono'

/**
 * The address a request comes from: that of its connection, or, where that is a proxy that is trusted, the last address
 * before it that is none. A header that the client could have written itself is never believed.
 */
export function clientAddress(c: Context, trustedProxies: readonly string[]): string {
  const peer = plain(peerOf(c.env))
  if (!trustedProxies.includes(peer)) return peer
  const forwarded = (c.req.header('x-forwarded-for') ?? '').split(',').map(plain).reverse()
  return forwarded.find((one) => one !== '' && !trustedProxies.includes(one)) ?? peer
}

/** Whether a request comes from this very machine. */
export function isLoopback(address: string): boolean {
  return address === '::1' || /^127\./.test(address) || address === ''
}

/** The other end of the connection; empty where there is none, as in a call within the process. */
function peerOf(env: unknown): string {
  const incoming = member(env, 'incoming')
  const address = member(member(incoming, 'socket'), 'remoteAddress')
  return typeof address === 'string' ? address : ''
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined
}

function plain(address: string): string {
  return address.trim().replace(/^::ffff:/, '')
}
