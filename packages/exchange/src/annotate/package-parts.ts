import { strFromU8, strToU8, zipSync } from 'fflate'
import { openArchive, xmlEncoding } from '../zip/archive.ts'
import type { ArchiveLimits } from '../zip/limits.ts'

/** The parts of a workbook, read whole and written back; those that are not changed keep their bytes. */
export type PackageParts = {
  readonly text: (name: string) => string | undefined
  readonly put: (name: string, text: string) => void
  readonly has: (name: string) => boolean
  readonly remove: (name: string) => void
  /** The archive with its changes. */
  readonly bytes: () => Uint8Array
}

/** Opens a workbook to change some of its parts. Throws the refusals of `openArchive`. */
export function openParts(bytes: Uint8Array, limits?: ArchiveLimits): PackageParts {
  const archive = openArchive(bytes, limits)
  const changed = new Map<string, Uint8Array>()
  const removed = new Set<string>()
  const whole = (name: string): Uint8Array => changed.get(name) ?? joined([...archive.read(name)])
  return {
    has: (name) => !removed.has(name) && (changed.has(name) || archive.names.includes(name)),
    remove: (name) => {
      removed.add(name)
    },
    text(name) {
      if (!changed.has(name) && !archive.names.includes(name)) return undefined
      const part = whole(name)
      const encoding = xmlEncoding(part)
      return encoding === 'utf-8' ? strFromU8(part) : new TextDecoder(encoding).decode(part)
    },
    put(name, text) {
      changed.set(
        name,
        strToU8(text.replace(/^(<\?xml[^>]*encoding=)["']UTF-16["']/i, '$1"UTF-8"')),
      )
    },
    bytes() {
      const names = [...new Set([...archive.names, ...changed.keys()])].filter(
        (name) => !removed.has(name),
      )
      // No time of day in the file, so that the same findings give the same bytes.
      return zipSync(Object.fromEntries(names.map((name) => [name, whole(name)])), {
        level: 6,
        mtime: new Date('2000-01-01T00:00:00'),
      })
    },
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
