import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '@marsad/model'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dialectOf } from './dialect.ts'
import { saveCatalogue } from './measures.ts'
import { migrateStore } from './migrate.ts'
import { openStore } from './open.ts'
import { publishVintage } from './publication.ts'
import { readSeries } from './series-reading.ts'
import { catalogueOf, seriesOf, vintageNamed } from './testing.ts'
import { verifyStore } from './verify.ts'
import { listVintages } from './vintages.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-open-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof Problem) return error
  throw new Error('no problem was thrown', { cause: error })
}

/** A database with one publication, closed. */
async function published(name = 'marsad.db'): Promise<string> {
  const path = join(folder, name)
  const store = await openStore(path)
  await migrateStore(store)
  await saveCatalogue(store, catalogueOf({ labour_force: ['SEX'] }))
  await publishVintage(store, vintageNamed('HCP_ENE_2016'), (publication) =>
    publication.revise(seriesOf('labour_force', 'A.MA.HCP_ENE._T', { 2016: 11747 })),
  )
  await store.close()
  return path
}

describe('dialectOf', () => {
  it('tells a PostgreSQL address from a path', () => {
    expect(dialectOf('postgres://marsad@localhost/lmis')).toBe('postgres')
    expect(dialectOf('postgresql://localhost/lmis')).toBe('postgres')
    expect(dialectOf(':memory:')).toBe('sqlite')
    expect(dialectOf('./data/postgres.db')).toBe('sqlite')
  })
})

describe('openStore on SQLite', () => {
  it('makes the file and the folders on the way to it', async () => {
    const store = await openStore(join(folder, 'new', 'deeper', 'marsad.db'))
    expect(await migrateStore(store)).toContain('0005-series-version')
    await store.close()
    expect(
      readFileSync(join(folder, 'new', 'deeper', 'marsad.db'))
        .subarray(0, 15)
        .toString(),
    ).toBe('SQLite format 3')
  })

  it('writes with a log, durably, with references checked and schemas not trusted', async () => {
    const store = await openStore(join(folder, 'marsad.db'))
    const pragma = async (name: string) => {
      const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(store.db)
      return Object.values(rows[0] ?? {})[0]
    }
    expect(await pragma('journal_mode')).toBe('wal')
    expect(await pragma('synchronous')).toBe(2)
    expect(await pragma('foreign_keys')).toBe(1)
    expect(await pragma('busy_timeout')).toBe(5000)
    expect(await pragma('trusted_schema')).toBe(0)
    await store.close()
  })

  it('leaves one whole file behind when it is closed', async () => {
    const path = await published()
    expect(() => readFileSync(`${path}-wal`)).toThrow()
    const store = await openStore(path)
    expect(await listVintages(store)).toHaveLength(1)
    await store.close()
  })

  it('refuses a folder that cannot be written, in a sentence', async () => {
    // Root may write in any ordinary folder, but in none of the kernel's.
    const root = process.getuid?.() === 0
    const shut = root ? '/sys/marsad' : join(folder, 'shut')
    if (!root) mkdirSync(shut, { mode: 0o555 })
    const problem = await problemOf(openStore(join(shut, 'marsad.db')))
    expect(problem.code).toBe('store.not_writable')
    expect(problem.message).toContain(join(shut, 'marsad.db'))
    expect(problem.message).toContain('Check that its folder')
  })

  it('refuses a folder in place of a file, and a path through a file', async () => {
    expect((await problemOf(openStore(folder))).code).toBe('store.not_writable')
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect((await problemOf(openStore(join(file, 'marsad.db')))).code).toBe('store.not_writable')
  })

  it('refuses a file that is not a database and leaves it as it was', async () => {
    const path = join(folder, 'figures.csv')
    const text = 'series_id,ref_area,obs_value\n'.repeat(500)
    writeFileSync(path, text)
    const problem = await problemOf(openStore(path))
    expect(problem.code).toBe('store.not_a_database')
    expect(problem.message).toContain('figures.csv')
    expect(readFileSync(path, 'utf8')).toBe(text)
  })

  it('refuses the database of another program', async () => {
    const path = join(folder, 'places.sqlite')
    const other = new Database(path)
    other.exec('create table bookmark (url text)')
    other.close()
    expect((await problemOf(openStore(path))).code).toBe('store.foreign')
  })

  it('refuses a database made by a newer version, naming what it does not know', async () => {
    const path = await published()
    const newer = new Database(path)
    newer
      .prepare('insert into migration values (?, ?)')
      .run('0099-time-travel', '2031-01-01T00:00:00Z')
    newer.close()
    const problem = await problemOf(openStore(path))
    expect(problem.code).toBe('store.newer')
    expect(problem.message).toContain('0099-time-travel')
  })

  it('opens and reads while another process is writing', async () => {
    const path = await published()
    const other = new Database(path)
    other.exec('begin immediate')
    const store = await openStore(path)
    expect(await migrateStore(store)).toEqual([])
    expect(await readSeries(store, { measure: 'labour_force' })).toHaveLength(1)
    const publishing = publishVintage(store, vintageNamed('NEXT'), async () => undefined)
    other.exec('rollback')
    other.close()
    expect((await publishing).sequence).toBe(2)
    await store.close()
  })
})

describe('openStore for reading only', () => {
  it('reads and refuses to write', async () => {
    const store = await openStore(await published(), { readOnly: true })
    expect(await readSeries(store, { measure: 'labour_force' })).toHaveLength(1)
    const writing = publishVintage(store, vintageNamed('NEXT'), async () => undefined)
    expect((await problemOf(writing)).code).toBe('storage.read_only')
    expect((await problemOf(migrateStore(store))).code).toBe('storage.read_only')
    await store.close()
  })

  it('refuses a file that is not there, and does not make it', async () => {
    const path = join(folder, 'absent.db')
    expect((await problemOf(openStore(path, { readOnly: true }))).code).toBe('store.not_readable')
    expect(() => readFileSync(path)).toThrow()
  })

  it('refuses a database that is not up to date', async () => {
    const path = join(folder, 'old.db')
    const old = await openStore(path)
    await sql`create table migration (name text, timestamp text)`.execute(old.db)
    await sql`insert into migration values ('0001-setting', '2026-01-01T00:00:00Z')`.execute(old.db)
    await old.close()
    const problem = await problemOf(openStore(path, { readOnly: true }))
    expect(problem.code).toBe('store.behind')
    expect(problem.message).toContain('0002-measure')
  })
})

describe('openStore on PostgreSQL', () => {
  it('says that the server cannot be reached, without the password', async () => {
    const problem = await problemOf(openStore('postgres://marsad:geheim@127.0.0.1:1/lmis'))
    expect(problem.code).toBe('store.unreachable')
    expect(problem.message).toContain('127.0.0.1:1/lmis')
    expect(problem.message).not.toContain('geheim')
  })
})

describe('a disk that is full', () => {
  it('refuses the publication whole, keeps reading, and goes on once there is room', async () => {
    const path = await published()
    const store = await openStore(path)
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.db)
    await sql`pragma max_page_count = ${sql.lit((rows[0]?.page_count ?? 0) + 4)}`.execute(store.db)
    const large = () =>
      publishVintage(store, vintageNamed('LARGE'), async (publication) => {
        for (let area = 0; area < 300; area += 1) {
          const values = Object.fromEntries(
            Array.from({ length: 60 }, (_, year) => [String(1960 + year), Math.sin(area + year)]),
          )
          await publication.revise(seriesOf('labour_force', `A.AREA${area}.HCP_ENE._T`, values))
        }
      })
    expect((await problemOf(large())).code).toBe('storage.full')
    expect(await listVintages(store)).toHaveLength(1)
    expect(await readSeries(store, { measure: 'labour_force' })).toHaveLength(1)
    expect((await verifyStore(store)).findings).toEqual([])
    await sql`pragma max_page_count = 1000000`.execute(store.db)
    expect((await large()).sequence).toBe(2)
    expect((await verifyStore(store)).findings).toEqual([])
    await store.close()
  })
})

describe('a damaged file', () => {
  it('is found by the check, whatever page the damage hit', async () => {
    const path = await published()
    const whole = readFileSync(path)
    let noticed = 0
    for (let page = 1; page * 4096 < whole.length; page += 1) {
      const damaged = Buffer.from(whole)
      damaged.fill(0xa5, page * 4096, page * 4096 + 4096)
      writeFileSync(path, damaged)
      const found = await openStore(path, { readOnly: true }).then(
        async (store) => {
          const { findings } = await verifyStore(store)
          await store.close()
          return findings.length > 0
        },
        () => true,
      )
      if (found) noticed += 1
    }
    expect(noticed).toBe(Math.ceil(whole.length / 4096) - 1)
  })
})
