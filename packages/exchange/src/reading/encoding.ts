import type { Reading } from '@marsad/model'
import { Refusal } from '../refusal.ts'

/** The encoding of a text, and whether it is sure of it. */
export type DetectedEncoding = {
  readonly encoding: Reading['encoding']
  readonly certain: boolean
  /** Bytes of the byte order mark. */
  readonly mark: number
}

/**
 * Detects the encoding of a text file by its byte order mark, else by whether it is valid UTF-8; what is not is taken for
 * Windows-1256 where runs of bytes are Arabic letters there, else for Windows-1252. Throws the refusal `csv.encoding` on NUL bytes that no encoding explains.
 */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', certain: true, mark: 3 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', certain: true, mark: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', certain: true, mark: 2 }
  const nul = bytes.indexOf(0)
  if (nul >= 0) {
    const row = bytes.subarray(0, nul).reduce((rows, byte) => rows + (byte === 10 ? 1 : 0), 1)
    throw new Refusal('csv.encoding', { row })
  }
  if (isUtf8(bytes)) return { encoding: 'utf-8', certain: true, mark: 0 }
  return {
    encoding: hasArabicRuns(bytes) ? 'windows-1256' : 'windows-1252',
    certain: false,
    mark: 0,
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += 1 << 20)
      decoder.decode(bytes.subarray(at, at + (1 << 20)), { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/** Accented letters of French stand alone; Arabic words are runs of them. */
function hasArabicRuns(bytes: Uint8Array): boolean {
  let run = 0
  let inRuns = 0
  let high = 0
  for (const byte of bytes.subarray(0, 1 << 20)) {
    if (byte < 0xc0) {
      if (run >= 3) inRuns += run
      run = 0
    } else {
      run += 1
      high += 1
    }
  }
  return high > 0 && inRuns + (run >= 3 ? run : 0) > high / 2
}

// Letters of UTF-8 read as Windows-1252: é, the signs of Latin-1, Arabic letters, and typographic punctuation.
const CONTINUATION =
  '\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122'
const DAMAGED = new RegExp(`[ÂÃØÙ][${CONTINUATION}]|â€[${CONTINUATION}]`, 'g')

/**
 * Whether a text was damaged by a wrong encoding: `SalariÃ©s`, `Salari\ufffds`.
 *
 * @returns `undefined` for a sound text; else the text that was meant, where it can be told.
 */
export function damageOf(text: string): { readonly repaired: string | undefined } | undefined {
  if (text.includes('\ufffd')) return { repaired: undefined }
  const repaired = text.replace(DAMAGED, (letters) => decoded(letters) ?? letters)
  return repaired === text ? undefined : { repaired }
}

/** Letters taken back to the bytes they were made of, and read as UTF-8. */
function decoded(letters: string): string | undefined {
  const bytes = [...letters].map(windows1252Byte)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(bytes))
  } catch {
    return undefined
  }
}

const WINDOWS_1252 = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 256 }, (_, byte) => byte),
)

function windows1252Byte(letter: string): number {
  return Math.max(0, WINDOWS_1252.indexOf(letter))
}
