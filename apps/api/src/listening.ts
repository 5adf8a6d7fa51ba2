import { type ServerType, serve } from '@hono/node-server'

/** Longer than the minute that proxies keep a connection, so that none sends a request into one being closed. */
const KEEP_ALIVE_MS = 65_000

/** Answers HTTP on an address; `ready` is told the port. Who is slow to say what they want is cut off. */
export function listenOn(
  where: {
    readonly fetch: (request: Request) => Response | Promise<Response>
    readonly port: number
    readonly hostname: string
  },
  ready: (port: number) => void,
): ServerType {
  const serverOptions = {
    headersTimeout: 10_000,
    requestTimeout: 60_000,
    keepAliveTimeout: KEEP_ALIVE_MS,
  }
  return serve({ ...where, serverOptions }, ({ port }) => ready(port))
}
