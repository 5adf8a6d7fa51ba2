import {
  headOf,
  listVintages,
  readSetting,
  registerFormulas,
  type Store,
  verifyStore,
  writeSetting,
} from '@marsad/store'
import { cell, seriesOf } from '@marsad/store/testing'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type Engine, tamper } from './engines.ts'
import { publish, storesOf } from './stores.ts'

const KEY = 'A.MA.HCP_ENE._T'

/** The head of the chain after `published`. Another hash would mean that kept heads no longer hold. */
const HEAD = '6a470e5e4c7443f02b8a6723310d8012ce8fdc89f413eb2d07d44c49be2560d8'

/** Two vintages with content, deliveries and a formula. */
async function published(store: Store): Promise<void> {
  for (const [id, value] of [
    ['HCP_ENE_2016', 1105],
    ['HCP_ENE_2017', 1167],
  ] as const) {
    await publish(store, id, async (publication) => {
      const series = seriesOf('unemployed', KEY, { 2015: 1148, 2016: value })
      await publication.deliver({ ...series, cells: [cell('2016', value, `${id}.csv:2`)] })
      await publication.revise(series)
    })
  }
  await registerFormulas(store, [
    {
      indicator: 'UNEMPLOYMENT_RATE',
      version: 1,
      effectiveFrom: '2004-01-01',
      expression: '100 * unemployed / labour_force',
    },
  ])
}

/** What was published stays, and a change behind the store's back is found. */
export function keepingContract(engine: () => Engine): void {
  const stores = storesOf(engine)

  describe('what is published', () => {
    it('cannot be changed, taken away or added to, by any statement', async () => {
      const store = await stores.fresh()
      await published(store)
      const forbidden = [
        `update series_version set n = 0`,
        `update series_version set vintage = 2 where vintage = 1`,
        `delete from series_version`,
        `insert into series_version select series + 0, 2, codec, n, valued, t_min, t_max, data from series_version where vintage = 1`,
        `update delivery set cells = '{}'`,
        `delete from delivery`,
        `insert into delivery select vintage, series, 7, n, cells from delivery`,
        `update vintage set title = 'other'`,
        `delete from vintage where sequence = 2`,
        `update series set source = 'HCP_RGPH'`,
        `delete from series`,
        `update citation set title = 'other'`,
        `delete from citation`,
        `update formula_version set expression = '1'`,
        `delete from formula_version`,
      ]
      if (store.dialect === 'postgres') {
        forbidden.push('truncate series_version', 'truncate vintage cascade', 'truncate citation')
      }
      for (const statement of forbidden) {
        await expect(sql.raw(statement).execute(store.db), statement).rejects.toThrow(/published/)
      }
      expect((await verifyStore(store)).findings).toEqual([])
    })

    it('cannot lose the vintage a version refers to', async () => {
      const store = await stores.fresh()
      await published(store)
      const orphan = sql`insert into series_version
        select series, 9, codec, n, valued, t_min, t_max, data from series_version where vintage = 1`
      await expect(orphan.execute(store.db)).rejects.toThrow(/foreign key/i)
    })
  })

  describe('verifyStore', () => {
    it('finds nothing in a sound database, and counts what it looked at', async () => {
      const store = await stores.fresh()
      expect(await verifyStore(store)).toEqual({
        findings: [],
        vintages: 0,
        seriesVersions: 0,
        deliveries: 0,
        head: undefined,
        auditLines: 0,
        auditHead: undefined,
      })
      await published(store)
      expect(await verifyStore(store)).toEqual({
        findings: [],
        vintages: 2,
        seriesVersions: 2,
        deliveries: 2,
        head: (await headOf(store))?.hash,
        auditLines: 0,
        auditHead: undefined,
      })
    })

    it('chains each vintage to the one before', async () => {
      const store = await stores.fresh()
      await published(store)
      const rows = await store.db
        .selectFrom('vintage')
        .select(['previous_hash', 'hash'])
        .orderBy('sequence')
        .execute()
      expect(rows[0]?.previous_hash).toBe('0'.repeat(64))
      expect(rows[1]?.previous_hash).toBe(rows[0]?.hash)
      expect((await listVintages(store)).map(({ hash }) => hash)).toEqual(
        rows.map(({ hash }) => hash),
      )
    })

    it('gives the same content the same hash on every engine, for ever', async () => {
      const store = await stores.fresh()
      await published(store)
      expect((await headOf(store))?.hash).toBe(HEAD)
    })

    const changes: readonly (readonly [string, string, readonly string[]])[] = [
      [
        'a value',
        `update series_version set data = (select data from series_version where vintage = 2) where vintage = 1`,
        ['verify.content'],
      ],
      [
        'the number of values',
        `update series_version set valued = 9 where vintage = 2`,
        ['verify.series', 'verify.measure'],
      ],
      [
        'the first period',
        `update series_version set t_min = '1999' where vintage = 1`,
        ['verify.series'],
      ],
      ['the key of a series', `update series set key = 'A.MA.HCP_ENE.F'`, ['verify.content']],
      [
        'a title',
        `update vintage set title = 'Autre titre' where sequence = 1`,
        ['verify.content'],
      ],
      [
        'the day of recording',
        `update vintage set recorded_at = '2001-01-01T00:00:00Z' where sequence = 2`,
        ['verify.content'],
      ],
      [
        'a hash',
        `update vintage set hash = '${'f'.repeat(64)}' where sequence = 1`,
        ['verify.content', 'verify.chain'],
      ],
      [
        'a delivered value',
        `update delivery set cells = replace(cells, '1105', '1106')`,
        ['verify.content'],
      ],
      [
        'what was delivered, beyond reading',
        `update delivery set cells = 'nothing' where vintage = 1`,
        ['verify.content', 'verify.delivery'],
      ],
      ['a citation', `update citation set ref = 'https://example.org/other'`, ['verify.citation']],
      ['a revision', `update measure set revision = 1 where id = 'unemployed'`, ['verify.measure']],
      [
        'a coverage',
        `update measure set first_period = '1900' where id = 'unemployed'`,
        ['verify.measure'],
      ],
      ['the availability', `delete from availability where dimension = 'SEX'`, ['verify.measure']],
    ]
    for (const [what, change, expected] of changes) {
      it(`finds that ${what} was changed`, async () => {
        const store = await stores.fresh()
        await published(store)
        await tamper(store, change)
        const { findings } = await verifyStore(store)
        const codes = new Set(findings.map(({ code }) => code))
        for (const code of expected) expect([...codes]).toContain(code)
        for (const { detail } of findings) expect(detail.length).toBeGreaterThan(30)
      })
    }

    it('finds that a vintage in the middle is gone', async () => {
      const store = await stores.fresh()
      await published(store)
      await publish(store, 'THIRD', async () => undefined)
      await publish(store, 'FOURTH', async () => undefined)
      await tamper(store, 'delete from vintage where sequence = 3')
      const { findings } = await verifyStore(store)
      expect(findings.map(({ code }) => code)).toEqual(['verify.sequence', 'verify.chain'])
    })

    it('tells by the kept head that the end was cut off', async () => {
      const store = await stores.fresh()
      await published(store)
      await publish(store, 'LAST', async () => undefined)
      const kept = (await headOf(store))?.hash
      await tamper(store, 'delete from vintage where sequence = 3')
      const { findings, head } = await verifyStore(store)
      expect(findings).toEqual([])
      expect(head).not.toBe(kept)
    })
  })

  describe('registerFormulas', () => {
    const first = {
      indicator: 'UNEMPLOYMENT_RATE',
      version: 1,
      effectiveFrom: '2004-01-01',
      expression: '100 * unemployed / labour_force',
    }

    it('takes a version once, and the next one beside it', async () => {
      const store = await stores.fresh()
      expect(await registerFormulas(store, [first])).toEqual([])
      expect(await registerFormulas(store, [first])).toEqual([])
      const second = { ...first, version: 2, effectiveFrom: '2017-01-01' }
      expect(await registerFormulas(store, [first, second])).toEqual([])
      expect(await store.db.selectFrom('formula_version').selectAll().execute()).toHaveLength(2)
    })

    it('refuses another expression or another day under a version, and then takes nothing', async () => {
      const store = await stores.fresh()
      await registerFormulas(store, [first])
      const other = { ...first, expression: '100 * unemployed / employed' }
      const later = { ...first, effectiveFrom: '2005-01-01' }
      const fresh = { ...first, indicator: 'EMPLOYMENT_RATIO' }
      expect(await registerFormulas(store, [fresh, other, later])).toEqual([
        {
          indicator: 'UNEMPLOYMENT_RATE',
          version: 1,
          registered: { effectiveFrom: first.effectiveFrom, expression: first.expression },
          given: { effectiveFrom: first.effectiveFrom, expression: other.expression },
        },
        {
          indicator: 'UNEMPLOYMENT_RATE',
          version: 1,
          registered: { effectiveFrom: first.effectiveFrom, expression: first.expression },
          given: { effectiveFrom: later.effectiveFrom, expression: first.expression },
        },
      ])
      expect(await store.db.selectFrom('formula_version').selectAll().execute()).toHaveLength(1)
    })

    it('sees a conflict within one list', async () => {
      const store = await stores.fresh()
      const other = { ...first, expression: '1' }
      expect(await registerFormulas(store, [first, other])).toHaveLength(1)
      expect(await registerFormulas(store, [first])).toEqual([])
    })
  })

  describe('readSetting and writeSetting', () => {
    it('keep a text under a name, the last one written', async () => {
      const store = await stores.fresh()
      expect(await readSetting(store, 'figures.hash')).toBeUndefined()
      await writeSetting(store, 'figures.hash', 'one')
      await writeSetting(store, 'figures.hash', 'اثنان')
      expect(await readSetting(store, 'figures.hash')).toBe('اثنان')
    })

    it('are there after the database is opened again', async () => {
      if (!engine().shared) return
      const [one, other] = await stores.pair()
      await writeSetting(one, 'name', 'value')
      await one.close()
      expect(await readSetting(other, 'name')).toBe('value')
    })
  })
}
