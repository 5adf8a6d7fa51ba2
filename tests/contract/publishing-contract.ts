import type { Series } from '@marsad/model'
import {
  headOf,
  listVintages,
  migrateStore,
  publishVintage,
  readSeries,
  revisionOf,
  revisions,
  type Store,
  saveCatalogue,
  verifyStore,
} from '@marsad/store'
import {
  arbitraryValue,
  catalogueOf,
  cell,
  observation,
  seriesOf,
  vintageNamed,
} from '@marsad/store/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Engine } from './engines.ts'
import { problemOf, publish, storesOf, valuesIn } from './stores.ts'

const KEY = 'A.MA.HCP_ENE._T'
const LABOUR_FORCE = seriesOf('labour_force', KEY, { 2015: 11655, 2016: 11747 })

/** What is published through one publication, all of it or nothing. */
export function publishingContract(engine: () => Engine): void {
  const stores = storesOf(engine)

  describe('migrateStore', () => {
    it('applies each migration once', async () => {
      const store = await stores.open(await engine().empty())
      const applied = await migrateStore(store)
      expect(applied.length).toBeGreaterThan(10)
      expect(applied).toEqual([...applied].sort())
      expect(await migrateStore(store)).toEqual([])
    })

    it('lets two processes start on one empty database', async () => {
      if (!engine().shared) return
      const url = await engine().empty()
      const [one, other] = [await stores.open(url), await stores.open(url)]
      const applied = await Promise.all([migrateStore(one), migrateStore(other)])
      expect(applied.flat().length).toBe(new Set(applied.flat()).size)
      expect(await migrateStore(one)).toEqual([])
    })
  })

  describe('saveCatalogue', () => {
    it('knows the same catalogue again, and takes a new one', async () => {
      const store = await stores.fresh()
      expect(await saveCatalogue(store, catalogueOf({ labour_force: ['SEX'] }))).toBe(true)
      expect(await saveCatalogue(store, catalogueOf({ labour_force: ['SEX'] }))).toBe(false)
      expect(await saveCatalogue(store, catalogueOf({ labour_force: ['SEX'], employed: [] }))).toBe(
        true,
      )
      expect([...(await revisions(store)).keys()].sort()).toContain('employed')
    })

    it('changes the dimensions of a measure without figures, and of no other', async () => {
      const store = await stores.fresh()
      await saveCatalogue(store, catalogueOf({ labour_force: ['SEX', 'AGE'] }))
      const series = seriesOf('labour_force', 'A.MA.HCP_ENE._T.Y_GE15', { 2016: 11747 })
      await publish(store, 'HCP_ENE_2016', (publication) => publication.revise(series))
      const problem = await problemOf(
        saveCatalogue(store, catalogueOf({ labour_force: ['SEX'], unemployed: ['AREA'] })),
      )
      expect(problem).toMatchObject({ kind: 'conflict', code: 'measure.structure_changed' })
      expect(problem.message).toContain('labour_force')
      expect(
        await readSeries(store, { measure: 'labour_force', codes: { AGE: ['Y_GE15'] } }),
      ).toHaveLength(1)
      await expect(
        readSeries(store, { measure: 'unemployed', codes: { AREA: ['_T'] } }),
      ).rejects.toThrow()
    })
  })

  describe('publishVintage', () => {
    it('numbers vintages from 1 and gives back what the work gave', async () => {
      const store = await stores.fresh()
      expect(await headOf(store)).toBeUndefined()
      expect(
        await publish(store, 'HCP_ENE_2016', async (publication) => publication.sequence),
      ).toEqual({ sequence: 1, result: 1 })
      expect(await publish(store, 'HCP_ENE_2017', async () => 'done')).toEqual({
        sequence: 2,
        result: 'done',
      })
      expect(await headOf(store)).toMatchObject({ sequence: 2, id: 'HCP_ENE_2017' })
    })

    it('keeps what is announced of a vintage, word for word', async () => {
      const store = await stores.fresh()
      const announced = vintageNamed('HCP_ENE_2018', {
        title: 'Situation du marché du travail en 2018, وضعية سوق الشغل',
        sources: ['HCP_ENE', 'HCP_RGPH'],
        date: '2019-02',
        datePrecision: 'month',
        notBefore: '2019-01-01',
        notAfter: '2019-02-06',
        copyDate: '2020',
        press: true,
        note: { fr: 'Lu dans la presse.', ar: 'قرئ في الصحافة.' },
      })
      await publishVintage(store, announced, async (publication) => {
        await publication.revise(LABOUR_FORCE)
        await publication.deliver({
          measure: 'unemployed',
          basis: 'R',
          key: KEY.split('.'),
          cells: [cell('2016', 1105, 'lfs_hcp.csv:12'), cell('2015', 1148, 'lfs_hcp.csv:13')],
        })
      })
      const [listed] = await listVintages(store)
      expect(listed).toMatchObject(announced)
      expect(listed).toMatchObject({
        sequence: 1,
        earliest: '2019-02-01',
        latest: '2019-02-06',
        counts: { series: 1, cells: 2 },
      })
      expect(listed?.hash).toMatch(/^[0-9a-f]{64}$/)
    })

    it('refuses an id that was published, and counts nothing', async () => {
      const store = await stores.fresh()
      await publish(store, 'HCP_ENE_2016', (publication) => publication.revise(LABOUR_FORCE))
      let worked = false
      const problem = await problemOf(
        publish(store, 'HCP_ENE_2016', async () => {
          worked = true
        }),
      )
      expect(problem).toMatchObject({ kind: 'conflict', code: 'vintage.exists' })
      expect(problem.message).toContain('HCP_ENE_2016')
      expect(worked).toBe(false)
      expect(await listVintages(store)).toHaveLength(1)
    })

    it('refuses an announcement that could not be read back', async () => {
      const store = await stores.fresh()
      const wrong = [
        vintageNamed('2017-02-01'),
        vintageNamed(''),
        vintageNamed('X', { date: '2017-02' }),
        vintageNamed('X', { datePrecision: 'day' }),
        vintageNamed('X', { date: '2017-02', datePrecision: 'day' }),
        vintageNamed('X', { date: '2017-13', datePrecision: 'month' }),
        vintageNamed('X', { notAfter: 'bientôt' }),
        vintageNamed('X', { recordedAt: '2026-11-21' }),
        vintageNamed('X', { recordedAt: '2026-11-21T10:00:00+01:00' }),
      ]
      for (const vintage of wrong) {
        const problem = await problemOf(publishVintage(store, vintage, async () => undefined))
        expect(problem).toMatchObject({ kind: 'unprocessable', code: 'vintage.invalid' })
      }
      expect(await listVintages(store)).toEqual([])
    })

    it('leaves nothing of a publication that fails, and goes on after it', async () => {
      const store = await stores.fresh()
      const failing = publish(store, 'BROKEN', async (publication) => {
        await publication.revise(LABOUR_FORCE)
        await publication.deliver({ ...LABOUR_FORCE, cells: [cell('2016', 11747, 'a.csv:2')] })
        throw new Error('the source changed its mind')
      })
      await expect(failing).rejects.toThrow('the source changed its mind')
      expect(await listVintages(store)).toEqual([])
      expect(await readSeries(store, { measure: 'labour_force' })).toEqual([])
      expect(await revisionOf(store, 'labour_force')).toBe(0)
      expect((await verifyStore(store)).findings).toEqual([])
      const next = await publish(store, 'BROKEN', (publication) => publication.revise(LABOUR_FORCE))
      expect(next).toEqual({ sequence: 1, result: true })
    })

    it('fails when one of its calls failed, though nobody waited for it or minded', async () => {
      const store = await stores.fresh()
      const wrong = seriesOf('labour_force', 'A.MA.HCP_ENE', { 2016: 1 })
      const minded = publish(store, 'MINDED', async (publication) => {
        await publication.revise(wrong).catch(() => undefined)
        await publication.revise(LABOUR_FORCE)
      })
      expect((await problemOf(minded)).code).toBe('series.key')
      const hurried = publish(store, 'HURRIED', async (publication) => {
        publication.revise(wrong).catch(() => undefined)
      })
      expect((await problemOf(hurried)).code).toBe('series.key')
      expect(await listVintages(store)).toEqual([])
    })

    it('takes calls made at once, one after the other', async () => {
      const store = await stores.fresh()
      const keys = Array.from({ length: 40 }, (_, index) => `A.MA.HCP_ENE.S${index % 20}`)
      await publish(store, 'AT_ONCE', async (publication) => {
        await Promise.all(
          keys.map((key, index) =>
            publication.revise(seriesOf('labour_force', key, { 2016: index })),
          ),
        )
      })
      const series = await readSeries(store, { measure: 'labour_force' })
      expect(series).toHaveLength(20)
      expect(series.every(({ observations }) => (observations[0]?.value ?? 0) >= 20)).toBe(true)
      expect((await verifyStore(store)).findings).toEqual([])
    })

    it('cannot be used once it has ended', async () => {
      const store = await stores.fresh()
      const { result } = await publish(store, 'ENDED', async (publication) => publication)
      await expect(result.revise(LABOUR_FORCE)).rejects.toThrow('ended')
      expect(await readSeries(store, { measure: 'labour_force' })).toEqual([])
    })

    it('refuses to read or write the store inside, where it would show the state before', async () => {
      const store = await stores.fresh()
      await publish(store, 'INSIDE', async () => {
        await expect(listVintages(store)).rejects.toThrow('inside a publication')
        await expect(publish(store, 'NESTED', async () => undefined)).rejects.toThrow(
          'inside a publication',
        )
      })
      expect(await listVintages(store)).toHaveLength(1)
    })

    it('lets many publish at once: numbers without a gap, one chain', async () => {
      const store = await stores.fresh()
      const published = await Promise.all(
        Array.from({ length: 12 }, (_, index) =>
          publish(store, `V${index}`, (publication) =>
            publication.revise(seriesOf('labour_force', `A.MA.HCP_ENE.S${index}`, { 2016: index })),
          ),
        ),
      )
      const sequences = published.map(({ sequence }) => sequence).sort((a, b) => a - b)
      expect(sequences).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
      expect((await verifyStore(store)).findings).toEqual([])
      expect(await revisionOf(store, 'labour_force')).toBe(12)
    })

    it('lets two processes publish at once', async () => {
      if (!engine().shared) return
      const [one, other] = await stores.pair()
      const write = (store: Store, name: string) =>
        Array.from({ length: 5 }, (_, index) =>
          publish(store, `${name}${index}`, (publication) =>
            publication.revise(
              seriesOf('unemployed', `A.MA.HCP_ENE.${name}${index}`, { 2016: index }),
            ),
          ),
        )
      await Promise.all([...write(one, 'ONE'), ...write(other, 'OTHER')])
      expect(await listVintages(one)).toHaveLength(10)
      expect(Object.keys(await valuesIn(other, { measure: 'unemployed' }))).toEqual(
        ['ONE', 'OTHER'].flatMap((name) =>
          Array.from({ length: 5 }, (_, index) => `A.MA.HCP_ENE.${name}${index}`),
        ),
      )
      expect((await verifyStore(one)).findings).toEqual([])
    })

    it('shows a reader the state before it until it is whole', async () => {
      if (!engine().shared) return
      const store = await stores.fresh()
      await publish(store, 'FIRST', (publication) => publication.revise(LABOUR_FORCE))
      let half = (): void => undefined
      let go = (): void => undefined
      const reached = new Promise<void>((resolve) => {
        half = resolve
      })
      const allowed = new Promise<void>((resolve) => {
        go = resolve
      })
      const publishing = publish(store, 'SECOND', async (publication) => {
        await publication.revise(seriesOf('labour_force', KEY, { 2016: 99999 }))
        half()
        await allowed
      })
      await reached
      expect(await valuesIn(store, { measure: 'labour_force' })).toEqual({
        [KEY]: { 2015: 11655, 2016: 11747 },
      })
      expect(await headOf(store)).toMatchObject({ sequence: 1 })
      go()
      await publishing
      expect(await valuesIn(store, { measure: 'labour_force' })).toEqual({ [KEY]: { 2016: 99999 } })
    })

    it('counts one revision for every measure it touched, by figures or by delivery alone', async () => {
      const store = await stores.fresh()
      await publish(store, 'ONE', async (publication) => {
        await publication.revise(LABOUR_FORCE)
        await publication.revise(seriesOf('labour_force', 'A.MA.HCP_ENE.F', { 2016: 3000 }))
        await publication.deliver({
          ...LABOUR_FORCE,
          measure: 'unemployed',
          cells: [cell('2016', 1, 'a:1')],
        })
      })
      await publish(store, 'TWO', (publication) => publication.revise(LABOUR_FORCE))
      await publish(store, 'NONE', async () => undefined)
      expect(await revisions(store)).toEqual(
        new Map([
          ['UNEMPLOYMENT_RATE', 0],
          ['labour_force', 1],
          ['remittances', 0],
          ['unemployed', 1],
        ]),
      )
      await publish(store, 'THREE', (publication) =>
        publication.revise(seriesOf('labour_force', KEY, { 2016: 1 })),
      )
      expect(await revisionOf(store, 'labour_force')).toBe(2)
      expect((await problemOf(revisionOf(store, 'absent'))).code).toBe('measure.unknown')
    })
  })

  describe('Publication', () => {
    it('reads what it has written so far, and what was there before', async () => {
      const store = await stores.fresh()
      await publish(store, 'ONE', (publication) => publication.revise(LABOUR_FORCE))
      await publish(store, 'TWO', async (publication) => {
        await publication.revise(seriesOf('labour_force', 'A.MA.HCP_ENE.F', { 2016: 3000 }))
        await publication.revise(seriesOf('labour_force', 'Q.MA.HCP_ENE.F', { '2016-Q3': 2900 }))
        const women = await publication.read({
          measure: 'labour_force',
          codes: { SEX: ['F'], FREQ: ['A', 'Q'] },
        })
        expect(women.map(({ key }) => key[0])).toEqual(['A', 'Q'])
        expect(women[0]?.observations[0]).toMatchObject({ value: 3000, vintage: 2 })
        expect(await publication.read({ measure: 'labour_force' })).toHaveLength(3)
        expect(await publication.read({ measure: 'labour_force', asOf: 1 })).toHaveLength(1)
        expect(await publication.read({ measure: 'labour_force', basis: 'D' })).toEqual([])
      })
      const unknown = publish(store, 'THREE', (publication) =>
        publication.read({ measure: 'absent' }),
      )
      expect((await problemOf(unknown)).code).toBe('measure.unknown')
    })

    it('keeps the vintage that brought a value as long as the value stays', async () => {
      const store = await stores.fresh()
      const origins = async () => {
        const [series] = await readSeries(store, { measure: 'unemployed' })
        return series?.observations.map(({ period, vintage }) => [period, vintage])
      }
      // HCP: 1,105 thousand unemployed in 2016, restated as 1,167 by the note of the year after.
      await publish(store, 'HCP_ENE_2016', (publication) =>
        publication.revise(seriesOf('unemployed', KEY, { 2015: 1148, 2016: 1105 })),
      )
      await publish(store, 'HCP_ENE_2017', (publication) =>
        publication.revise(seriesOf('unemployed', KEY, { 2015: 1148, 2016: 1167, 2017: 1216 })),
      )
      expect(await origins()).toEqual([
        ['2015', 1],
        ['2016', 2],
        ['2017', 2],
      ])
      await publish(store, 'STATUS', (publication) =>
        publication.revise({
          ...seriesOf('unemployed', KEY, {}),
          observations: [
            observation('2015', 1148, 'B', 77),
            observation('2016', 1167, 'A', 77),
            observation('2017', 1216, 'A', 77),
          ],
        }),
      )
      expect(await origins()).toEqual([
        ['2015', 3],
        ['2016', 2],
        ['2017', 2],
      ])
    })

    it('writes nothing for content equal to what is held', async () => {
      const store = await stores.fresh()
      await publish(store, 'ONE', (publication) => publication.revise(LABOUR_FORCE))
      const { result } = await publish(store, 'TWO', (publication) =>
        publication.revise(LABOUR_FORCE),
      )
      expect(result).toBe(false)
      const [, second] = await listVintages(store)
      expect(second?.counts).toEqual({ series: 0, cells: 0 })
      expect(await revisionOf(store, 'labour_force')).toBe(1)
    })

    it('takes the last of several revisions of one series, also back to what was held', async () => {
      const store = await stores.fresh()
      await publish(store, 'ONE', (publication) => publication.revise(LABOUR_FORCE))
      await publish(store, 'TWO', async (publication) => {
        expect(await publication.revise(seriesOf('labour_force', KEY, { 2016: 1 }))).toBe(true)
        expect(
          await publication.revise(seriesOf('labour_force', KEY, { 2015: 11655, 2016: 2 })),
        ).toBe(true)
      })
      const [series] = await readSeries(store, { measure: 'labour_force' })
      expect(series?.observations.map(({ value, vintage }) => [value, vintage])).toEqual([
        [11655, 1],
        [2, 2],
      ])
      await publish(store, 'THREE', async (publication) => {
        await publication.revise(seriesOf('labour_force', KEY, { 2016: 5 }))
        expect(
          await publication.revise(seriesOf('labour_force', KEY, { 2015: 11655, 2016: 2 })),
        ).toBe(false)
      })
      expect((await listVintages(store)).map(({ counts }) => counts.series)).toEqual([1, 1, 0])
      expect((await verifyStore(store)).findings).toEqual([])
    })

    it('takes observations away, and all of them', async () => {
      const store = await stores.fresh()
      await publish(store, 'ONE', (publication) => publication.revise(LABOUR_FORCE))
      await publish(store, 'TWO', (publication) =>
        publication.revise(seriesOf('labour_force', KEY, { 2016: 11747 })),
      )
      await publish(store, 'THREE', (publication) =>
        publication.revise(seriesOf('labour_force', KEY, {})),
      )
      expect(await valuesIn(store, { measure: 'labour_force', asOf: 2 })).toEqual({
        [KEY]: { 2016: 11747 },
      })
      expect(await valuesIn(store, { measure: 'labour_force' })).toEqual({})
      expect(await valuesIn(store, { measure: 'labour_force', asOf: 1 })).toEqual({
        [KEY]: { 2015: 11655, 2016: 11747 },
      })
      const nothing = await publish(store, 'FOUR', (publication) =>
        publication.revise(seriesOf('labour_force', 'A.MA.HCP_ENE.F', {})),
      )
      expect(nothing.result).toBe(false)
    })

    it('refuses what cannot be a series of the measure, and says what and why', async () => {
      const store = await stores.fresh()
      const refusals: readonly (readonly [string, Series])[] = [
        ['measure.unknown', seriesOf('absent', KEY, { 2016: 1 })],
        ['series.key', seriesOf('labour_force', 'A.MA.HCP_ENE', { 2016: 1 })],
        ['series.key', seriesOf('labour_force', 'A.MA.HCP_ENE.F.Y_GE15', { 2016: 1 })],
        ['series.key', seriesOf('labour_force', 'A.MA.HCP_ENE.', { 2016: 1 })],
        ['series.key', seriesOf('labour_force', 'A.MA.HCP ENE.F', { 2016: 1 })],
        ['series.basis', seriesOf('labour_force', KEY, { 2016: 1 }, 'D')],
        ['series.frequency', seriesOf('labour_force', KEY, { '2016-Q1': 1 })],
        ['series.frequency', seriesOf('labour_force', 'Q.MA.HCP_ENE._T', { 2016: 1 })],
        ['series.not_a_number', seriesOf('labour_force', KEY, { 2016: Number.NaN })],
        ['series.not_a_number', seriesOf('labour_force', KEY, { 2016: Number.POSITIVE_INFINITY })],
        ['series.missing', withObservation(observation('2016', null, 'A'))],
        ['series.missing', withObservation(observation('2016', 9.4, 'M'))],
        ['series.not_a_number', withObservation({ ...observation('2016', 9.4), unitMult: 1.5 })],
        ['series.unsorted', withObservation(observation('2016', 9.4), observation('2016', 9.9))],
        ['series.unsorted', withObservation(observation('2017', 9.4), observation('2016', 9.9))],
      ]
      for (const [code, series] of refusals) {
        const problem = await problemOf(
          publish(store, 'REFUSED', (publication) => publication.revise(series)),
        )
        expect(problem.code).toBe(code)
        expect(problem.message.length).toBeGreaterThan(30)
      }
      expect(await listVintages(store)).toEqual([])
    })

    it('refuses delivered cells that cannot be of the measure', async () => {
      const store = await stores.fresh()
      const delivery = { ...LABOUR_FORCE, cells: [cell('2016-Q1', 1, 'a.csv:2')] }
      const problem = await problemOf(
        publish(store, 'REFUSED', (publication) => publication.deliver(delivery)),
      )
      expect(problem.code).toBe('series.frequency')
    })

    it('holds a derived series beside a reported one of the same key', async () => {
      const store = await stores.fresh()
      await publish(store, 'ONE', async (publication) => {
        await publication.revise(seriesOf('UNEMPLOYMENT_RATE', KEY, { 2016: 9.4 }))
        await publication.revise(
          seriesOf('UNEMPLOYMENT_RATE', KEY, { 2016: (100 * 1105) / 11747 }, 'D'),
        )
      })
      const both = await readSeries(store, { measure: 'UNEMPLOYMENT_RATE' })
      expect(both.map(({ basis, observations }) => [basis, observations[0]?.value])).toEqual([
        ['D', (100 * 1105) / 11747],
        ['R', 9.4],
      ])
    })
  })

  describe('publishing and reading', () => {
    it('answers every vintage exactly as a plain list of contents would', async () => {
      const keys = ['A.MA.HCP_ENE.F', 'A.MA.HCP_ENE.M', 'A.MA.HCP_RGPH._T']
      const content = fc.dictionary(
        fc.integer({ min: 2010, max: 2016 }).map(String),
        fc.oneof(arbitraryValue, fc.constant(null)),
        { maxKeys: 5 },
      )
      const revision = fc.tuple(fc.constantFrom(...keys), content)
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(revision, { maxLength: 4 }), { maxLength: 6 }),
          async (vintages) => {
            const store = await stores.fresh()
            const expected: Record<string, Record<string, number | null>>[] = [{}]
            for (const [index, revisionsOf] of vintages.entries()) {
              const known = { ...expected.at(-1) }
              await publish(store, `V${index}`, async (publication) => {
                for (const [key, values] of revisionsOf) {
                  await publication.revise(seriesOf('labour_force', key, values))
                  known[key] = { ...values }
                }
              })
              expected.push(known)
            }
            for (const [asOf, known] of expected.entries()) {
              const held = Object.entries(known).filter(
                ([, values]) => Object.keys(values).length > 0,
              )
              expect(await valuesIn(store, { measure: 'labour_force', asOf })).toEqual(
                Object.fromEntries(held),
              )
            }
            expect((await verifyStore(store)).findings).toEqual([])
            await store.close()
          },
        ),
        { numRuns: 25 },
      )
    })
  })
}

function withObservation(...observations: Series['observations']): Series {
  return { ...seriesOf('labour_force', KEY, {}), observations }
}
