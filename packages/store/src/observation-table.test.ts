import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { saveCatalogue } from './measures.ts'
import { migrateStore } from './migrate.ts'
import { openStore } from './open.ts'
import { publishVintage } from './publication.ts'
import type { Store } from './store.ts'
import { catalogueOf, seriesOf, vintageNamed } from './testing.ts'

let folder: string
let store: Store

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-rows-'))
  store = await openStore(join(folder, 'marsad.db'))
  await migrateStore(store)
  await saveCatalogue(store, catalogueOf({ labour_force: ['SEX'], unemployed: ['SEX'] }))
  // HCP: 1,105 thousand unemployed in 2016 by the note of 2017, 1,167 as restated by the note of 2018.
  await publishVintage(store, vintageNamed('HCP_ENE_2016'), async (publication) => {
    await publication.revise(seriesOf('labour_force', 'A.MA.HCP_ENE._T', { 2016: 11747 }))
    await publication.revise(seriesOf('unemployed', 'A.MA.HCP_ENE._T', { 2015: null, 2016: 1105 }))
  })
  await publishVintage(store, vintageNamed('HCP_ENE_2017'), (publication) =>
    publication.revise(
      seriesOf('unemployed', 'A.MA.HCP_ENE._T', { 2015: null, 2016: 1167, 2017: 1216 }),
    ),
  )
})

afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

async function rows(query: RawBuilder<unknown>): Promise<readonly unknown[]> {
  return (await query.execute(store.reader)).rows
}

describe('the table observation', () => {
  it('has one row for each observation as it is now', async () => {
    expect(
      await rows(
        sql`select measure, basis, key, period, value, status, unit_mult, vintage from observation`,
      ),
    ).toEqual(
      [
        ['labour_force', '2016', 11747, 'A', 1],
        ['unemployed', '2015', null, 'M', 1],
        ['unemployed', '2016', 1167, 'A', 2],
        ['unemployed', '2017', 1216, 'A', 2],
      ].map(([measure, period, value, status, vintage]) => ({
        measure,
        basis: 'R',
        key: 'A.MA.HCP_ENE._T',
        period,
        value,
        status,
        unit_mult: 3,
        vintage,
      })),
    )
  })

  it('reads one measure, also as of a vintage', async () => {
    expect(await rows(sql`select period, value from observation('labour_force')`)).toEqual([
      { period: '2016', value: 11747 },
    ])
    expect(
      await rows(sql`select value from observation('unemployed', 1) where period = '2016'`),
    ).toEqual([{ value: 1105 }])
  })

  it('joins and counts like any table', async () => {
    expect(
      await rows(
        sql`select 100.0 * u.value / l.value as rate from observation u
            join observation l using (key, period) where u.measure = 'unemployed' and l.measure = 'labour_force'`,
      ),
    ).toEqual([{ rate: (100 * 1167) / 11747 }])
    expect(await rows(sql`select count(*) as n from observation limit 1`)).toEqual([{ n: 4 }])
  })

  it('cannot be written', async () => {
    await expect(rows(sql`delete from observation`)).rejects.toThrow()
  })

  it('shows a publication to the reading connection as soon as it is published', async () => {
    await publishVintage(store, vintageNamed('NEXT'), (publication) =>
      publication.revise(seriesOf('labour_force', 'A.MA.HCP_ENE.F', { 2016: 3000 })),
    )
    expect(await rows(sql`select value from observation where key like '%.F'`)).toEqual([
      { value: 3000 },
    ])
  })
})
