import { createRequire } from 'node:module'
import { Problem } from '@marsad/model'
import { hash, verify } from '@node-rs/argon2'

/** Argon2id with the parameters of OWASP's password storage guidance: 19 MiB, two passes, one lane. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const SHORTEST = 12
const LONGEST = 128

/** The hash to keep in place of a password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID)
}

/** Whether a password is the one a hash was made of. */
export async function isPassword(kept: string, password: string): Promise<boolean> {
  return await verify(kept, password)
}

let common: ReadonlySet<string> | undefined

/** The passwords people choose most, those of eight characters and more; read when first needed. */
function commonPasswords(): ReadonlySet<string> {
  const require = createRequire(import.meta.url)
  const list: unknown = common === undefined ? require('popular-passwords') : []
  common ??= new Set(Array.isArray(list) ? list.map(String) : [])
  return common
}

/**
 * Refuses a password that is too short, too long, among the most common, or the name of its owner.
 *
 * @throws Problem `password.too_short`, `password.too_long`, `password.common`.
 */
export function checkPassword(
  password: string,
  owner: { readonly email: string; readonly name: string },
): void {
  const length = [...password].length
  if (length < SHORTEST) {
    throw refused(
      'password.too_short',
      `A password has ${SHORTEST} characters at least, this one has ${length}. Several words are easy to remember.`,
    )
  }
  if (length > LONGEST) {
    throw refused('password.too_long', `A password has ${LONGEST} characters at most.`)
  }
  const folded = password.toLowerCase()
  const own = [owner.email, owner.email.split('@')[0] ?? '', owner.name].map((text) =>
    text.toLowerCase(),
  )
  const letters = new Set(folded)
  if (
    letters.size < 4 ||
    own.includes(folded) ||
    commonPasswords().has(folded) ||
    commonPasswords().has(folded.replace(/[\d!.?*]+$/, ''))
  ) {
    throw refused(
      'password.common',
      'This password is among those that are tried first. Choose another: several words that do not belong together.',
    )
  }
}

function refused(code: string, detail: string): Problem {
  return new Problem('unprocessable', code, detail)
}
