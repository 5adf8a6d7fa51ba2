import readXlsxFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { extractOf, twoRows } from '../testing.ts'
import { writeXlsx } from './xlsx.ts'

describe('writeXlsx', () => {
  it('writes figures, facts and notes on three sheets that read back', async () => {
    const bytes = await writeXlsx(extractOf(twoRows))
    const sheets = await readXlsxFile(Buffer.from(bytes))
    expect(sheets.map((sheet) => sheet.sheet)).toEqual(['Données', 'Métadonnées', 'Notes'])
    expect(sheets[0]?.data[2]?.slice(4, 7)).toEqual(['2023', 18.3, 'A'])
    expect(sheets[0]?.data[1]?.[5]).toBeNull()
    expect(sheets[1]?.data).toEqual([['Titre', 'Taux de chômage']])
  })

  it('keeps text that begins like a formula as text', async () => {
    const bytes = await writeXlsx(extractOf(twoRows, { notes: ['=SUM(A1:A9)'] }))
    const sheets = await readXlsxFile(Buffer.from(bytes))
    expect(sheets[2]?.data).toEqual([['=SUM(A1:A9)']])
  })

  it('writes an extract without notes', async () => {
    const bytes = await writeXlsx(extractOf([], { notes: [], language: 'ar' }))
    expect(bytes.length).toBeGreaterThan(1000)
  })
})
