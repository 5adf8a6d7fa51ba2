import { xmlEncoding } from '../zip/archive.ts'
import { broken } from '../zip/directory.ts'

/** What a reader of XML is told, in document order. Names come without their prefix. */
export type XmlListener = {
  readonly open?: (name: string, attributes: (name: string) => string | undefined) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

// No tag and no text of a workbook comes near; what does not end within it is refused, so that no search is long.
const LONGEST = 4 * 1024 * 1024

/** Reads XML piece by piece, without document types, entities beyond the five and numeric ones, or a tree. */
export function xmlReader(listener: XmlListener): {
  readonly push: (piece: Uint8Array) => void
  readonly end: () => void
} {
  let decoder: TextDecoder | undefined
  let rest = ''
  return {
    push(piece) {
      decoder ??= new TextDecoder(xmlEncoding(piece))
      rest = readText(rest + decoder.decode(piece, { stream: true }), listener)
      if (rest.length > LONGEST) throw broken()
    },
    end() {
      rest = readText(rest + (decoder?.decode() ?? ''), listener)
      if (rest.trim() !== '') throw broken()
    },
  }
}

/** Reads a whole XML part. */
export function readXml(pieces: Iterable<Uint8Array>, listener: XmlListener): void {
  const reader = xmlReader(listener)
  for (const piece of pieces) reader.push(piece)
  reader.end()
}

/** @returns What is left because it does not end here. */
function readText(text: string, listener: XmlListener): string {
  let at = 0
  while (at < text.length) {
    if (text[at] !== '<') {
      const next = text.indexOf('<', at)
      if (next < 0) return text.slice(at)
      listener.text?.(decoded(text.slice(at, next)))
      at = next
    }
    const end = endOfMark(text, at)
    if (end < 0) return text.slice(at)
    tell(text.slice(at, end), listener)
    at = end
  }
  return ''
}

function endOfMark(text: string, at: number): number {
  const [close, length] = text.startsWith('<![CDATA[', at)
    ? [']]>', 3]
    : text.startsWith('<!--', at)
      ? ['-->', 3]
      : ['>', 1]
  const end = text.indexOf(close, at)
  return end < 0 ? -1 : end + length
}

function tell(mark: string, listener: XmlListener): void {
  if (mark.startsWith('<?') || mark.startsWith('<!--')) return
  if (mark.startsWith('<![CDATA[')) {
    listener.text?.(mark.slice(9, -3))
    return
  }
  if (mark.startsWith('<!')) throw broken()
  if (mark.startsWith('</')) {
    listener.close?.(local(mark.slice(2, -1).trim()))
    return
  }
  const closed = mark.endsWith('/>')
  const inside = mark.slice(1, closed ? -2 : -1)
  const space = inside.search(/\s/)
  const name = local(space < 0 ? inside : inside.slice(0, space))
  listener.open?.(name, (attribute) => attributeOf(inside, attribute))
  if (closed) listener.close?.(name)
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function attributeOf(tag: string, name: string): string | undefined {
  // As nearly every program writes it.
  const usual = tag.indexOf(` ${name}="`)
  if (usual >= 0) {
    const from = usual + name.length + 3
    const to = tag.indexOf('"', from)
    return to < 0 ? undefined : decoded(tag.slice(from, to))
  }
  for (let at = tag.indexOf(name); at >= 0; at = tag.indexOf(name, at + 1)) {
    const before = tag[at - 1]
    if (before !== ' ' && before !== '\n' && before !== '\t' && before !== '\r') continue
    const match = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag.slice(at + name.length))
    if (match !== null) return decoded(match[1] ?? match[2] ?? '')
  }
  return undefined
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole
    const point = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}
