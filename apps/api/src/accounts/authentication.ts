import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Store } from '@marsad/store'
import { betterAuth } from 'better-auth'
import { hashPassword, isPassword } from './passwords.ts'

/** A session ends twelve hours after it began, whatever happens in it. */
const TWELVE_HOURS = 12 * 60 * 60

/** A cookie that was just made, as a header, and whose session it is. */
export type SignedIn = { readonly person: string; readonly cookie: string }

/** Signing in by password: sessions, their cookies, and nothing about rights. */
export type Authentication = {
  /** @returns `undefined` when address and password do not go together. */
  signIn(email: string, password: string): Promise<SignedIn | undefined>
  /** The token of the session that a cookie header carries; `undefined` for none, or one that was not made here. */
  tokenIn(cookies: string | undefined): string | undefined
  /** The header that takes the cookie away. */
  readonly forgetCookie: string
}

/**
 * @param options.isSecure Whether pages are reached by https: only then can the cookie be confined to it.
 */
export function createAuthentication(
  store: Store,
  options: { readonly secret: string; readonly isSecure: boolean },
): Authentication {
  const { secret, isSecure } = options
  const cookie = isSecure ? '__Host-marsad' : 'marsad'
  const auth = libraryOver(store, secret, cookie)
  return {
    async signIn(email, password) {
      try {
        const { headers, response } = await auth.api.signInEmail({
          body: { email, password },
          headers: new Headers(),
          returnHeaders: true,
        })
        const made = headers.getSetCookie().find((one) => one.startsWith(`${cookie}=`))
        return made === undefined ? undefined : { person: response.user.id, cookie: made }
      } catch (error) {
        if (isRefusal(error)) return undefined
        throw error
      }
    },
    tokenIn(cookies) {
      const value = cookieIn(cookies ?? '', cookie)
      return value === undefined ? undefined : signedToken(value, secret)
    },
    forgetCookie: `${cookie}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`,
  }
}

function libraryOver(store: Store, secret: string, cookie: string) {
  return betterAuth({
    baseURL: 'http://localhost',
    secret,
    database: { db: store.db, type: store.dialect },
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 1024,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => isPassword(hash, password),
      },
    },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    session: {
      modelName: 'session',
      expiresIn: TWELVE_HOURS,
      disableSessionRefresh: true,
      fields: {
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        userId: 'user_id',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'credential',
      fields: {
        accountId: 'account_id',
        providerId: 'provider_id',
        userId: 'user_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      disableOriginCheck: true,
      ipAddress: { disableIpTracking: true },
      cookies: {
        session_token: { name: cookie, attributes: { secure: cookie.startsWith('__Host-') } },
      },
    },
  })
}

/** A wrong address or password, as the library says it; a failure of the database is none. */
function isRefusal(error: unknown): boolean {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  return status === 400 || status === 401
}

function cookieIn(header: string, cookie: string): string | undefined {
  for (const part of header.split(';')) {
    const [key = '', ...rest] = part.trim().split('=')
    if (key === cookie) return decoded(rest.join('='))
  }
  return undefined
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** `token.signature`, the signature being HMAC-SHA-256 of the token in base 64. */
function signedToken(value: string, secret: string): string | undefined {
  const at = value.lastIndexOf('.')
  if (at < 1) return undefined
  const token = value.slice(0, at)
  const expected = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'))
  const given = Buffer.from(value.slice(at + 1))
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined
}
