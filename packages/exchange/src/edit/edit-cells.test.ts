import type { Reading } from '@marsad/model'
import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/universal'
import { csvTable } from '../reading/csv-rows.ts'
import { readWorkbook } from '../workbook/read-workbook.ts'
import { openArchive } from '../zip/archive.ts'
import { editCells } from './edit-cells.ts'
import { encode } from './text-units.ts'

const reading = (more: Partial<Reading> = {}): Reading => ({
  ...{ encoding: 'utf-8', separator: ';', decimal: ',', thousands: '' },
  ...more,
})

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const bytesOf = (words: string): Uint8Array => new TextEncoder().encode(words)

describe('editCells of a text file', () => {
  const file = '\ufeffsexe;valeur\r\nF;"12,5 %"\r\nM;14\n\n"a;b";9'

  it('changes one field and leaves every other byte', () => {
    const edits = [{ sheet: 'x.csv', row: 2, column: 2, value: 12.5 }]
    expect(text(editCells(bytesOf(file), edits, reading()))).toBe(
      file.replace('"12,5 %"', '12,5').slice(1),
    )
    expect(editCells(bytesOf(file), edits, reading())?.slice(0, 3)).toEqual(
      Uint8Array.of(0xef, 0xbb, 0xbf),
    )
  })

  it('counts rows as the reader does, empty ones and quoted line ends among them', () => {
    const edits = [
      { sheet: 'x.csv', row: 5, column: 1, value: 'c"d' },
      { sheet: 'x.csv', row: 3, column: 4, value: 'x' },
      { sheet: 'x.csv', row: 2, column: 1, value: null },
    ]
    expect(text(editCells(bytesOf(file), edits, reading()))).toBe(
      'sexe;valeur\r\n;"12,5 %"\r\nM;14;;x\n\n"c""d";9',
    )
  })

  it('has no sign for an Arabic letter in a western encoding', () => {
    const edits = [{ sheet: 'x.csv', row: 1, column: 1, value: 'ذكر' }]
    expect(editCells(bytesOf('a;b'), edits, reading({ encoding: 'windows-1252' }))).toBeUndefined()
  })

  it('writes what is read again, in every encoding', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aé"; ,\n\r1٣%'), maxLength: 6 })
    const table = fc.array(fc.array(letters, { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    })
    const quoted = (field: string): string => `"${field.replaceAll('"', '""')}"`
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1256'),
        fc.nat(),
        fc.nat(),
        letters,
        (rows, encoding, atRow, atColumn, value) => {
          const bytes = encode(rows.map((row) => row.map(quoted).join(';')).join('\r\n'), encoding)
          // The digits of Arabic have no sign in that encoding.
          fc.pre(bytes !== undefined && encode(value, encoding) !== undefined)
          const row = atRow % rows.length
          const column = atColumn % (rows[row]?.length ?? 1)
          const edits = [{ sheet: 'x', row: row + 1, column: column + 1, value }]
          const edited = editCells(bytes ?? new Uint8Array(), edits, reading({ encoding }))
          const wanted = rows.map((cells, r) =>
            cells.map((cell, c) => (r === row && c === column ? value : cell)),
          )
          const read = new Map(
            [...csvTable('x', edited ?? new Uint8Array(), reading({ encoding })).rows()].map(
              (one) => [one.row, one.values],
            ),
          )
          wanted.forEach((cells, r) => {
            expect(cells.map((_, c) => read.get(r + 1)?.[c] ?? '')).toEqual(cells)
          })
        },
      ),
      { numRuns: 300 },
    )
  })
})

const rowsOf = (bytes: Uint8Array | undefined) =>
  readWorkbook(openArchive(bytes ?? new Uint8Array())).map(({ rows }) =>
    [...rows()].map(({ row, values }) => [row, ...values]),
  )

/** A workbook of one sheet with these rows. */
function workbook(rows: string, more: Record<string, string> = {}): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId9" Type="t/calcChain" Target="calcChain.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`),
    'xl/styles.xml': strToU8(
      '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ),
    ...Object.fromEntries(Object.entries(more).map(([name, xml]) => [name, strToU8(xml)])),
  })
}

const editS = (bytes: Uint8Array, row: number, column: number, value: string | number | null) =>
  editCells(bytes, [{ sheet: 'S', row, column, value }], reading())

describe('editCells of a workbook', () => {
  it('changes one cell of what another program wrote, and keeps its style', async () => {
    const data = [
      ['région', 'valeur'],
      ['MA-01', { value: '12,5 %', type: String, fontWeight: 'bold' as const }],
    ]
    const blob = await writeXlsxFile([{ sheet: 'S', data }]).toBlob()
    const bytes = new Uint8Array(await blob.arrayBuffer())
    const edited = editS(bytes, 2, 2, 12.5)
    expect(rowsOf(edited)).toEqual([
      [
        [1, 'région', 'valeur'],
        [2, 'MA-01', 12.5],
      ],
    ])
    const sheet = strFromU8(
      unzipSync(edited ?? new Uint8Array())['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
    )
    expect(sheet).toMatch(/<c r="B2" s="\d+"><v>12\.5<\/v><\/c>/)
    expect(rowsOf(editS(edited ?? bytes, 2, 2, '12,5 %'))).toEqual(rowsOf(bytes))
  })

  it('puts cells and rows that are not there where they belong', () => {
    const bytes = workbook('<row r="2"><c r="B2"><v>1</v></c></row><row r="5"/>')
    const edits = [
      { sheet: 'S', row: 2, column: 1, value: 'a' },
      { sheet: 'S', row: 2, column: 3, value: 'c <&> "d"' },
      { sheet: 'S', row: 1, column: 1, value: 'head' },
      { sheet: 'S', row: 5, column: 2, value: 5 },
      { sheet: 'S', row: 7, column: 1, value: 7 },
    ]
    expect(rowsOf(editCells(bytes, edits, reading()))).toEqual([
      [
        [1, 'head'],
        [2, 'a', 1, 'c <&> "d"'],
        [5, null, 5],
        [7, 7],
      ],
    ])
  })

  it('counts cells without addresses, and names with a prefix', () => {
    const bytes = workbook('<row><c><v>1</v></c><c><v>2</v></c></row>')
    expect(rowsOf(editS(bytes, 1, 2, 9))).toEqual([[[1, 1, 9]]])
    const prefixed = workbook('', {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    })
    expect(rowsOf(editS(prefixed, 1, 1, 'b'))).toEqual([[[1, 'b']]])
  })

  it('fills a sheet that has nothing', () => {
    const empty = workbook('', {
      'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
    })
    expect(rowsOf(editS(empty, 3, 2, 4))).toEqual([[[3, null, 4]]])
  })

  it('takes a day format off a cell that gets a number, and off nothing else', () => {
    const bytes = workbook('<row r="1"><c r="A1" s="1"><v>45352</v></c></row>')
    expect(rowsOf(editS(bytes, 1, 1, 45_352))).toEqual([[[1, 45_352]]])
  })

  it('leaves the last results of a shared formula whose text is overwritten', () => {
    const bytes = workbook(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row>',
      {
        'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>',
        '[Content_Types].xml':
          '<Types><Override PartName="/xl/calcChain.xml" ContentType="c"/><Override PartName="/xl/workbook.xml" ContentType="w"/></Types>',
      },
    )
    const edited = editS(bytes, 1, 1, 3) ?? new Uint8Array()
    expect(rowsOf(edited)).toEqual([
      [
        [1, 3],
        [2, 4],
      ],
    ])
    const parts = unzipSync(edited)
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).not.toContain('<f')
    expect(Object.keys(parts)).not.toContain('xl/calcChain.xml')
    expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).toContain('workbook.xml')
    expect(strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array())).not.toContain('calcChain')
  })

  it('changes nothing for a sheet that is not there', () => {
    const bytes = workbook('<row r="1"><c r="A1"><v>1</v></c></row>')
    const edits = [{ sheet: 'T', row: 1, column: 1, value: 2 }]
    expect(rowsOf(editCells(bytes, edits, reading()))).toEqual(rowsOf(bytes))
  })
})
