import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Library } from '@marsad/api/testing'
import { roundHalfAway, structureOf } from '@marsad/model'
import { deliveriesOf, headOf, listVintages, readSeries, revisions } from '@marsad/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROJECT } from '../house/project.ts'
import { inFolder, openAtFixedInstant } from './loading.ts'

type Report = Awaited<ReturnType<typeof openAtFixedInstant>>['report']

let library: Library
let report: Report
beforeAll(async () => {
  const opened = await openAtFixedInstant(':memory:')
  library = opened.library
  report = opened.report
})
afterAll(() => library.store.close())

const SURVEY = { FREQ: 'A', REF_AREA: 'MA', SOURCE: 'HCP_ENE' }

/** One observation: codes that are not named are at their total. */
async function observation(
  indicator: string,
  basis: 'D' | 'R',
  at: { codes: Readonly<Record<string, string>>; period: string; asOf?: string },
) {
  const measure = library.catalogue.indicators.get(indicator)
  const vintage = (await listVintages(library.store)).find(({ id }) => id === at.asOf)
  const found = await readSeries(library.store, {
    ...{ measure: indicator, basis },
    ...(vintage === undefined ? {} : { asOf: vintage.sequence }),
  })
  const totals: Readonly<Record<string, string | null>> = measure?.totalCodes ?? {}
  const structure = measure === undefined ? [] : structureOf(measure)
  const wanted = structure.map((name) => at.codes[name] ?? totals[name] ?? '_T')
  const series = found.find(({ key }) => key.join('.') === wanted.join('.'))
  return series?.observations.find(({ period }) => period === at.period)
}

describe('the figures of the repository, loaded', () => {
  it('are counted in and out, and the counts add up', () => {
    const { read, added, revised, equal, earlier, leftOut, filedAgain } = report.cells
    expect({ read, added, revised, equal, earlier, leftOut, filedAgain }).toEqual({
      read: 11_661,
      added: 11_484,
      revised: 26,
      equal: 113,
      earlier: 0,
      leftOut: 38,
      filedAgain: 183,
    })
    for (const counts of [report.cells, ...report.bySource.values()])
      expect(counts.read).toBe(
        counts.added + counts.revised + counts.equal + counts.earlier + counts.leftOut,
      )
    expect(Object.fromEntries(report.reasons)).toEqual({
      press_error: 13,
      conflicting_transcription: 1,
      recomputable: 1,
      part_of_a_total: 1,
      no_measure: 1,
      mirror_duplicate: 21,
    })
  })

  it('become 121 vintages in the order of the releases, each with the lines it has in the files', async () => {
    const vintages = await listVintages(library.store)
    expect(vintages.map(({ id }) => id)).toEqual([...library.catalogue.releases.keys()])
    expect(vintages.reduce((sum, { counts }) => sum + counts.cells, 0)).toBe(11_806)
    expect(vintages.find(({ id }) => id === 'HCP_ENE_2016')).toMatchObject({
      date: '2017-02',
      datePrecision: 'month',
      press: true,
      counts: { cells: 24 },
    })
  })

  it('change nothing when they are loaded again', () =>
    inFolder(async (folder) => {
      const database = join(folder, 'twice.db')
      const first = await openAtFixedInstant(database)
      const before = [await headOf(first.library.store), await revisions(first.library.store)]
      await first.library.store.close()
      const second = await openAtFixedInstant(database)
      expect(second.report).toMatchObject({
        releases: { published: 0, earlier: 121 },
        cells: { read: 11_661, earlier: 11_623, leftOut: 38, added: 0, revised: 0, equal: 0 },
        changed: [],
      })
      const after = [await headOf(second.library.store), await revisions(second.library.store)]
      await second.library.store.close()
      expect(after).toEqual(before)
    }))

  it('give the unemployment rate of 2023 from 1,580 and 12,171 thousand, as published: 13.0', async () => {
    const at = { codes: SURVEY, period: '2023' }
    const derived = await observation('UNEMPLOYMENT_RATE', 'D', at)
    expect(derived?.value).toBeCloseTo(12.98167776, 8)
    expect(roundHalfAway(derived?.value ?? 0, 1)).toBe(13)
    expect(await observation('UNEMPLOYMENT_RATE', 'R', at)).toMatchObject({ value: 13 })
  })

  it('give 13.0 for 2025 as published', async () => {
    const at = { codes: SURVEY, period: '2025' }
    expect(await observation('UNEMPLOYMENT_RATE', 'R', at)).toMatchObject({ value: 13 })
  })

  it('keep the census apart: 21.3 in 2024 under its own source, 13.3 in the survey', async () => {
    const census = { codes: { ...SURVEY, SOURCE: 'HCP_RGPH' }, period: '2024' }
    expect(await observation('UNEMPLOYMENT_RATE', 'R', census)).toMatchObject({ value: 21.3 })
    const survey = { codes: SURVEY, period: '2024' }
    expect(await observation('UNEMPLOYMENT_RATE', 'R', survey)).toMatchObject({ value: 13.3 })
  })

  it('know 2016 as 9.4 before the note of 2017 and as 9.9 after it, and then do not compute it', async () => {
    const before = { codes: SURVEY, period: '2016', asOf: 'HCP_ENE_2016' }
    expect((await observation('UNEMPLOYMENT_RATE', 'D', before))?.value).toBeCloseTo(9.406657, 6)
    expect(await observation('UNEMPLOYMENT_RATE', 'R', before)).toMatchObject({ value: 9.4 })
    for (const asOf of ['HCP_ENE_2017', 'HCP_ENE_2025']) {
      const after = { codes: SURVEY, period: '2016', asOf }
      expect(await observation('UNEMPLOYMENT_RATE', 'D', after)).toMatchObject({
        value: null,
        status: 'O',
      })
      expect(await observation('UNEMPLOYMENT_RATE', 'R', after)).toMatchObject({ value: 9.9 })
    }
  })

  it('refuse a change across a break and give it on each side', async () => {
    const change = (period: string) =>
      observation('UNEMPLOYED_CHANGE', 'D', { codes: SURVEY, period })
    expect(await change('2016')).toMatchObject({ value: null, status: 'O' })
    expect(await change('2018')).toMatchObject({ value: null, status: 'O' })
    expect(await change('2015')).toMatchObject({ value: -19_000 })
    expect(await change('2019')).toMatchObject({ value: -30_000 })
  })

  it('give the insertion rate of the integration project, 30.4 from 41 of 135, with its citation', async () => {
    const codes = {
      ...{ FREQ: '_O', REF_AREA: 'MA', SOURCE: 'IOM_PROJ' },
      ...{ SEX: 'F', PROGRAMME: 'INTEG_MIG' },
    }
    const rate = await observation('INTEG_INSERTION_RATE', 'D', {
      codes,
      period: '2014-01-01/P3Y',
    })
    expect(rate?.value).toBeCloseTo((100 * 41) / 135, 10)
    expect(roundHalfAway(rate?.value ?? 0, 1)).toBe(30.4)
    const [inserted] = await readSeries(library.store, { measure: 'programme_inserted' })
    const [period] = inserted?.observations.map((one) => one.period) ?? []
    expect(inserted?.observations).toHaveLength(1)
    if (inserted === undefined || period === undefined) return
    const wanted = { measure: 'programme_inserted', basis: 'R', key: inserted.key, period } as const
    expect(await deliveriesOf(library.store, wanted)).toMatchObject([
      {
        value: 41,
        text: '41',
        vintage: 'IOM_PROJET_2016',
        citation: {
          title:
            'Project on vocational training and livelihoods of regularised migrants, 2014-2016 (closing workshop)',
        },
      },
    ])
  })

  it('name the very line a figure stands on', async () => {
    const [series] = await readSeries(library.store, {
      ...{ measure: 'UNEMPLOYMENT_RATE', basis: 'R' },
      codes: { FREQ: ['A'], SOURCE: ['HCP_RGPH'], REF_AREA: ['MA'], SEX: ['_T'], AREA: ['_T'] },
    })
    const period = series?.observations.find((one) => one.period === '2024')?.period
    expect(period).toBe('2024')
    if (series === undefined || period === undefined) return
    const wanted = { measure: 'UNEMPLOYMENT_RATE', basis: 'R', key: series.key, period } as const
    const [delivered] = await deliveriesOf(library.store, wanted)
    const [file = '', line = ''] = delivered?.cell.split(':') ?? []
    const lines = (await readFile(join(PROJECT, 'data/figures', file), 'utf8')).split('\n')
    expect(lines[Number(line) - 1]).toMatch(/^HCP_RGPH,UNEMPLOYMENT_RATE,A,MA,.*,2024,21\.3,/)
  })

  it.each([
    ['REMITTANCES_GROWTH', 'D', { FREQ: 'A', REF_AREA: 'MA', SOURCE: 'OC_BOP' }, '2024', 3.244838],
    ['MIG_FOREIGN_SHARE', 'D', { ...SURVEY, SOURCE: 'HCP_RGPH' }, '2024', 0.402277],
    [
      'SEASONAL_RETURN_RATE',
      'R',
      { ...SURVEY, SOURCE: 'ANAPEC_PLACE', COUNTRY_DEST: 'ESP' },
      '2006',
      95,
    ],
    ['EMPLOYMENT_SHARE_BY_ACTIVITY', 'D', { ...SURVEY, ACTIVITY: 'AGR' }, '2023', 27.825512],
    ['EMPLOYMENT_SHARE_BY_ACTIVITY', 'D', { ...SURVEY, ACTIVITY: 'SER' }, '2022', 47.450214],
  ] as const)('give %s (%s) a value', async (indicator, basis, codes, period, value) => {
    const found = await observation(indicator, basis, { codes, period })
    expect(found?.value).toBeCloseTo(value, 5)
  })

  it('never derive a value that is no number', async () => {
    let count = 0
    for (const id of library.catalogue.indicators.keys())
      for (const { observations } of await readSeries(library.store, { measure: id, basis: 'D' }))
        for (const { value } of observations) {
          count += 1
          if (value !== null) expect(Number.isFinite(value)).toBe(true)
        }
    expect(count).toBeGreaterThan(6_000)
  })
})
