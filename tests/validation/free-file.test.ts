import {
  type Mapping,
  openFile,
  proposeMapping,
  readDrafts,
  rememberMapping,
} from '@marsad/exchange'
import { type DraftFile, foldText, type Period } from '@marsad/model'
import { validate } from '@marsad/validation'
import { describe, expect, it } from 'vitest'
import { said } from './producer-file.ts'
import { catalogue, collectionOf } from './real-catalogue.ts'

const visas = collectionOf('MIEPEEC_VISA')
const survey = collectionOf('HCP_LFS_Q')

/** A free CSV file as it is read for a collection, with a mapping or the one that is proposed. */
async function read(
  text: string,
  collection = visas,
  change: (mapping: Mapping) => Mapping = (same) => same,
): Promise<DraftFile> {
  const opened = await openFile('libre.csv', new TextEncoder().encode(text))
  if (!opened.ok) throw new Error(opened.finding.code)
  const { reading, undecided } = opened.file.detection
  const tables = opened.file.tables(reading)
  const mapping = change(proposeMapping(catalogue, collection, tables))
  return readDrafts({
    ...{ catalogue, collection, tables, mapping, reading, name: 'libre.csv', format: 'csv' },
    confirmed: undecided.length === 0,
  })
}

const names = (file: DraftFile) =>
  file.drafts.map(({ key, period, value }) => `${key.name} ${period} ${value}`)

describe('a free file', () => {
  it.each([
    [
      'French',
      'Indicateur;Sexe;Région;Trimestre;Effectif\nVisas de contrats de travail d’étrangers délivrés;Femmes;Fès-Meknès;T3 2026;1 234\n',
    ],
    [
      'codes',
      'MEASURE;SEX;REF_AREA;TIME_PERIOD;OBS_VALUE\nwork_contract_visas_issued;F;MA03;2026-Q3;1234\n',
    ],
  ])('is understood with heads and codes in %s', async (_, text) => {
    const title = catalogue.series.get('work_contract_visas_issued')?.title.fr ?? ''
    const file = await read(
      text.replace('Visas de contrats de travail d’étrangers délivrés', title),
    )
    expect(names(file)).toEqual([
      'work_contract_visas_issued Q.MA03.MIEPEEC_TAECHIR.F._T._T.FOR._T._T 2026-Q3 1234',
    ])
  })

  it('is understood in Arabic', async () => {
    const title = catalogue.series.get('work_contract_visas_issued')?.title.ar ?? ''
    const file = await read(
      `المؤشر;الجنس;الجهة;الفصل;العدد\n${title};إناث;فاس - مكناس;ف3 2026;١٢٣٤\n`,
    )
    expect(names(file)).toEqual([
      'work_contract_visas_issued Q.MA03.MIEPEEC_TAECHIR.F._T._T.FOR._T._T 2026-Q3 1234',
    ])
  })

  it('finds its head under titles, and columns of codes or periods that run across', async () => {
    const across = await read(
      'Enquête emploi\n\nIndicateur,Période,Total,Hommes,Femmes\nlabour_force,2026-Q3,12000,9000,3000\n',
      survey,
    )
    expect(across.drafts.map(({ value, column, row }) => [value, column, row])).toEqual([
      [12000, 3, 4],
      [9000, 4, 4],
      [3000, 5, 4],
    ])
    expect(across.drafts[2]?.key.codes.find(({ dimension }) => dimension === 'SEX')?.code).toBe('F')
    const over = await read('Indicateur;T1 2026;T2 2026\nwork_contract_visas_issued;1;2\n')
    expect(over.drafts.map(({ period, value }) => [period, value])).toEqual([
      ['2026-Q1', 1],
      ['2026-Q2', 2],
    ])
  })

  it('is not sure of a head that only comes near, and a constant stands for a column that is not there', async () => {
    const opened = await openFile(
      'a.csv',
      new TextEncoder().encode('Sexe;Perriode;Effectif\nF;2026-Q3;5\n'),
    )
    if (!opened.ok) throw new Error(opened.finding.code)
    const tables = opened.file.tables(opened.file.detection.reading)
    const mapping = proposeMapping(catalogue, visas, tables)
    expect(mapping.tables[0]?.columns.map(({ role, certain }) => [role.kind, certain])).toEqual([
      ['dimension', true],
      ['period', false],
      ['value', true],
    ])
    const file = await read('Sexe;Période;Effectif\nF;2026-Q3;5\n', visas, (proposed) => ({
      ...proposed,
      constants: { MEASURE: 'work_contract_visas_issued' },
    }))
    expect(file.tables[0]?.missing).toEqual([])
    expect(file.drafts[0]?.key.name).toContain('work_contract_visas_issued Q.MA.')
  })

  it('is read the next time as the producer mapped it', async () => {
    const text =
      'Indicateur;Genre de la personne;Période;Effectif\nwork_contract_visas_issued;Dames;2026-Q3;5\n'
    const first = await read(text)
    expect(first.drafts[0]?.key.codes.find(({ dimension }) => dimension === 'SEX')?.code).toBe('_T')
    const opened = await openFile('libre.csv', new TextEncoder().encode(text))
    if (!opened.ok) throw new Error(opened.finding.code)
    const tables = opened.file.tables(opened.file.detection.reading)
    const proposed = proposeMapping(catalogue, visas, tables)
    const memory = rememberMapping({
      ...proposed,
      tables: proposed.tables.map((table) => ({
        ...table,
        columns: table.columns.map((column) =>
          column.column === 2
            ? { ...column, role: { kind: 'dimension', dimension: 'SEX' } }
            : column,
        ),
      })),
      codes: { SEX: { [foldText('Dames')]: 'F' } },
    })
    const again = proposeMapping(catalogue, visas, tables, memory)
    expect(again.tables[0]?.columns[1]).toMatchObject({ certain: true, role: { dimension: 'SEX' } })
    const second = await read(text, visas, () => again)
    expect(second.drafts[0]?.key.codes.find(({ dimension }) => dimension === 'SEX')?.code).toBe('F')
  })

  it('that holds persons is refused before anything else is said of it', async () => {
    const file = await read(
      'CIN;Nom;Indicateur;Période;Effectif\nAB1;X;work_contract_visas_issued;2026-Q3;1\n',
    )
    const { findings } = validate({
      ...{ catalogue, collection: visas, period: '2026-Q3' as Period, version: '', file },
    })
    expect(said(findings)).toEqual([
      'upload.looks_like_microdata A1',
      'upload.looks_like_microdata B1',
    ])
  })
})
