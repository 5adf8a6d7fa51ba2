import { Problem } from '@marsad/model'
import { Migrator } from 'kysely/migration'
import { migrations } from './migrations.ts'
import { refuseReadOnly, type Store, understood } from './store.ts'

const LIST = 'migration'
const LOCK = 'migration_lock'

/**
 * Brings the tables to the form of this version, all migrations in one transaction: a start that is interrupted has
 * changed nothing.
 *
 * @returns The names of the migrations applied now, in order; empty when there was nothing to do.
 * @throws Problem `storage.read_only`, `busy.try_again`, `storage.full`.
 */
export async function migrateStore(store: Store): Promise<readonly string[]> {
  refuseReadOnly(store)
  const migrator = new Migrator({
    db: store.db,
    provider: { getMigrations: async () => ({ ...migrations(store.dialect) }) },
    migrationTableName: LIST,
    migrationLockTableName: LOCK,
  })
  const all = await migrator.getMigrations()
  if (all.every((migration) => migration.executedAt !== undefined)) return []
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) throw understood(error)
  return (results ?? []).map((result) => result.migrationName)
}

/**
 * Refuses a database that this version cannot serve: made by a newer version, holding the tables of something else,
 * or, where it may only be read, not brought up to date yet.
 */
export async function checkMigrations(store: Store): Promise<void> {
  const tables = await store.reader.introspection.getTables({ withInternalKyselyTables: true })
  const known = Object.keys(migrations(store.dialect))
  if (!tables.some((table) => table.name === LIST)) {
    if (store.dialect === 'sqlite' && tables.length > 0) throw foreign()
    if (store.readOnly) throw behind(known)
    return
  }
  const applied = await store.reader
    .selectFrom('migration')
    .select('name')
    .orderBy('name')
    .execute()
  const names = new Set(applied.map((row) => row.name))
  const unknown = [...names].filter((name) => !known.includes(name))
  if (unknown.length > 0) throw newer(unknown)
  const missing = known.filter((name) => !names.has(name))
  if (store.readOnly && missing.length > 0) throw behind(missing)
}

function newer(unknown: readonly string[]): Problem {
  return new Problem(
    'server-error',
    'store.newer',
    `This database was made by a newer version of Marsad: it has ${unknown.join(', ')}, which this version does not know. Start the newer version, or restore a backup made before it.`,
  )
}

function behind(missing: readonly string[]): Problem {
  return new Problem(
    'server-error',
    'store.behind',
    `This database was made by an older version of Marsad and is open for reading only: it lacks ${missing.join(', ')}. Run "marsad migrate" on the database that can be written.`,
  )
}

function foreign(): Problem {
  return new Problem(
    'server-error',
    'store.foreign',
    'This file is a database of another program: it has tables, and none of them is of Marsad. Name another file.',
  )
}
