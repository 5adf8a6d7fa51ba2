import type { Reading } from '@marsad/model'

type Encoding = Reading['encoding']

function isWide(encoding: Encoding): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be'
}

/**
 * The units of a text in which separators, quotation marks and line ends are what they are in ASCII: bytes, or pairs of bytes
 * of UTF-16.
 */
export function unitsOf(bytes: Uint8Array, encoding: Encoding): Uint8Array | Uint16Array {
  if (!isWide(encoding)) return bytes
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const units = new Uint16Array(bytes.length >> 1)
  for (let index = 0; index < units.length; index += 1)
    units[index] = view.getUint16(index * 2, encoding === 'utf-16le')
  return units
}

/** Units as the bytes they came from. */
export function lettersOf(units: Uint8Array | Uint16Array, encoding: Encoding): Uint8Array {
  if (units instanceof Uint8Array) return units
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  units.forEach((unit, index) => {
    view.setUint16(index * 2, unit, encoding === 'utf-16le')
  })
  return bytes
}

/** A text in an encoding; `undefined` where a letter has no sign in it. */
export function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  if (isWide(encoding))
    return lettersOf(
      Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)),
      encoding,
    )
  const signs = signsOf(encoding)
  const bytes = [...text].map((letter) => signs.get(letter))
  return bytes.every((byte) => byte !== undefined) ? Uint8Array.from(bytes) : undefined
}

/** The byte of each letter of an encoding of one byte a letter. */
function signsOf(encoding: Encoding): ReadonlyMap<string, number> {
  const decoder = new TextDecoder(encoding)
  return new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  )
}
