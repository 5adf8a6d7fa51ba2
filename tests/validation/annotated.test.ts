import { annotateTable, annotateWorkbook, openFile } from '@marsad/exchange'
import { annotationWords, sayFinding } from '@marsad/language'
import type { CellPlace, Finding, Language } from '@marsad/model'
import { strFromU8, unzipSync } from 'fflate'
import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import {
  check,
  draftAt,
  filledCsv,
  filledWorkbook,
  readFile,
  said,
  settingOf,
} from './producer-file.ts'
import { collectionOf } from './real-catalogue.ts'
import { setCell } from './workbook-edits.ts'

const setting = settingOf(collectionOf('CNSS_EMP'))

function notesOf(findings: readonly Finding[], language: Language) {
  return findings.map(({ cell, severity, suggestion, ...rest }) => ({
    ...{ cell, severity, text: sayFinding({ cell, ...rest }, language) },
    ...(suggestion === undefined ? {} : { suggestion }),
  }))
}

/** The workbook with two faults: a text for a number, and a code that is none. */
async function faulty() {
  const clean = await filledWorkbook(setting)
  const file = await readFile(setting, 'depot.xlsx', clean)
  const figure = draftAt(file, 'cnss_declared_employees', { SEX: 'F' })
  const coded = draftAt(file, 'cnss_declared_employees', { REF_AREA: 'MA03' })
  const region = file.tables[0]?.columns.find(({ head }) => head === 'REF_AREA')?.column ?? 0
  const code = `${String.fromCharCode(64 + region)}${coded.row}`
  const value = `${String.fromCharCode(64 + figure.column)}${figure.row}`
  const bytes = setCell(setCell(clean, value, 'environ 3 000'), code, 'Fes-Mekens')
  return { bytes, value, code, correct: figure.value ?? 0 }
}

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  )

describe('annotateWorkbook', () => {
  it('marks the cells, comments them and lists the findings, and another reader still reads it', async () => {
    const { bytes, value, code } = await faulty()
    const { findings } = check(setting, await readFile(setting, 'depot.xlsx', bytes))
    expect(said(findings).toSorted()).toEqual([
      `code.unknown ${code}`,
      `number.not_a_number ${value}`,
    ])
    const annotated = annotateWorkbook(bytes, notesOf(findings, 'fr'), annotationWords('fr'))
    const parts = partsOf(annotated)
    const data = parts['xl/worksheets/sheet2.xml'] ?? ''
    expect(data).toMatch(new RegExp(`<conditionalFormatting [^>]*sqref="${code} ${value}"`))
    expect(data).toMatch(
      /<\/sheetData><sheetProtection[^>]*\/><conditionalFormatting.*<\/conditionalFormatting><dataValidations.*<\/dataValidations><legacyDrawing/,
    )
    const comments = parts['xl/commentsMarsad1.xml'] ?? ''
    expect(comments).toContain(`<comment ref="${value}" authorId="0">`)
    expect(comments).toContain('n’est pas un nombre')
    expect(parts['xl/drawings/vmlDrawingMarsad1.vml']?.match(/<v:shape /g)).toHaveLength(2)
    expect(parts['[Content_Types].xml']).toContain('Extension="vml"')
    expect(parts['xl/worksheets/_rels/sheet2.xml.rels']).toContain(
      'Target="/xl/commentsMarsad1.xml"',
    )
    const sheets = await readXlsxFile(Buffer.from(annotated))
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Identité', 'Données', 'Codes', 'Constats'])
    expect(sheets[3]?.data.slice(2).map((row) => row.slice(0, 3))).toEqual(
      findings.map(({ cell }) => ['Données', cell?.address, 'erreur']),
    )
    expect(sheets[1]?.data).toEqual((await readXlsxFile(Buffer.from(bytes)))[1]?.data)
  })

  it('once corrected and uploaded again has no finding, and loses its marks', async () => {
    const { bytes, value, code, correct } = await faulty()
    const { findings } = check(setting, await readFile(setting, 'depot.xlsx', bytes))
    const annotated = annotateWorkbook(bytes, notesOf(findings, 'ar'), annotationWords('ar'))
    const corrected = setCell(setCell(annotated, value, correct), code, 'MA03')
    const again = check(setting, await readFile(setting, 'depot.xlsx', corrected))
    expect(said(again.findings)).toEqual([])
    const bare = partsOf(annotateWorkbook(corrected, [], annotationWords('ar')))
    expect(bare['xl/worksheets/sheet2.xml']).not.toContain('conditionalFormatting')
    expect(bare['xl/commentsMarsad1.xml']).not.toContain('<comment ')
    expect(bare['xl/worksheets/marsadFindings.xml']).not.toContain('<hyperlink ')
  })

  it('annotated twice says everything once', async () => {
    const { bytes } = await faulty()
    const { findings } = check(setting, await readFile(setting, 'depot.xlsx', bytes))
    const notes = notesOf(findings, 'fr')
    const once = annotateWorkbook(bytes, notes, annotationWords('fr'))
    const twice = annotateWorkbook(once, notes, annotationWords('fr'))
    expect(partsOf(twice)).toEqual(partsOf(once))
  })

  it('keeps the comments that the producer wrote', async () => {
    const { bytes, value } = await faulty()
    const words = { ...annotationWords('fr'), author: 'Une collègue' }
    const place: CellPlace = { sheet: 'Données', row: 5, column: 1, address: 'A5' }
    const own = annotateWorkbook(
      bytes,
      [{ cell: place, severity: 'information', text: 'Vu' }],
      words,
    )
    const both = partsOf(
      annotateWorkbook(
        own,
        [{ cell: { ...place, address: value }, severity: 'error', text: 'Faux' }],
        annotationWords('fr'),
      ),
    )
    expect(both['xl/commentsMarsad1.xml']).toMatch(
      /<author>Une collègue<\/author><author>Marsad<\/author>/,
    )
    expect(both['xl/commentsMarsad1.xml']).toContain('Vu')
    expect(both['xl/commentsMarsad1.xml']).toContain('Faux')
  })

  it('leaves no cell out, however many there are', async () => {
    const bytes = await filledWorkbook(setting)
    const notes = Array.from({ length: 5000 }, (_, index) => ({
      cell: { sheet: 'Données', row: index + 5, column: 2, address: `B${index + 5}` },
      ...({ severity: 'warning', text: `n° ${index} <&>` } as const),
    }))
    const parts = partsOf(annotateWorkbook(bytes, notes, annotationWords('fr')))
    expect(parts['xl/commentsMarsad1.xml']?.match(/<comment /g)).toHaveLength(5000)
    const marked = [
      ...(parts['xl/worksheets/sheet2.xml'] ?? '').matchAll(/sqref="([^"]*)"><cfRule/g),
    ]
    expect(marked.flatMap(([, cells = '']) => cells.split(' '))).toHaveLength(5000)
  })
})

describe('annotateTable', () => {
  it('gives a text file back as a workbook that can be corrected and uploaded', async () => {
    const text = filledCsv(setting)
    const file = await readFile(setting, 'depot.csv', text)
    const draft = draftAt(file, 'cnss_declared_employees', { SEX: 'F' })
    const lines = text.split('\r\n')
    lines[draft.row - 1] = (lines[draft.row - 1] ?? '').replace(`,${draft.written},`, ',beaucoup,')
    const wrong = lines.join('\r\n')
    const { findings } = check(setting, await readFile(setting, 'depot.csv', wrong))
    expect(findings).toHaveLength(1)
    const opened = await openFile('depot.csv', new TextEncoder().encode(wrong))
    if (!opened.ok) throw new Error(opened.finding.code)
    const [table] = opened.file.tables(opened.file.detection.reading)
    if (table === undefined) throw new Error('No table')
    const annotated = await annotateTable(table, notesOf(findings, 'fr'), annotationWords('fr'))
    const again = check(setting, await readFile(setting, 'depot.xlsx', annotated))
    expect(said(again.findings)).toEqual(said(findings))
    const corrected = setCell(
      annotated,
      findings[0]?.cell?.address ?? '',
      draft.written,
      'xl/worksheets/sheet1.xml',
    )
    expect(said(check(setting, await readFile(setting, 'depot.xlsx', corrected)).findings)).toEqual(
      [],
    )
  })
})
