import { readFileSync } from 'node:fs'

const SHORTEST = 32

/** The sentence for whoever starts the server with a secret that will not do. */
const REFUSAL =
  'MARSAD_SECRET is missing or shorter than 32 bytes; generate one with: marsad secret'

/** The secret that signs sessions; none where nobody signs in. */
export type SecretRead =
  | { readonly secret: string | undefined }
  /** Exit code 78, EX_CONFIG of sysexits.h. */
  | { readonly error: string }

/** Reads `MARSAD_SECRET`, or the file that `MARSAD_SECRET_FILE` names. */
export function readSecret(env: Readonly<Record<string, string | undefined>>): SecretRead {
  const { MARSAD_SECRET: given, MARSAD_SECRET_FILE: path } = env
  if (given === undefined && path === undefined) return { secret: undefined }
  const text = given ?? textOf(path ?? '')
  if (text === undefined) {
    return { error: `MARSAD_SECRET_FILE names ${path}, which cannot be read.` }
  }
  return Buffer.byteLength(text) < SHORTEST || new Set(text).size < 8
    ? { error: REFUSAL }
    : { secret: text }
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return undefined
  }
}

/** Said where accounts exist and no secret was given. */
export const SECRET_MISSING = REFUSAL
