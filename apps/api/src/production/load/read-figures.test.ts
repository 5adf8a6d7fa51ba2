import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '@marsad/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { figureFiles, readFigures } from './read-figures.ts'
import {
  DATA,
  type FigureRow,
  inFolder,
  realCatalogue,
  UNEMPLOYED_2023,
  writeFigures,
} from './testing.ts'

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await realCatalogue()
})

const codesOf = (rows: readonly FigureRow[]) =>
  inFolder(async (folder) => {
    const read = await readFigures(catalogue, [await writeFigures(folder, 'HCP_ENE.csv', rows)])
    return read.ok ? [] : read.findings.map(({ code, line }) => `${code}:${line}`)
  })

describe('readFigures', { timeout: 60_000 }, () => {
  it('reads a row into a measure, a whole key, a period and the digits as published', () =>
    inFolder(async (folder) => {
      const path = await writeFigures(folder, 'HCP_ENE.csv', [UNEMPLOYED_2023])
      const read = await readFigures(catalogue, [path])
      expect(read.ok && read.figures[0]).toMatchObject({
        measure: { id: 'unemployed' },
        key: ['A', 'MA', 'HCP_ENE', '_T', 'Y_GE15', '_T', '_T', '_T', '_T', '_T', '_T'],
        period: '2023',
        number: { value: 1580, unitMult: 3, text: '1580' },
        status: 'A',
        release: 'HCP_ENE_2023',
        cell: 'HCP_ENE.csv:2',
        citation: { title: 'Situation du marché du travail en 2023', retrieved: '2026-11-21' },
      })
    }))

  it('takes every figure of the repository', async () => {
    const read = await readFigures(catalogue, await figureFiles(join(DATA, 'figures')))
    expect(read.ok ? [] : read.findings).toEqual([])
    const figures = read.ok ? read.figures : []
    expect(figures).toHaveLength(11_806)
    expect(figures.filter(({ sameCellAs }) => sameCellAs === undefined)).toHaveLength(11_623)
  })

  it.each([
    ['an unknown measure', { MEASURE: 'unemployd' }, 'figures.measure.unknown'],
    ['an unknown source', { SOURCE: 'HCP' }, 'figures.source.unknown'],
    ['a source the measure does not carry', { SOURCE: 'WB_WDI' }, 'figures.source.not-allowed'],
    ['an unknown frequency', { FREQ: 'Y' }, 'figures.frequency.unknown'],
    ['an unknown code', { SEX: 'W' }, 'figures.code.unknown'],
    ['an empty code', { SEX: '' }, 'figures.code.missing'],
    ['an unknown territory', { REF_AREA: 'MA-01' }, 'figures.code.unknown'],
    ['text for a period', { TIME_PERIOD: '2023Q1' }, 'figures.period.unknown'],
    ['a quarter among years', { TIME_PERIOD: '2023-Q1' }, 'figures.period.other-frequency'],
    ['a number with a blank', { OBS_VALUE: '1 580' }, 'figures.value.wrong'],
    ['a decimal comma', { OBS_VALUE: '1,5' }, 'figures.value.wrong'],
    ['more digits than can be kept', { OBS_VALUE: '0.12345678901234567' }, 'figures.value.wrong'],
    ['no value with a normal status', { OBS_VALUE: '' }, 'figures.value.missing'],
    ['a value with a missing status', { OBS_STATUS: 'O' }, 'figures.value.with-missing-status'],
    ['an unknown status', { OBS_STATUS: 'Z' }, 'figures.status.unknown'],
    ['another unit', { UNIT_MEASURE: 'PT' }, 'figures.unit.other'],
    ['a power of ten in words', { UNIT_MULT: 'thousand' }, 'figures.unit-mult.wrong'],
    ['an unknown release', { RELEASE: 'HCP_ENE_1998' }, 'figures.release.unknown'],
    ['a release of another source', { RELEASE: 'HCP_RGPH_2004' }, 'figures.release.other-source'],
    ['an unknown second measure', { SAME_CELL_AS: 'X' }, 'figures.same-cell.unknown'],
    ['a citation without an address', { SOURCE_REF: '' }, 'figures.citation.incomplete'],
    ['a citation of no real day', { RETRIEVED: '2026-02-30' }, 'figures.citation.incomplete'],
    ['a citation of no real month', { RETRIEVED: '2026-13-01' }, 'figures.citation.incomplete'],
  ])('refuses %s', async (_, wrong, code) => {
    expect(await codesOf([UNEMPLOYED_2023, { ...UNEMPLOYED_2023, ...wrong }])).toEqual([
      `${code}:3`,
    ])
  })

  it('refuses a reported indicator outside its valid range', async () => {
    const rate = { ...UNEMPLOYED_2023, MEASURE: 'UNEMPLOYMENT_RATE', UNIT_MEASURE: 'PT' }
    expect(await codesOf([{ ...rate, OBS_VALUE: '13.0', UNIT_MULT: '0' }])).toEqual([])
    expect(await codesOf([{ ...rate, OBS_VALUE: '130', UNIT_MULT: '0' }])).toEqual([
      'figures.value.out-of-range:2',
    ])
    expect(await codesOf([{ ...rate, OBS_VALUE: '13.0', UNIT_MULT: '3' }])).toEqual([
      'figures.value.out-of-range:2',
    ])
  })

  it('refuses a code outside the domain of a measure, and a dimension that it does not have', async () => {
    const share = {
      ...UNEMPLOYED_2023,
      MEASURE: 'EMPLOYMENT_SHARE_WITHIN_SERVICES',
      UNIT_MEASURE: 'PT',
      UNIT_MULT: '0',
      OBS_VALUE: '30',
      ACTIVITY: 'G',
    }
    expect(await codesOf([share])).toEqual([])
    expect(await codesOf([{ ...share, ACTIVITY: 'AGR' }])).toEqual([
      'figures.code.outside-domain:2',
    ])
    expect(await codesOf([{ ...UNEMPLOYED_2023, ACTIVITY: 'G' }])).toEqual([
      'figures.dimension.foreign:2',
    ])
  })

  it('refuses a territory where the measure is national only', () =>
    inFolder(async (folder) => {
      const path = await writeFigures(folder, 'OC_BOP.csv', [
        {
          ...UNEMPLOYED_2023,
          SOURCE: 'OC_BOP',
          MEASURE: 'REMITTANCES_GROWTH',
          REF_AREA: 'MA01',
          SEX: '',
          OBS_VALUE: '3.3',
          UNIT_MEASURE: 'PT',
          UNIT_MULT: '0',
          RELEASE: 'OC_BP_2024',
        },
      ])
      const read = await readFigures(catalogue, [path])
      expect(read.ok ? [] : read.findings.map(({ code }) => code)).toEqual([
        'figures.area.national-only',
      ])
    }))

  it('lists everything that is wrong in all files at once, with file, line and remedy', () =>
    inFolder(async (folder) => {
      const files = [
        await writeFigures(folder, 'a.csv', [
          { ...UNEMPLOYED_2023, SEX: 'W', OBS_VALUE: 'x' },
          UNEMPLOYED_2023,
          { ...UNEMPLOYED_2023, OBS_VALUE: 'x', OBS_STATUS: 'Z' },
        ]),
        await writeFigures(folder, 'b.csv', [{ ...UNEMPLOYED_2023, MEASURE: 'x' }]),
      ]
      const read = await readFigures(catalogue, files)
      const findings = read.ok ? [] : read.findings
      expect(findings.map(({ file, line }) => `${file.split('/').at(-1)}:${line}`)).toEqual([
        'a.csv:2',
        'a.csv:2',
        'a.csv:4',
        'a.csv:4',
        'b.csv:2',
      ])
      expect(findings.every(({ message, remedy }) => message !== '' && remedy !== '')).toBe(true)
    }))

  it('takes the same value twice in one release and refuses two different ones', async () => {
    expect(await codesOf([UNEMPLOYED_2023, UNEMPLOYED_2023])).toEqual([])
    expect(await codesOf([UNEMPLOYED_2023, { ...UNEMPLOYED_2023, OBS_VALUE: '1581' }])).toEqual([
      'figures.cell.contradiction:3',
    ])
  })

  it('refuses a header with unknown, repeated or missing columns', async () => {
    const { RETRIEVED: _, ...short } = UNEMPLOYED_2023
    expect(await codesOf([{ ...short, SEXE: 'F' }])).toEqual([
      'figures.column.unknown:1',
      'figures.column.missing:1',
    ])
  })

  it('names the line on which a file stops being one', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'HCP_ENE.csv')
      const rows = [UNEMPLOYED_2023, UNEMPLOYED_2023]
      await writeFigures(folder, 'HCP_ENE.csv', rows)
      const names = Object.keys(UNEMPLOYED_2023)
      await writeFile(path, `${names.join(',')}\n${names.map(() => '1').join(',')},1\n`)
      const wide = await readFigures(catalogue, [path])
      expect(wide.ok ? [] : wide.findings.map(({ code, line }) => `${code}:${line}`)).toEqual([
        'figures.row.width:2',
      ])
      await writeFile(path, `${names.join(',')}\n"a"b,1\n`)
      const broken = await readFigures(catalogue, [path])
      expect(broken.ok ? [] : broken.findings.map(({ code, line }) => `${code}:${line}`)).toEqual([
        'figures.csv.broken:2',
      ])
      await writeFile(path, '')
      const empty = await readFigures(catalogue, [path])
      expect(empty.ok ? [] : empty.findings.map(({ code }) => code)).toEqual(['figures.file.empty'])
    }))

  it('counts the findings beyond a thousand instead of listing them', () =>
    inFolder(async (folder) => {
      const wrong = { ...UNEMPLOYED_2023, OBS_VALUE: 'x' }
      const path = await writeFigures(
        folder,
        'a.csv',
        Array.from({ length: 1200 }, () => wrong),
      )
      const read = await readFigures(catalogue, [path])
      expect(read).toMatchObject({ ok: false, more: 200 })
      expect(read.ok ? 0 : read.findings.length).toBe(1000)
    }))

  it('keeps the line right after a field with a line break', async () => {
    expect(
      await codesOf([
        { ...UNEMPLOYED_2023, COMMENT: 'one\ntwo' },
        { ...UNEMPLOYED_2023, SEX: 'W', COMMENT: 'one\ntwo' },
      ]),
    ).toEqual(['figures.code.unknown:4'])
  })
})
