import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openFile } from './open-file.ts'

const refused = async (name: string, bytes: Uint8Array): Promise<string> => {
  const opened = await openFile(name, bytes)
  return opened.ok ? 'opened' : opened.finding.code
}

describe('openFile', () => {
  it.each([
    ['ventes.pdf', strToU8('%PDF-1.7'), 'upload.type_unsupported'],
    ['photo.xlsx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'upload.type_unsupported'],
    ['texte.docx', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'upload.type_unsupported'],
    ['ancien.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'upload.old_excel'],
    ['renomme.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'upload.old_excel'],
    [
      'macros.xlsx',
      zipSync({ 'xl/workbook.xml': strToU8('<a/>'), 'xl/vbaProject.bin': strToU8('x') }),
      'upload.macros',
    ],
    ['vide.csv', new Uint8Array(), 'upload.empty'],
    ['casse.xlsx', strToU8('PK\u0003\u0004 nothing'), 'xlsx.parse_failed'],
    ['nul.csv', strToU8('a;b\n\0;1'), 'csv.encoding'],
  ])('tells %s by its content: %s', async (name, bytes, code) => {
    expect(await refused(name, bytes)).toBe(code)
  })

  it('shows how it reads numbers, and what it does not know', async () => {
    const opened = await openFile('a.csv', strToU8('région;valeur\nA;1 234,5\nB;1.234\n'))
    if (!opened.ok) throw new Error(opened.finding.code)
    expect(opened.file.detection).toEqual({
      reading: { encoding: 'utf-8', separator: ';', decimal: ',', thousands: '.' },
      undecided: [],
      samples: [
        {
          place: { sheet: 'a.csv', row: 2, column: 2, address: 'B2' },
          written: '1 234,5',
          value: 1234.5,
        },
        {
          place: { sheet: 'a.csv', row: 3, column: 2, address: 'B3' },
          written: '1.234',
          value: 1234,
        },
      ],
    })
    const doubtful = await openFile('a.csv', strToU8('région;valeur\nA;1.234\n'))
    expect(doubtful).toMatchObject({ ok: true, file: { detection: { undecided: ['decimal'] } } })
  })

  it('reads a file again as a person says', async () => {
    const opened = await openFile('a.csv', strToU8('a,b;c\n1,2;3\n'))
    if (!opened.ok) throw new Error(opened.finding.code)
    const [table] = opened.file.tables({ ...opened.file.detection.reading, separator: ',' })
    expect([...(table?.rows() ?? [])][0]?.values).toEqual(['a', 'b;c'])
  })
})
