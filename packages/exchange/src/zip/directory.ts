import { Refusal } from '../refusal.ts'
import type { ArchiveLimits } from './limits.ts'

/** One part of an archive, as its directory tells it; sizes are checked while inflating. */
export type ArchiveEntry = {
  readonly name: string
  readonly method: 'stored' | 'deflated'
  readonly data: Uint8Array
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const SYMBOLIC_LINK = 0xa000
const UNIX = 3

/**
 * Reads the directory of a ZIP archive (APPNOTE 4.3.12, 4.3.16) and refuses what a workbook never has: too many
 * parts, links, paths that leave the archive, encryption, methods other than stored and deflated.
 */
export function readDirectory(bytes: Uint8Array, limits: ArchiveLimits): readonly ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  const count = view.getUint16(end + 10, true)
  if (count > limits.entries) throw tooBig('entries')
  const entries: ArchiveEntry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw broken()
    const nameLength = view.getUint16(at + 28, true)
    entries.push(entryAt(view, bytes, at, nameLength))
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (new Set(entries.map(({ name }) => name)).size !== entries.length) throw broken()
  return entries.filter(({ name }) => !name.endsWith('/'))
}

function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (view.getUint32(at, true) === END) return at
  throw broken()
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, nameLength: number): ArchiveEntry {
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
  if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[A-Za-z]:|\0/.test(name)) throw tooBig('path')
  const madeBy = view.getUint8(at + 5)
  const mode = view.getUint32(at + 38, true) >>> 16
  if (madeBy === UNIX && (mode & 0xf000) === SYMBOLIC_LINK) throw tooBig('link')
  if ((view.getUint16(at + 8, true) & 1) === 1) throw new Refusal('upload.encrypted')
  const method = view.getUint16(at + 10, true)
  if (method !== 0 && method !== 8) throw broken()
  const size = view.getUint32(at + 20, true)
  const local = view.getUint32(at + 42, true)
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw broken()
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + size > bytes.length) throw broken()
  return {
    name,
    method: method === 0 ? 'stored' : 'deflated',
    data: bytes.subarray(start, start + size),
  }
}

/** The archive would cost too much, or holds what no workbook holds. */
export function tooBig(reason: 'size' | 'ratio' | 'entries' | 'nested' | 'link' | 'path'): Refusal {
  return new Refusal('xlsx.too_big_inside', { reason })
}

/** The archive is damaged. */
export function broken(): Refusal {
  return new Refusal('xlsx.parse_failed')
}
