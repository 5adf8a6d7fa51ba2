import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrateStore } from './migrate.ts'
import { migrations } from './migrations.ts'
import { openStore } from './open.ts'
import type { Store } from './store.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'marsad-migrate-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** The whole schema as text, table by table. */
async function schemaOf(store: Store): Promise<readonly string[]> {
  const { rows } = await sql<{ text: string }>`
    select type || ' ' || name || ' ' || coalesce(sql, '') as text
    from sqlite_master where name not like 'sqlite_%' order by 1`.execute(store.db)
  return rows.map((row) => row.text)
}

/** Applies the first migrations only, as an older version did. */
async function applyFirst(store: Store, count: number): Promise<void> {
  const first = Object.fromEntries(Object.entries(migrations(store.dialect)).slice(0, count))
  const migrator = new Migrator({
    db: store.db,
    provider: { getMigrations: async () => first },
    migrationTableName: 'migration',
    migrationLockTableName: 'migration_lock',
  })
  expect((await migrator.migrateToLatest()).error).toBeUndefined()
}

describe('migrations', () => {
  it('are numbered without a gap and named by what they make', () => {
    for (const dialect of ['sqlite', 'postgres'] as const) {
      const names = Object.keys(migrations(dialect))
      for (const [index, name] of names.entries()) {
        expect(name).toMatch(/^\d{4}-[a-z]+(?:-[a-z]+)*$/)
        expect(Number(name.slice(0, 4))).toBe(index + 1)
      }
    }
  })
})

describe('migrateStore', () => {
  it('completes a database left by any older version, to the same schema', async () => {
    const whole = await openStore(join(folder, 'whole.db'))
    await migrateStore(whole)
    const expected = await schemaOf(whole)
    const names = Object.keys(migrations('sqlite'))
    expect(expected.length).toBeGreaterThan(names.length)
    for (let count = 0; count < names.length; count += 1) {
      const path = join(folder, `first-${count}.db`)
      const older = await openStore(path)
      await applyFirst(older, count)
      await older.close()
      const store = await openStore(path)
      expect(await migrateStore(store)).toEqual(names.slice(count))
      expect(await schemaOf(store)).toEqual(expected)
      await store.close()
    }
    await whole.close()
  })

  it('goes on over tables that an interrupted start made and did not list', async () => {
    const store = await openStore(join(folder, 'interrupted.db'))
    await migrateStore(store)
    const expected = await schemaOf(store)
    await sql`delete from migration where name >= '0005'`.execute(store.db)
    expect(await migrateStore(store)).toEqual(
      Object.keys(migrations('sqlite')).filter((name) => name > '0005'),
    )
    expect(await schemaOf(store)).toEqual(expected)
    await store.close()
  })

  it('changes nothing when one of the migrations fails', async () => {
    const store = await openStore(join(folder, 'failing.db'))
    await sql`create view series as select 1 as id`.execute(store.db)
    const before = await schemaOf(store)
    await expect(migrateStore(store)).rejects.toThrow()
    const made = (await schemaOf(store)).filter((text) => !text.startsWith('table migration'))
    expect(made).toEqual(before)
    await sql`drop view series`.execute(store.db)
    expect(await migrateStore(store)).toHaveLength(Object.keys(migrations('sqlite')).length)
    await store.close()
  })
})
