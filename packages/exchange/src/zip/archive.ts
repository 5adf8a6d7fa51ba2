import { Inflate } from 'fflate'
import { Refusal } from '../refusal.ts'
import { type ArchiveEntry, broken, readDirectory, tooBig } from './directory.ts'
import { type ArchiveLimits, LIMITS } from './limits.ts'

/** A workbook's archive that was inflated once within its budget and found harmless. */
export type Archive = {
  readonly names: readonly string[]
  /** The inflated bytes of a part in pieces; nothing for a part that is not there. */
  readonly read: (name: string) => Generator<Uint8Array>
}

// A piece can inflate a thousandfold at most, so that a budget is overrun by 8 MB and no more.
const PIECE = 8 * 1024
const NESTED = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0xd0, 0xcf, 0x11, 0xe0],
]

/**
 * Inflates every part of an archive once, piece by piece and counted, before anything is parsed.
 *
 * Throws a `Refusal`: `upload.too_large`, `xlsx.too_big_inside`, `xlsx.parse_failed`, `xml.doctype_forbidden`,
 * `upload.encrypted`. Declared sizes are not believed.
 */
export function openArchive(bytes: Uint8Array, limits: ArchiveLimits = LIMITS): Archive {
  if (bytes.length > limits.file)
    throw new Refusal('upload.too_large', {
      size: megabytes(bytes.length),
      limit: megabytes(limits.file),
    })
  const entries = new Map(readDirectory(bytes, limits).map((entry) => [entry.name, entry]))
  const budget = { left: limits.inflated }
  for (const entry of entries.values()) inspect(entry, limits, budget)
  return {
    names: [...entries.keys()],
    *read(name) {
      const entry = entries.get(name)
      if (entry !== undefined) yield* inflated(entry)
    },
  }
}

function inspect(entry: ArchiveEntry, limits: ArchiveLimits, budget: { left: number }): void {
  const isXml = /\.(xml|rels|vml)$/i.test(entry.name)
  let size = 0
  let doctype: ((piece: Uint8Array) => boolean) | undefined
  for (const piece of inflated(entry)) {
    if (size === 0) {
      if (NESTED.some((magic) => magic.every((byte, index) => piece[index] === byte)))
        throw tooBig('nested')
      doctype = isXml ? doctypeFinder(piece) : undefined
    }
    size += piece.length
    budget.left -= piece.length
    if (budget.left < 0) throw tooBig('size')
    if (size > limits.ratioFrom && size > limits.ratio * entry.data.length) throw tooBig('ratio')
    if (doctype?.(piece) === true) throw new Refusal('xml.doctype_forbidden')
  }
}

/** Looks for a document type declaration in pieces of text, also across their ends. */
function doctypeFinder(first: Uint8Array): (piece: Uint8Array) => boolean {
  const decoder = new TextDecoder(xmlEncoding(first))
  let tail = ''
  return (piece) => {
    const text = tail + decoder.decode(piece, { stream: true })
    tail = text.slice(-16)
    return /<!doctype|<!entity/i.test(text)
  }
}

/** The encoding that the first bytes of an XML part tell (XML 1.0, appendix F). */
export function xmlEncoding(first: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [a, b] = first
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le'
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be'
  return 'utf-8'
}

function* inflated({ method, data }: ArchiveEntry): Generator<Uint8Array> {
  if (method === 'stored') {
    for (let at = 0; at < data.length; at += PIECE) yield data.subarray(at, at + PIECE)
    return
  }
  const out: Uint8Array[] = []
  let ended = false
  const inflate = new Inflate((piece, final) => {
    if (piece.length > 0) out.push(piece)
    ended ||= final
  })
  for (let at = 0; at < data.length && !ended; at += PIECE) {
    try {
      inflate.push(data.subarray(at, at + PIECE), at + PIECE >= data.length)
    } catch {
      throw broken()
    }
    yield* out.splice(0)
  }
  if (!ended) throw broken()
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 102.4) / 10
}
