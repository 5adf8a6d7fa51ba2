import { isIP } from 'node:net'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../../..')

/** A semicolon or a comma would begin another directive. */
const ANCESTORS = /^('none'|[^\s;,']+( +[^\s;,']+)*|'self'( +[^\s;,']+)*)$/

/** Where things are and how to serve; read from the environment once. Command-line options win over it. */
export type Config = {
  /** A file of the embedded engine, or `postgres://…`. */
  readonly database: string
  readonly data: string
  readonly web: string
  readonly port: number
  readonly host: string
  /** Sites that may frame an embedded figure, as `frame-ancestors` writes them; `*` any, `'none'` no site. */
  readonly embedAncestors: string
  /** Where pages are reached, `https://marsad.example`; `undefined` on one machine. */
  readonly origin: string | undefined
  /** Addresses of the proxies before this server. */
  readonly trustedProxies: readonly string[]
  /** Where notifications of submissions are sent; nowhere unless named. */
  readonly hook: string | undefined
  /** While a file of this name exists, everything is read and nothing written. */
  readonly maintenance: string
}

/** A setting that cannot be used, with what to do. */
export type ConfigError = { readonly error: string }

/**
 * Reads `MARSAD_DB`, `MARSAD_DATA`, `MARSAD_PORT`, `MARSAD_HOST`, `MARSAD_EMBED_ANCESTORS`, `MARSAD_ORIGIN`,
 * `MARSAD_TRUSTED_PROXIES`, `MARSAD_HOOK_URL` and `MARSAD_MAINTENANCE_FILE`, and the options `--db`, `--data`, `--port`, `--host`.
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  options: Readonly<Record<string, string | undefined>>,
): Config | ConfigError {
  const portText = options.port ?? env.MARSAD_PORT ?? '3000'
  const port = Number(portText)
  if (!/^\d{1,5}$/.test(portText) || port > 65_535) {
    return { error: `The port must be a number from 0 to 65535, not "${portText}".` }
  }
  const embedAncestors = (env.MARSAD_EMBED_ANCESTORS ?? '').trim() || '*'
  if (!ANCESTORS.test(embedAncestors)) {
    return {
      error: `MARSAD_EMBED_ANCESTORS lists sites separated by spaces, such as "https://www.example.org https://*.example.org", or * or 'none'; not "${embedAncestors}".`,
    }
  }
  const origin = env.MARSAD_ORIGIN?.trim() || undefined
  if (origin !== undefined && !isOrigin(origin)) {
    return {
      error: `MARSAD_ORIGIN is the address of the pages without a path, such as "https://marsad.example", not "${origin}".`,
    }
  }
  const trustedProxies = (env.MARSAD_TRUSTED_PROXIES ?? '').split(/[\s,]+/).filter(Boolean)
  const unread = trustedProxies.find((address) => isIP(address) === 0)
  if (unread !== undefined) {
    return { error: `MARSAD_TRUSTED_PROXIES lists addresses such as 10.0.0.2, not "${unread}".` }
  }
  const hook = env.MARSAD_HOOK_URL?.trim() || undefined
  if (hook !== undefined && !(URL.canParse(hook) && /^https?:/.test(hook))) {
    return { error: `MARSAD_HOOK_URL is an http address, not "${hook}".` }
  }
  const database = options.db ?? env.MARSAD_DB ?? resolve(project, 'var/marsad.db')
  return {
    database: database === '' ? resolve(project, 'var/marsad.db') : database,
    data: resolve(options.data ?? env.MARSAD_DATA ?? resolve(project, 'data')),
    web: resolve(project, 'apps/web/dist'),
    port,
    host: options.host ?? env.MARSAD_HOST ?? '127.0.0.1',
    embedAncestors,
    origin,
    trustedProxies,
    hook,
    maintenance: resolve(env.MARSAD_MAINTENANCE_FILE ?? resolve(project, 'var/maintenance')),
  }
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text)
}
