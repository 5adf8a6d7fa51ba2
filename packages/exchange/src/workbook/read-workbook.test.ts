import { strToU8, zipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/universal'
import { Refusal } from '../refusal.ts'
import { openArchive } from '../zip/archive.ts'
import { readWorkbook } from './read-workbook.ts'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** A workbook of one sheet with these figures, styles and shared texts. */
function workbook(rows: string, styles = '', strings = ''): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="r"><sheets><sheet name="Données &amp; co" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    'xl/worksheets/sheet1.xml': strToU8(
      `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
    ),
    'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
  })
}

const rowsOf = (bytes: Uint8Array) => [...(readWorkbook(openArchive(bytes))[0]?.rows() ?? [])]

describe('readWorkbook', () => {
  it('agrees with another reader on what another writer wrote', async () => {
    const data = [
      ['région', 'valeur', null, true],
      ['طنجة', 12.5, -3, false],
      [null, 1e21, 0.1 + 0.2, 'a <&> "b"\nc'],
    ]
    const blob = await writeXlsxFile([{ sheet: 'S', data }]).toBlob()
    const bytes = new Uint8Array(await blob.arrayBuffer())
    const [witness] = await readXlsxFile(Buffer.from(bytes))
    const read = rowsOf(bytes).map(({ values }) =>
      data[0]?.map((_, index) => values[index] ?? null),
    )
    expect(read).toEqual(witness?.data)
    expect(read).toEqual(data)
  })

  it('keeps formula and error cells with their marks', () => {
    const [row] = rowsOf(
      workbook(
        '<row r="7"><c r="B7"><f>1+1</f><v>2</v></c><c r="C7" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D7" t="str"><f>A1</f><v>x</v></c></row>',
      ),
    )
    expect(row).toEqual({
      row: 7,
      values: [null, 2, '#DIV/0!', 'x'],
      marks: new Map([
        [2, 'formula'],
        [3, 'error'],
        [4, 'formula'],
      ]),
    })
  })

  it('gives a number that is shown as a day as that day', () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="[$-40C]mmm\\ yyyy"/><numFmt numFmtId="165" formatCode="#,##0&quot; d&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>'
    const [row] = rowsOf(
      workbook(
        '<row><c s="1"><v>45352</v></c><c s="2"><v>45352.5</v></c><c s="3"><v>45352</v></c><c s="1"><v>1</v></c></row>',
        styles,
      ),
    )
    expect(row?.values).toEqual(['2024-03-01', '2024-03-01', 45352, '1900-01-01'])
    expect(row?.marks?.get(1)).toBe('date')
  })

  it('joins the runs of shared and own texts, without their guides', () => {
    const [row] = rowsOf(
      workbook(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><r><t>c</t></r><r><t>d</t></r></is></c></row>',
        '',
        '<si><r><t>a</t></r><r><t>b</t></r><rPh><t>no</t></rPh></si>',
      ),
    )
    expect(row?.values).toEqual(['ab', 'cd'])
  })

  it('reads workbooks whose names carry a prefix', () => {
    const bytes = zipSync({
      'xl/workbook.xml': strToU8(
        `<x:workbook xmlns:x="${MAIN}" xmlns:r="r"><x:sheets><x:sheet name="S" sheetId="1" r:id="a"/></x:sheets></x:workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="a" Type="t/worksheet" Target="/xl/s.xml"/></Relationships>',
      ),
      'xl/s.xml': strToU8(
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      ),
    })
    expect(rowsOf(bytes)).toEqual([{ row: 1, values: [1] }])
  })

  it.each([
    ['rows out of order', '<row r="2"><c r="A2"><v>1</v></c></row><row r="1"/>'],
    ['a cell beyond the columns of any table', '<row r="1"><c r="XFD1"><v>1</v></c></row>'],
    ['a number that is none', '<row r="1"><c r="A1"><v>1e999</v></c></row>'],
    ['a row beyond the last', '<row r="1048577"/>'],
  ])('refuses %s', (_, rows) => {
    expect(() => rowsOf(workbook(rows))).toThrow(Refusal)
  })
})
