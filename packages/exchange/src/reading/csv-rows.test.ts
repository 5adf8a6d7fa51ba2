import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvReader, csvRows, detectCsv } from './csv-rows.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('csvReader', () => {
  it('reads quotes, doubled quotes, and line ends of every kind', () => {
    const { push, end } = csvReader(';')
    expect([...push('a;"b;""c""\r\nd"\re;\n\n'), ...push('f;g'), ...end()]).toEqual([
      { row: 1, values: ['a', 'b;"c"\r\nd'] },
      { row: 2, values: ['e', null] },
      { row: 4, values: ['f', 'g'] },
    ])
  })

  it('reads back any table, however the text is cut into pieces', () => {
    const cell = fc.string({ maxLength: 6 }).filter((text) => text !== '')
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom(';' as const, ',' as const, '\t' as const, '|' as const),
        fc.integer({ min: 1, max: 9 }),
        (rows, separator, size) => {
          const text = rows
            .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(separator))
            .join('\r\n')
          const { push, end } = csvReader(separator)
          const read = []
          for (let at = 0; at < text.length; at += size)
            read.push(...push(text.slice(at, at + size)))
          read.push(...end())
          expect(read.map(({ values }) => values)).toEqual(rows)
        },
      ),
    )
  })
})

describe('csvRows', () => {
  it('reads bytes that are cut inside a letter', () => {
    const all = bytes('é;ش\n')
    const reading = { encoding: 'utf-8', separator: ';', decimal: ',', thousands: '.' } as const
    const pieces = [...all].map((byte) => Uint8Array.of(byte))
    expect([...csvRows(pieces, reading)]).toEqual([{ row: 1, values: ['é', 'ش'] }])
  })
})

describe('detectCsv', () => {
  it.each([
    ['a;b;c\n1,5;2;3\n2,5;3;4', ';'],
    ['a,b\n"1;2",3\n4,5', ','],
    ['a\tb\n1\t2', '\t'],
  ])('tells the separator of %j', (text, separator) => {
    expect(detectCsv(bytes(text))).toMatchObject({ separator, undecided: [] })
  })

  it('does not pretend to know the separator of a single column', () => {
    expect(detectCsv(bytes('a\n1\n2')).undecided).toContain('separator')
  })

  it('takes what is not UTF-8 for Windows-1252, and says that it guesses', () => {
    expect(
      detectCsv(Uint8Array.from([...'r\xe9gion;n\n1;2'].map((one) => one.charCodeAt(0)))),
    ).toEqual({
      encoding: 'windows-1252',
      separator: ';',
      undecided: ['encoding'],
    })
  })

  it('takes runs of high bytes for Arabic in Windows-1256', () => {
    const arabic = [0xc7, 0xe1, 0xcc, 0xe5, 0xc9]
    expect(
      detectCsv(Uint8Array.from([...arabic, 0x3b, ...arabic, 10, 49, 0x3b, 50])).encoding,
    ).toBe('windows-1256')
  })

  it.each([
    [[0xef, 0xbb, 0xbf, 97, 59, 98], 'utf-8'],
    [[0xff, 0xfe, 97, 0, 59, 0, 98, 0], 'utf-16le'],
    [[0xfe, 0xff, 0, 97, 0, 59, 0, 98], 'utf-16be'],
  ])('believes a byte order mark: %#', (some, encoding) => {
    expect(detectCsv(Uint8Array.from(some)).encoding).toBe(encoding)
  })

  it('refuses NUL bytes, with their line', () => {
    expect(() => detectCsv(bytes('a;b\n1;2\n3;\0'))).toThrow(
      expect.objectContaining({
        finding: expect.objectContaining({ code: 'csv.encoding', facts: { row: 3 } }),
      }),
    )
  })
})
