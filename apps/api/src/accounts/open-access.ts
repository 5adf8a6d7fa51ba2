import { hasPeople, type Store } from '@marsad/store'
import type { Config } from '../config.ts'
import type { Access } from './access.ts'
import { SECRET_MISSING } from './secret.ts'

/** From this edition on the time zone data know that Morocco is at +00 for good since 20 September 2026. */
const OLDEST_ZONES = '2026c'

/**
 * Prepares signing in. A database without accounts needs no secret and is read by everybody; one that has accounts is not
 * served without, for its people would be locked out unawares.
 */
export async function openAccess(
  store: Store,
  config: Pick<Config, 'origin' | 'trustedProxies'>,
  secret: string | undefined,
): Promise<{ readonly access: Access } | { readonly error: string }> {
  const { origin, trustedProxies } = config
  const common = { store, origin, trustedProxies, now: () => new Date().toISOString() }
  if (secret === undefined) {
    return (await hasPeople(store.reader))
      ? { error: SECRET_MISSING }
      : { access: { ...common, authentication: undefined } }
  }
  const zones = process.versions.tz ?? 'unknown'
  if (zones < OLDEST_ZONES) {
    return {
      error: `tz.too_old: this Node has the time zone data ${zones}, which do not know the time in Morocco since September 2026; use one with ${OLDEST_ZONES} or newer.`,
    }
  }
  const { createAuthentication } = await import('./authentication.ts')
  const isSecure = origin?.startsWith('https:') === true
  return {
    access: { ...common, authentication: createAuthentication(store, { secret, isSecure }) },
  }
}
