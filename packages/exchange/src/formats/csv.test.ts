import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extractOf, twoRows } from '../testing.ts'
import { writeCsv, writeCsvSheet } from './csv.ts'

describe('writeCsv', () => {
  it('writes for machines with comma and point, no byte order mark', () => {
    expect(writeCsv(extractOf(twoRows), 'machine').split('\r\n')).toEqual([
      'FREQ,Fréquence,SEX,Sexe,TIME_PERIOD,OBS_VALUE,OBS_STATUS,Statut,UNIT_MEASURE,Unité,UNIT_MULT,BASIS,Base,VINTAGE',
      'A,Annuelle,_T,Total,2021,,L,Manquante,PT,%,0,R,publiée,HCP_ENE_2021',
      'A,Annuelle,F,Femmes,2023,18.3,A,Valeur normale,PT,%,0,R,publiée,HCP_ENE_2023',
      '',
    ])
  })

  it('writes for a French or Arabic Excel with semicolon, decimal comma and byte order mark', () => {
    const text = writeCsv(extractOf(twoRows), 'reader-fr')
    expect(text.startsWith('\uFEFFFREQ;')).toBe(true)
    expect(text).toContain(';2023;18,3;A;')
  })

  it('leaves a missing value empty, never zero', () => {
    expect(writeCsv(extractOf(twoRows), 'machine')).toContain(',2021,,L,')
  })

  it('disarms text that a spreadsheet would run, and never a negative number', () => {
    const sheet = {
      name: 's',
      head: ['a', 'b'],
      rows: [
        ['=1+1', -3.2],
        ['@x', 0],
        ['＝1', -0],
      ],
    }
    expect(writeCsvSheet(sheet, 'machine')).toBe("a,b\r\n'=1+1,-3.2\r\n'@x,0\r\n'＝1,0\r\n")
  })

  it('reads back as what was written, whatever the texts and numbers', () => {
    const cell = fc.tuple(
      fc.string().filter((text) => !/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text)),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    )
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 20 }), (rows) => {
        const text = writeCsvSheet({ name: 's', head: ['text', 'number'], rows }, 'reader-fr')
        const read: string[][] = parse(text, {
          delimiter: ';',
          bom: true,
          record_delimiter: '\r\n',
        })
        const back = read
          .slice(1)
          .map(([label = '', value = '']) => [label, Number(value.replace(',', '.'))])
        expect(back).toEqual(rows.map(([label, value]) => [label, value === 0 ? 0 : value]))
      }),
    )
  })
})
