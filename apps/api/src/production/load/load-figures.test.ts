import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue, Problem } from '@marsad/model'
import {
  deliveriesOf,
  headOf,
  listVintages,
  openStore,
  readSeries,
  revisions,
  type Store,
} from '@marsad/store'
import { beforeAll, describe, expect, it } from 'vitest'
import { prepareStore } from '../prepare-store.ts'
import { loadFigures } from './load-figures.ts'
import {
  csvOf,
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

const now = () => '2026-11-21T10:00:00Z'

async function inStore<T>(work: (store: Store, folder: string) => Promise<T>): Promise<T> {
  const store = await openStore(':memory:')
  try {
    await prepareStore(store, catalogue)
    return await inFolder((folder) => work(store, folder))
  } finally {
    await store.close()
  }
}

const LABOUR_FORCE_2023 = { ...UNEMPLOYED_2023, MEASURE: 'labour_force', OBS_VALUE: '12171' }
const RATE_2023 = {
  ...UNEMPLOYED_2023,
  MEASURE: 'UNEMPLOYMENT_RATE',
  OBS_VALUE: '13.0',
  UNIT_MEASURE: 'PT',
  UNIT_MULT: '0',
}
const level = (period: string, release: string, value: string): FigureRow => ({
  ...UNEMPLOYED_2023,
  TIME_PERIOD: period,
  RELEASE: release,
  OBS_VALUE: value,
})

const valuesOf = async (store: Store, measure: string, asOf?: number) =>
  (await readSeries(store, asOf === undefined ? { measure } : { measure, asOf })).flatMap(
    ({ basis, observations }) =>
      observations.map(({ period, value, vintage }) => `${basis} ${period} ${value} v${vintage}`),
  )

describe('loadFigures', { timeout: 60_000 }, () => {
  it('publishes a release as a vintage and computes what it lets us compute, in the same one', () =>
    inStore(async (store, folder) => {
      await writeFigures(folder, 'HCP_ENE.csv', [UNEMPLOYED_2023, LABOUR_FORCE_2023, RATE_2023])
      const report = await loadFigures(store, catalogue, folder, { now })
      expect(report).toMatchObject({
        releases: { published: 1, earlier: 0 },
        cells: { read: 3, added: 3, revised: 0, equal: 0, earlier: 0, leftOut: 0 },
        sentence: '3 cells read = 3 new.',
      })
      expect(await valuesOf(store, 'UNEMPLOYMENT_RATE')).toEqual([
        `D 2023 ${(100 * 1580000) / 12171000} v1`,
        'R 2023 13 v1',
      ])
      expect(await listVintages(store)).toMatchObject([
        { id: 'HCP_ENE_2023', date: '2024-02', datePrecision: 'month', recordedAt: now() },
      ])
    }))

  it('keeps the line, the digits and the citation of every figure', () =>
    inStore(async (store, folder) => {
      const cited = { ...RATE_2023, SOURCE_REF: 'https://example.org/note', COMMENT: 'Arrondi.' }
      await writeFigures(folder, 'HCP_ENE.csv', [UNEMPLOYED_2023, RATE_2023, cited])
      await loadFigures(store, catalogue, folder, { now })
      const [series] = await readSeries(store, { measure: 'UNEMPLOYMENT_RATE' })
      const delivered = await deliveriesOf(store, {
        measure: 'UNEMPLOYMENT_RATE',
        basis: 'R',
        key: series?.key ?? [],
        period: series?.observations[0]?.period ?? catalogueError(),
      })
      expect(delivered).toMatchObject([
        { cell: 'HCP_ENE.csv:3', text: '13.0', citation: { ref: 'https://www.hcp.ma' } },
        { cell: 'HCP_ENE.csv:4', note: 'Arrondi.', citation: { ref: 'https://example.org/note' } },
      ])
    }))

  it('loads releases in their order and adds a citation where the value was held', () =>
    inStore(async (store, folder) => {
      await writeFigures(folder, 'HCP_ENE.csv', [
        level('2016', 'HCP_ENE_2017', '1167'),
        level('2015', 'HCP_ENE_2016', '1148'),
        level('2015', 'HCP_ENE_2015', '1148'),
        level('2016', 'HCP_ENE_2016', '1105'),
      ])
      const report = await loadFigures(store, catalogue, folder, { now })
      expect((await listVintages(store)).map(({ id }) => id)).toEqual([
        'HCP_ENE_2015',
        'HCP_ENE_2016',
        'HCP_ENE_2017',
      ])
      expect(report.cells).toMatchObject({ read: 4, added: 2, revised: 1, equal: 1 })
      expect(await valuesOf(store, 'unemployed', 2)).toEqual(['R 2015 1148 v1', 'R 2016 1105 v2'])
      expect(await valuesOf(store, 'unemployed')).toEqual(['R 2015 1148 v1', 'R 2016 1167 v3'])
    }))

  it('changes nothing when the same files are loaded again', () =>
    inStore(async (store, folder) => {
      await writeFigures(folder, 'HCP_ENE.csv', [UNEMPLOYED_2023, LABOUR_FORCE_2023, RATE_2023])
      await loadFigures(store, catalogue, folder, { now })
      const before = [await headOf(store), await revisions(store)]
      const report = await loadFigures(store, catalogue, folder, { now })
      expect(report).toMatchObject({
        releases: { published: 0, earlier: 1 },
        cells: { read: 3, earlier: 3 },
        changed: [],
      })
      expect([await headOf(store), await revisions(store)]).toEqual(before)
    }))

  it('goes on where it stopped', () =>
    inStore(async (store, folder) => {
      const rows = [
        level('2015', 'HCP_ENE_2015', '1148'),
        level('2016', 'HCP_ENE_2016', '1105'),
        level('2016', 'HCP_ENE_2017', '1167'),
      ]
      await writeFigures(folder, 'HCP_ENE.csv', rows)
      const stop = loadFigures(store, catalogue, folder, {
        now,
        progress: ({ index }) => {
          if (index === 2) throw new Error('the power goes')
        },
      })
      await expect(stop).rejects.toThrow('the power goes')
      const report = await loadFigures(store, catalogue, folder, { now })
      expect(report).toMatchObject({ releases: { published: 1, earlier: 2 } })
      expect(await valuesOf(store, 'unemployed')).toEqual(['R 2015 1148 v1', 'R 2016 1167 v3'])
    }))

  it('writes nothing at all when one row is wrong, and says every row that is', () =>
    inStore(async (store, folder) => {
      const rows = [UNEMPLOYED_2023, { ...LABOUR_FORCE_2023, SEX: 'W', OBS_VALUE: 'x' }]
      await writeFigures(folder, 'HCP_ENE.csv', [...rows, { ...UNEMPLOYED_2023, RELEASE: 'X' }])
      const problem = await loadFigures(store, catalogue, folder, { now }).catch(
        (error: Problem) => error,
      )
      expect(problem).toMatchObject({
        kind: 'unprocessable',
        code: 'figures.refused',
        errors: [
          { code: 'figures.code.unknown', line: 3 },
          { code: 'figures.value.wrong', line: 3 },
          { code: 'figures.release.unknown', line: 4 },
        ],
      })
      expect(await listVintages(store)).toEqual([])
    }))

  it('refuses a release that belongs before one that is published', () =>
    inStore(async (store, folder) => {
      await writeFigures(folder, 'HCP_ENE.csv', [level('2016', 'HCP_ENE_2017', '1167')])
      await loadFigures(store, catalogue, folder, { now })
      await writeFigures(folder, 'HCP_ENE.csv', [
        level('2016', 'HCP_ENE_2017', '1167'),
        level('2016', 'HCP_ENE_2016', '1105'),
      ])
      await expect(loadFigures(store, catalogue, folder, { now })).rejects.toMatchObject({
        code: 'figures.out_of_order',
        message: expect.stringContaining('HCP_ENE_2016'),
      })
      expect(await listVintages(store)).toHaveLength(1)
    }))

  it('says when the files of a published release have another number of lines', () =>
    inStore(async (store, folder) => {
      await writeFigures(folder, 'HCP_ENE.csv', [UNEMPLOYED_2023])
      await loadFigures(store, catalogue, folder, { now })
      await writeFigures(folder, 'HCP_ENE.csv', [UNEMPLOYED_2023, LABOUR_FORCE_2023])
      expect(await loadFigures(store, catalogue, folder, { now })).toMatchObject({
        releases: { published: 0, earlier: 1 },
        changed: [{ release: 'HCP_ENE_2023', published: 1, inFiles: 2 }],
      })
    }))

  it('counts what is left out beside the files, with a vintage for a release of which nothing is loaded', () =>
    inStore(async (store, folder) => {
      await writeFigures(folder, 'HCP_ENE.csv', [UNEMPLOYED_2023])
      await writeFigures(folder, 'not-loaded.csv', [
        { REASON: 'press_error', SOURCE: 'HCP_ENE', RELEASE: 'PRESS_COMMENT_2023' },
      ])
      const report = await loadFigures(store, catalogue, folder, { now })
      expect(report.cells).toMatchObject({ read: 2, added: 1, leftOut: 1 })
      expect([...report.reasons]).toEqual([['press_error', 1]])
      expect((await listVintages(store)).map(({ id }) => id)).toEqual([
        'PRESS_COMMENT_2023',
        'HCP_ENE_2023',
      ])
    }))

  it('counts a cell that is filed under two measures once', () =>
    inStore(async (store, folder) => {
      const youth = { ...RATE_2023, AGE: 'Y15T24', OBS_VALUE: '35.8' }
      const rows = [
        { ...youth, SAME_CELL_AS: '' },
        {
          ...youth,
          MEASURE: 'YOUTH_UNEMPLOYMENT_RATE',
          AGE: '',
          SAME_CELL_AS: 'UNEMPLOYMENT_RATE',
        },
      ]
      await writeFigures(folder, 'HCP_ENE.csv', rows)
      const report = await loadFigures(store, catalogue, folder, { now })
      expect(report.cells).toMatchObject({ read: 1, added: 1, filedAgain: 1 })
      expect(await valuesOf(store, 'YOUTH_UNEMPLOYMENT_RATE')).toEqual(['R 2023 35.8 v1'])
    }))

  it('takes one file, and says so when there is none', () =>
    inStore(async (store, folder) => {
      const path = await writeFigures(folder, 'one.csv', [UNEMPLOYED_2023])
      expect(await readFile(path, 'utf8')).toBe(csvOf([UNEMPLOYED_2023]))
      expect(await loadFigures(store, catalogue, path, { now })).toMatchObject({
        releases: { published: 1 },
      })
      await expect(
        loadFigures(store, catalogue, join(folder, 'none'), { now }),
      ).rejects.toMatchObject({ kind: 'not-found', code: 'figures.no_such_path' })
    }))
})

function catalogueError(): never {
  throw new Error('the series was not published')
}
