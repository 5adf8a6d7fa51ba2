import { deflateRawSync, inflateRawSync } from 'node:zlib'

const MARK = 'deflate:'
/** Shorter texts are kept as they are, for whoever looks into the database. */
const LONG = 16_000
/** Fast before small: what is pressed repeats itself a lot. */
const LEVEL = 2

/** A text as it is kept: a long one deflated (RFC 1951) and written in base64, behind a mark. */
export function pressed(text: string): string {
  if (text.length < LONG && !text.startsWith(MARK)) return text
  return MARK + deflateRawSync(text, { level: LEVEL }).toString('base64')
}

/** The inverse of `pressed`. */
export function unpressed(kept: string): string {
  if (!kept.startsWith(MARK)) return kept
  return inflateRawSync(Buffer.from(kept.slice(MARK.length), 'base64')).toString()
}
