import { Period } from '@marsad/model'
import {
  availabilityOf,
  type Citation,
  codesLeft,
  countSeries,
  coverages,
  deliveriesOf,
  listVintages,
  publishVintage,
  readSeries,
  resolveAsOf,
  type Store,
} from '@marsad/store'
import { cell, observation, seriesOf, vintageNamed } from '@marsad/store/testing'
import { describe, expect, it } from 'vitest'
import type { Engine } from './engines.ts'
import { problemOf, publish, storesOf, valuesIn } from './stores.ts'

const KEY = 'A.MA.HCP_ENE._T'
const NOTE_2017: Citation = {
  title: 'Situation du marche du travail en 2016 (HCP note, as reported)',
  ref: 'https://example.org/note-2016',
  retrieved: '2026-11-21',
}

/** A measure with series of two sources, three areas, both sexes and two frequencies. */
async function published(store: Store): Promise<void> {
  await publish(store, 'ONE', async (publication) => {
    for (const [key, basis] of [
      ['A.MA.HCP_ENE._T', 'R'],
      ['A.MA.HCP_ENE._T', 'D'],
      ['A.MA.HCP_ENE.F', 'D'],
      ['A.MA.HCP_ENE.M', 'D'],
      ['A.MA01.HCP_ENE._T', 'R'],
      ['A.MA02.HCP_ENE._T', 'R'],
      ['A.MA.HCP_RGPH._T', 'R'],
    ] as const) {
      await publication.revise(seriesOf('UNEMPLOYMENT_RATE', key, { 2016: 9.4 }, basis))
    }
    await publication.revise(seriesOf('UNEMPLOYMENT_RATE', 'Q.MA.HCP_ENE._T', { '2016-Q3': 10.6 }))
  })
}

/** What a reader gets, as of any vintage, with codes found without touching a figure. */
export function readingContract(engine: () => Engine): void {
  const stores = storesOf(engine)

  describe('readSeries', () => {
    it('gives a value as it was known after each vintage', async () => {
      const store = await stores.fresh()
      // HCP, unemployment rate of 2016: 9.4 in the note of 2017, restated as 9.9 in the note of 2018.
      const rate = (values: Readonly<Record<string, number>>) =>
        seriesOf('UNEMPLOYMENT_RATE', KEY, values)
      await publish(store, 'HCP_ENE_2016', (publication) => publication.revise(rate({ 2016: 9.4 })))
      await publish(store, 'HCP_ENE_2017', (publication) =>
        publication.revise(rate({ 2016: 9.9, 2017: 10.2 })),
      )
      const asOf = (sequence: number) =>
        valuesIn(store, { measure: 'UNEMPLOYMENT_RATE', asOf: sequence })
      expect(await asOf(0)).toEqual({})
      expect(await asOf(1)).toEqual({ [KEY]: { 2016: 9.4 } })
      expect(await asOf(2)).toEqual({ [KEY]: { 2016: 9.9, 2017: 10.2 } })
      expect(await asOf(99)).toEqual(await asOf(2))
      expect(await valuesIn(store, { measure: 'UNEMPLOYMENT_RATE' })).toEqual(await asOf(2))
    })

    it('gives observations whole: value, status, unit multiplier and the vintage that brought it', async () => {
      const store = await stores.fresh()
      const observations = [
        { ...observation('2023', 117.7, 'P'), unitMult: 9 },
        observation('2024', null, 'Q'),
        observation('2025', 0.1 + 0.2, 'E'),
      ]
      await publish(store, 'ONE', (publication) =>
        publication.revise({ ...seriesOf('remittances', 'A.MA.OC_BP', {}), observations }),
      )
      expect(await readSeries(store, { measure: 'remittances' })).toStrictEqual([
        {
          measure: 'remittances',
          basis: 'R',
          key: ['A', 'MA', 'OC_BP'],
          observations: observations.map((one) => ({ ...one, vintage: 1 })),
        },
      ])
    })

    it('sorts by basis, then key, code by code', async () => {
      const store = await stores.fresh()
      await published(store)
      const series = await readSeries(store, { measure: 'UNEMPLOYMENT_RATE' })
      expect(series.map(({ basis, key }) => `${basis} ${key.join('.')}`)).toEqual([
        'D A.MA.HCP_ENE.F',
        'D A.MA.HCP_ENE.M',
        'D A.MA.HCP_ENE._T',
        'R A.MA.HCP_ENE._T',
        'R A.MA.HCP_RGPH._T',
        'R A.MA01.HCP_ENE._T',
        'R A.MA02.HCP_ENE._T',
        'R Q.MA.HCP_ENE._T',
      ])
    })

    it('selects by codes of any dimension and by basis; a dimension not named is open', async () => {
      const store = await stores.fresh()
      await published(store)
      const keys = async (codes: Readonly<Record<string, readonly string[]>>, basis?: 'D' | 'R') =>
        (
          await readSeries(store, {
            measure: 'UNEMPLOYMENT_RATE',
            codes,
            ...(basis === undefined ? {} : { basis }),
          })
        ).map(({ key }) => key.join('.'))
      expect(await keys({ SEX: ['F', 'M'] })).toEqual(['A.MA.HCP_ENE.F', 'A.MA.HCP_ENE.M'])
      expect(await keys({ REF_AREA: ['MA01', 'MA02', 'MA03'], FREQ: ['A'] })).toEqual([
        'A.MA01.HCP_ENE._T',
        'A.MA02.HCP_ENE._T',
      ])
      expect(
        await keys({ SEX: ['_T'], REF_AREA: ['MA'], SOURCE: ['HCP_ENE'], FREQ: ['A'] }),
      ).toEqual([KEY, KEY])
      expect(await keys({ FREQ: ['Q'] }, 'R')).toEqual(['Q.MA.HCP_ENE._T'])
      expect(await keys({ FREQ: ['Q'] }, 'D')).toEqual([])
      expect(await keys({ SEX: ['X'] })).toEqual([])
      expect(await keys({ SEX: [] })).toEqual([])
      expect(await keys({})).toHaveLength(8)
    })

    it('refuses a measure or a dimension it does not know', async () => {
      const store = await stores.fresh()
      expect(await problemOf(readSeries(store, { measure: 'absent' }))).toMatchObject({
        kind: 'not-found',
        code: 'measure.unknown',
      })
      const problem = await problemOf(
        readSeries(store, { measure: 'labour_force', codes: { AGE: ['Y_GE15'] } }),
      )
      expect(problem).toMatchObject({ kind: 'bad-request', code: 'selection.unknown_dimension' })
      expect(problem.message).toContain('AGE')
    })

    it('holds a series of ten thousand observations, and a measure of many series', async () => {
      const store = await stores.fresh()
      const months = Array.from({ length: 10_000 }, (_, index) => ({
        ...observation(
          `${String(1000 + Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`,
          index / 8,
        ),
        vintage: 1,
      }))
      const long = { ...seriesOf('labour_force', 'M.MA.HCP_ENE._T', {}), observations: months }
      await publish(store, 'LONG', async (publication) => {
        await publication.revise(long)
        for (let index = 0; index < 1200; index += 1) {
          await publication.revise(
            seriesOf('labour_force', `A.MA.HCP_ENE.S${index}`, { 2016: index }),
          )
        }
      })
      expect(
        await readSeries(store, { measure: 'labour_force', codes: { FREQ: ['M'] } }),
      ).toStrictEqual([long])
      expect(await readSeries(store, { measure: 'labour_force' })).toHaveLength(1201)
      expect(
        await valuesIn(store, { measure: 'labour_force', codes: { SEX: ['S1100', 'S7'] } }),
      ).toEqual({ 'A.MA.HCP_ENE.S1100': { 2016: 1100 }, 'A.MA.HCP_ENE.S7': { 2016: 7 } })
    }, 60_000)
  })

  describe('availabilityOf', () => {
    it('names the codes that have series, and those left by a selection', async () => {
      const store = await stores.fresh()
      await published(store)
      const availability = await availabilityOf(store, 'UNEMPLOYMENT_RATE')
      expect(availability.structure).toEqual(['FREQ', 'REF_AREA', 'SOURCE', 'SEX'])
      const all = (left: ReadonlyMap<string, readonly string[]>) => Object.fromEntries(left)
      expect(all(codesLeft(availability, {}))).toEqual({
        BASIS: ['D', 'R'],
        FREQ: ['A', 'Q'],
        REF_AREA: ['MA', 'MA01', 'MA02'],
        SOURCE: ['HCP_ENE', 'HCP_RGPH'],
        SEX: ['F', 'M', '_T'],
      })
      expect(all(codesLeft(availability, { SOURCE: ['HCP_RGPH'], SEX: ['_T'] }))).toEqual({
        BASIS: ['R'],
        FREQ: ['A'],
        REF_AREA: ['MA'],
        SOURCE: ['HCP_ENE', 'HCP_RGPH'],
        SEX: ['_T'],
      })
      expect(countSeries(availability, {})).toBe(8)
      expect(countSeries(availability, { SEX: ['F', 'M'] })).toBe(2)
      expect(countSeries(availability, { BASIS: ['D'], SEX: ['_T', 'F'] })).toBe(2)
      expect(countSeries(availability, { SEX: ['F'], FREQ: ['Q'] })).toBe(0)
    })

    it('is empty where nothing was published, and unknown where there is no measure', async () => {
      const store = await stores.fresh()
      const availability = await availabilityOf(store, 'remittances')
      expect(countSeries(availability, {})).toBe(0)
      expect(codesLeft(availability, {}).get('SOURCE')).toEqual([])
      expect((await problemOf(availabilityOf(store, 'absent'))).code).toBe('measure.unknown')
    })

    it('does not count a series that was delivered and never given content', async () => {
      const store = await stores.fresh()
      await publish(store, 'ONE', (publication) =>
        publication.deliver({
          ...seriesOf('unemployed', KEY, {}),
          cells: [cell('2016', 1105, 'a:1')],
        }),
      )
      expect(countSeries(await availabilityOf(store, 'unemployed'), {})).toBe(0)
    })
  })

  describe('coverages', () => {
    it('count values, not missing ones, and say from when to when and from whom', async () => {
      const store = await stores.fresh()
      await publish(store, 'ONE', async (publication) => {
        await publication.revise(
          seriesOf('unemployed', KEY, { 2014: null, 2015: 1148, 2016: 1105, 2017: null }),
        )
        await publication.revise(seriesOf('unemployed', 'Q.MA.HCP_ENE._T', { '2016-Q3': 1200 }))
        await publication.revise(seriesOf('unemployed', 'A.MA.HCP_RGPH._T', { 2014: null }))
      })
      const covered = await coverages(store)
      expect(covered.get('unemployed')).toEqual({
        revision: 1,
        series: 3,
        observations: 3,
        first: '2015',
        last: '2016-Q3',
        sources: ['HCP_ENE'],
      })
      expect(covered.get('remittances')).toEqual({
        revision: 0,
        series: 0,
        observations: 0,
        first: null,
        last: null,
        sources: [],
      })
      expect((await availabilityOf(store, 'unemployed')).coverage).toEqual(
        covered.get('unemployed'),
      )
    })
  })

  describe('deliveriesOf', () => {
    it('leads from a figure to every file, line and citation that brought it', async () => {
      const store = await stores.fresh()
      const series = seriesOf('unemployed', KEY, { 2016: 1105 })
      const later = { ...NOTE_2017, title: 'Situation du marche du travail en 2017' }
      await publish(store, 'HCP_ENE_2016', async (publication) => {
        await publication.deliver({
          ...series,
          cells: [
            cell('2015', 1148, 'lfs_hcp.csv:11'),
            cell('2016', 1105, 'lfs_hcp.csv:12'),
            { ...cell('2016', 1106, 'lfs_hcp.csv:98'), citation: later },
          ],
        })
        await publication.deliver({ ...series, cells: [cell('2016', -0, 'lfs_hcp.csv:99')] })
        await publication.revise(series)
      })
      await publish(store, 'HCP_ENE_2017', async (publication) => {
        await publication.deliver({ ...series, cells: [cell('2016', 1105, 'lfs_hcp.csv:200')] })
      })
      const wanted = { ...series, period: Period.parse('2016') }
      const arrived = await deliveriesOf(store, wanted)
      expect(arrived.map(({ vintage, cell: place, value }) => [vintage, place, value])).toEqual([
        ['HCP_ENE_2016', 'lfs_hcp.csv:12', 1105],
        ['HCP_ENE_2016', 'lfs_hcp.csv:98', 1106],
        ['HCP_ENE_2016', 'lfs_hcp.csv:99', -0],
        ['HCP_ENE_2017', 'lfs_hcp.csv:200', 1105],
      ])
      expect(arrived[0]).toStrictEqual({
        vintage: 'HCP_ENE_2016',
        sequence: 1,
        value: 1105,
        status: 'A',
        unitMult: 3,
        cell: 'lfs_hcp.csv:12',
        citation: NOTE_2017,
      })
      expect(arrived[1]?.citation).toEqual(later)
      expect(await deliveriesOf(store, { ...wanted, asOf: 1 })).toHaveLength(3)
      expect(await deliveriesOf(store, { ...wanted, period: Period.parse('2014') })).toEqual([])
    })

    it('takes a delivery of thousands of cells, each with a citation of its own', async () => {
      const store = await stores.fresh()
      const cells = Array.from({ length: 9000 }, (_, index) => ({
        ...cell('2016', index, `a.csv:${index}`),
        citation: { ...NOTE_2017, ref: `https://example.org/${index}` },
      }))
      const series = seriesOf('unemployed', KEY, {})
      await publish(store, 'MANY', (publication) => publication.deliver({ ...series, cells }))
      const arrived = await deliveriesOf(store, { ...series, period: Period.parse('2016') })
      expect(arrived).toHaveLength(9000)
      expect(arrived[8999]?.citation.ref).toBe('https://example.org/8999')
    })

    it('keeps a citation once, however often it is cited', async () => {
      const store = await stores.fresh()
      for (const id of ['ONE', 'TWO']) {
        await publish(store, id, (publication) =>
          publication.deliver({
            ...seriesOf('unemployed', KEY, {}),
            cells: [cell('2015', 1148, 'a:1'), cell('2016', 1105, 'a:2')],
          }),
        )
      }
      expect(await store.db.selectFrom('citation').selectAll().execute()).toHaveLength(1)
    })
  })

  describe('listVintages and resolveAsOf', () => {
    it('resolve a day through dates that are only partly known', async () => {
      const store = await stores.fresh()
      const released = [
        vintageNamed('HCP_ENE_2016', { date: '2017-02', datePrecision: 'month' }),
        vintageNamed('MI_REGUL_2017'),
        vintageNamed('HCP_RGPH_2014_ETRANGERS', { date: '2017-12-18', datePrecision: 'day' }),
        vintageNamed('HCP_ENE_2017', { date: '2018-02', datePrecision: 'month' }),
      ]
      for (const vintage of released) await publishVintage(store, vintage, async () => undefined)
      const vintages = await listVintages(store)
      expect(
        vintages.map(({ sequence, earliest, latest }) => [sequence, earliest, latest]),
      ).toEqual([
        [1, '2017-02-01', '2017-02-28'],
        [2, '2017-02-01', '2017-12-18'],
        [3, '2017-12-18', '2017-12-18'],
        [4, '2018-02-01', '2018-02-28'],
      ])
      expect(resolveAsOf(vintages, '2017-06-30')).toEqual({
        sequence: 1,
        notice: { code: 'asof.uncertain', from: 'MI_REGUL_2017', to: 'MI_REGUL_2017' },
      })
      expect(resolveAsOf(vintages, 'MI_REGUL_2017')).toEqual({ sequence: 2 })
    })
  })
}
