import { migrateStore, openStore, publishVintage, readSeries, saveCatalogue } from '@marsad/store'
import { catalogueOf, seriesOf, vintageNamed } from '@marsad/store/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, postgresEngine } from './engines.ts'
import { problemOf } from './stores.ts'

let engine: Engine
let url: string
beforeAll(async () => {
  engine = await postgresEngine()
  url = await engine.empty()
  const store = await openStore(url)
  await migrateStore(store)
  await saveCatalogue(store, catalogueOf({ labour_force: ['SEX'] }))
  await publishVintage(store, vintageNamed('HCP_ENE_2016'), (publication) =>
    publication.revise(seriesOf('labour_force', 'A.MA.HCP_ENE._T', { 2016: 11747 })),
  )
  await store.close()
})
afterAll(async () => {
  await engine.stop()
})

function changed(change: (address: URL) => void): string {
  const address = new URL(url)
  change(address)
  return address.href
}

describe('openStore on a PostgreSQL server', () => {
  it('says that there is no such database', async () => {
    const problem = await problemOf(
      openStore(
        changed((address) => {
          address.pathname = '/absent'
        }),
      ),
    )
    expect(problem.code).toBe('store.no_database')
    expect(problem.message).toContain('/absent')
  })

  it('says that the password is refused, without telling it', async () => {
    const problem = await problemOf(
      openStore(
        changed((address) => {
          address.password = 'geheim'
        }),
      ),
    )
    expect(problem.code).toBe('store.refused')
    expect(problem.message).not.toContain('geheim')
  })

  it('refuses to write through a store opened for reading only', async () => {
    const store = await openStore(url, { readOnly: true })
    expect(await readSeries(store, { measure: 'labour_force' })).toHaveLength(1)
    const writing = publishVintage(store, vintageNamed('NEXT'), async () => undefined)
    expect((await problemOf(writing)).code).toBe('storage.read_only')
    await expect(sql`delete from availability`.execute(store.reader)).rejects.toThrow(/read-only/)
    await store.close()
  })

  it('refuses a database that is behind, for reading only', async () => {
    const problem = await problemOf(openStore(await engine.empty(), { readOnly: true }))
    expect(problem.code).toBe('store.behind')
  })

  it('refuses a database of a newer version', async () => {
    const newer = await engine.empty()
    const store = await openStore(newer)
    await migrateStore(store)
    await sql`insert into migration values ('0099-time-travel', '2031-01-01T00:00:00Z')`.execute(
      store.db,
    )
    await store.close()
    const problem = await problemOf(openStore(newer))
    expect(problem.code).toBe('store.newer')
    expect(problem.message).toContain('0099-time-travel')
  })

  it('goes on after the server has cut every connection', async () => {
    const store = await openStore(url)
    const other = await openStore(url)
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`.execute(other.db)
    await expect
      .poll(() => readSeries(store, { measure: 'labour_force' }).catch(() => []))
      .toHaveLength(1)
    await other.close()
    await store.close()
  })

  it('keeps nothing of a publication whose connection is cut, and says that it failed', async () => {
    const store = await openStore(url)
    const other = await openStore(url)
    const cut = publishVintage(store, vintageNamed('CUT'), async (publication) => {
      await publication.revise(seriesOf('labour_force', 'A.MA.HCP_ENE._T', { 2016: 1 }))
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(other.db)
    })
    await expect(cut).rejects.toThrow()
    const [series] = await readSeries(other, { measure: 'labour_force' })
    expect(series?.observations[0]?.value).toBe(11747)
    await other.close()
    await store.close()
  })
})
