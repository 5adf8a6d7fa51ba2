import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { Refusal } from '../refusal.ts'
import { openArchive } from './archive.ts'
import { LIMITS } from './limits.ts'

/** What an archive is refused with: `code` and, where there is one, the reason. */
function refusal(bytes: Uint8Array, limits = LIMITS): string {
  try {
    openArchive(bytes, limits)
    return 'opened'
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, facts } = error.finding
    return [code, facts.reason].filter((part) => part !== undefined).join(' ')
  }
}

const small = { ...LIMITS, inflated: 1_000_000, ratioFrom: 50_000, entries: 20 }
const zeros = (size: number): Uint8Array => new Uint8Array(size)

describe('openArchive', () => {
  it('gives the bytes of each part back, stored or deflated', () => {
    const archive = openArchive(
      zipSync({ 'a.xml': strToU8('<a>é</a>'), 'b.xml': [strToU8('<b/>'), { level: 0 }] }),
    )
    const text = (name: string): string =>
      new TextDecoder().decode(Buffer.concat([...archive.read(name)]))
    expect(archive.names).toEqual(['a.xml', 'b.xml'])
    expect([text('a.xml'), text('b.xml'), text('none')]).toEqual(['<a>é</a>', '<b/>', ''])
  })

  it('stops inflating when all parts together exceed the budget', () => {
    const noise = Uint8Array.from({ length: 600_000 }, (_, index) => (index * 7919) >> 5)
    expect(refusal(zipSync({ a: [noise, { level: 0 }], b: [noise, { level: 0 }] }), small)).toBe(
      'xlsx.too_big_inside size',
    )
  })

  it('stops at a part that inflates beyond the ratio, whatever size it declares', () => {
    const bomb = zipSync({ a: zeros(900_000) })
    expect(refusal(bomb, small)).toBe('xlsx.too_big_inside ratio')
    // The directory may lie about the inflated size; nobody reads it.
    const lying = bomb.slice()
    const at = lying.lastIndexOf(0x50)
    expect(at).toBeGreaterThan(0)
    const directory = findDirectory(lying)
    new DataView(lying.buffer).setUint32(directory + 24, 10, true)
    expect(refusal(lying, small)).toBe('xlsx.too_big_inside ratio')
  })

  it('refuses more parts than a workbook has', () => {
    const many = Object.fromEntries(
      Array.from({ length: 21 }, (_, index) => [`${index}.xml`, strToU8('<a/>')]),
    )
    expect(refusal(zipSync(many), small)).toBe('xlsx.too_big_inside entries')
  })

  it.each([
    ['PK', zipSync({ a: strToU8('x') })],
    ['gzip', Uint8Array.of(0x1f, 0x8b, 8, 0)],
    ['OLE', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0)],
  ])('refuses an archive inside: %s', (_, inner) => {
    expect(refusal(zipSync({ 'xl/embeddings/x.bin': [inner, { level: 0 }] }))).toBe(
      'xlsx.too_big_inside nested',
    )
  })

  it.each(['../x.xml', 'xl/../../x.xml', '/etc/passwd', 'C:/x.xml', 'xl\\..\\x.xml'])(
    'refuses the path %s',
    (name) => {
      expect(refusal(zipSync({ [name]: strToU8('<a/>') }))).toBe('xlsx.too_big_inside path')
    },
  )

  it('refuses a link', () => {
    const linked = zipSync({ 'a.xml': [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] })
    expect(refusal(linked)).toBe('xlsx.too_big_inside link')
  })

  it.each([
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    `${' '.repeat(70_000)}<!doctype a><a/>`,
    '\ufeff<!DOCTYPE a><a/>',
  ])('refuses a document type in XML: %#', (text) => {
    expect(refusal(zipSync({ 'xl/workbook.xml': strToU8(text) }))).toBe('xml.doctype_forbidden')
  })

  it('refuses a document type in UTF-16 too', () => {
    const text = '\ufeff<!DOCTYPE a><a/>'
    const bytes = new Uint8Array(
      Uint16Array.from([...text], (letter) => letter.charCodeAt(0)).buffer,
    )
    expect(refusal(zipSync({ 'xl/workbook.xml': bytes }))).toBe('xml.doctype_forbidden')
  })

  it('refuses a file that is too large before it looks inside', () => {
    expect(refusal(zeros(21 * 1024 * 1024))).toBe('upload.too_large')
  })

  it('refuses what is cut or damaged', () => {
    const whole = zipSync({
      'a.xml': strToU8('<a>text that is deflated, text that is deflated</a>'),
    })
    expect(refusal(whole.slice(0, -30))).toBe('xlsx.parse_failed')
    expect(refusal(Uint8Array.of(0x50, 0x4b, 3, 4))).toBe('xlsx.parse_failed')
    const bad = whole.slice()
    bad.fill(0xff, 36, 60)
    expect(['xlsx.parse_failed', 'opened']).toContain(refusal(bad))
  })

  it('never throws anything but a refusal, whatever bit is flipped', () => {
    const whole = zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'.repeat(40)),
      'b.xml': strToU8('<b/>'),
    })
    for (let bit = 0; bit < whole.length * 8; bit += 5) {
      const flipped = whole.slice()
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      refusal(flipped)
    }
  })
})

function findDirectory(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer)
  return view.getUint32(bytes.length - 22 + 16, true)
}
