import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '@marsad/model'
import Database from 'better-sqlite3'
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  type SqliteStatement,
} from 'kysely'
import { engineFailure } from './dialect.ts'
import { largeWrites } from './large-writes.ts'
import { provideObservationTable } from './observation-table.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

const MEMORY = ':memory:'
/** How long a statement waits for another process, in milliseconds. It stops everything else here. */
const WAIT = 5000
/** How often a write transaction that waits to begin asks again. Everything else here goes on. */
const ASK_AGAIN = 20
const KEPT_STATEMENTS = 256

/** Opens a file of SQLite, or a database in memory, and makes the file when there is none. */
export async function openSqlite(
  path: string,
  { readOnly, patience }: Pick<Store, 'readOnly' | 'patience'>,
): Promise<Store> {
  if (path === MEMORY) {
    const main = open(path, false)
    const db = connectionTo(main, { patience })
    return {
      dialect: 'sqlite',
      db,
      reader: db,
      readOnly,
      patience,
      async close() {
        await db.destroy()
        if (main.open) main.close()
      },
    }
  }
  if (!readOnly) makeFolder(path)
  const main = open(path, readOnly)
  const beside = readOnly ? main : open(path, true)
  provideObservationTable(beside, () => open(path, true))
  const reader = connectionTo(beside, 'read')
  const db = readOnly ? reader : connectionTo(main, { patience })
  return {
    dialect: 'sqlite',
    db,
    reader,
    readOnly,
    patience,
    large: largeWrites(main, path),
    async close() {
      await reader.destroy()
      if (beside.open) beside.close()
      await db.destroy()
      if (main.open) main.close()
    },
  }
}

function makeFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true })
  } catch (error) {
    throw cannotOpen(path, false, error)
  }
}

function open(path: string, readOnly: boolean): Database.Database {
  let database: Database.Database | undefined
  try {
    database = new Database(path, { readonly: readOnly, fileMustExist: readOnly, timeout: WAIT })
    if (!readOnly) database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.pragma('trusted_schema = OFF')
    database.pragma('schema_version')
    if (!readOnly) refuseUnwritable(database)
    return database
  } catch (error) {
    database?.close()
    throw cannotOpen(path, readOnly, error)
  }
}

/** Takes and gives back the write lock: only then does SQLite say that a file may not be written. */
function refuseUnwritable(database: Database.Database): void {
  database.pragma('busy_timeout = 0')
  try {
    database.exec('begin immediate; rollback')
  } catch (error) {
    // Another process is writing it now, so it can be written.
    if (engineFailure(error) !== 'busy') throw error
  } finally {
    database.pragma(`busy_timeout = ${WAIT}`)
  }
}

function cannotOpen(path: string, readOnly: boolean, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'SQLITE_NOTADB') {
    return new Problem(
      'server-error',
      'store.not_a_database',
      `${path} is not a database: it is another kind of file, or its beginning is damaged. Name another file, or restore this one from a backup.`,
    )
  }
  if (code.startsWith('SQLITE_CORRUPT')) {
    return new Problem(
      'server-error',
      'store.damaged',
      `${path} is damaged and cannot be read. Restore it from a backup.`,
    )
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new Problem(
      'conflict',
      'storage.busy',
      `${path} is being written by another process. Wait until it has finished, then try again.`,
    )
  }
  const reason = error instanceof Error ? error.message : String(error)
  return readOnly
    ? new Problem(
        'server-error',
        'store.not_readable',
        `The database ${path} cannot be read (${reason}). Check that the file exists and that it and its folder may be read.`,
      )
    : new Problem(
        'server-error',
        'store.not_writable',
        `The database ${path} cannot be written (${reason}). Check that its folder exists or can be made, and that the file and the folder may be written.`,
      )
}

/** What a connection is for. A writer takes the write lock as it begins, so that none fails halfway for want of it. */
type Purpose = 'read' | { readonly patience: number }

/** SQLite ends a transaction by itself after some errors; ending it once more would hide the error that tells why. */
class OwnDriver extends SqliteDriver {
  readonly #database: Database.Database
  readonly #purpose: Purpose
  constructor(database: Database.Database, purpose: Purpose) {
    super({ database: prepared(database) })
    this.#database = database
    this.#purpose = purpose
  }
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#purpose === 'read') await super.beginTransaction(connection)
    else await beginWriting(this.#database, connection, this.#purpose.patience)
  }
  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#purpose !== 'read') await super.commitTransaction(connection)
    else await this.rollbackTransaction(connection)
  }
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.inTransaction) await super.rollbackTransaction(connection)
  }
}

/** Begins with the write lock, waiting for other processes without keeping this one from its other work. */
async function beginWriting(
  database: Database.Database,
  connection: DatabaseConnection,
  patience: number,
): Promise<void> {
  const begin = CompiledQuery.raw('begin immediate')
  for (let waited = 0; ; waited += ASK_AGAIN) {
    database.pragma('busy_timeout = 0')
    try {
      await connection.executeQuery(begin)
      return
    } catch (error) {
      if (engineFailure(error) !== 'busy' || waited >= patience) throw error
    } finally {
      database.pragma(`busy_timeout = ${WAIT}`)
    }
    await pause(ASK_AGAIN)
  }
}

/** SQLite takes changes of the schema back with the rest of a transaction, which Kysely does not count on. */
class OwnAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class OwnDialect extends SqliteDialect {
  readonly #database: Database.Database
  readonly #purpose: Purpose
  constructor(database: Database.Database, purpose: Purpose) {
    super({ database })
    this.#database = database
    this.#purpose = purpose
  }
  override createAdapter(): SqliteAdapter {
    return new OwnAdapter()
  }
  override createDriver(): SqliteDriver {
    return new OwnDriver(this.#database, this.#purpose)
  }
}

function connectionTo(database: Database.Database, purpose: Purpose): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new OwnDialect(database, purpose) })
}

/** Keeps the newest statements prepared: preparing costs more than running a small one. */
function prepared(database: Database.Database): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => {
      statements.clear()
      database.close()
    },
    prepare(text) {
      const known = statements.get(text)
      if (known !== undefined) return known
      const statement = database.prepare<unknown[], unknown>(text)
      statements.set(text, statement)
      if (statements.size > KEPT_STATEMENTS) {
        for (const oldest of statements.keys()) {
          statements.delete(oldest)
          break
        }
      }
      return statement
    },
  }
}
