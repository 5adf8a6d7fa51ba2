import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '@marsad/store'
import { sql } from 'kysely'
import { inject } from 'vitest'

/** Where stores are made for a contract: an engine, ready to give empty databases. */
export type Engine = {
  readonly name: string
  /** Whether a database can be opened a second time while it is open. */
  readonly shared: boolean
  /** An address of a database with nothing in it. */
  empty(): Promise<string>
  stop(): Promise<void>
}

/** SQLite in memory: one connection, nothing on disk. */
export async function memoryEngine(): Promise<Engine> {
  return {
    name: 'SQLite in memory',
    shared: false,
    empty: async () => ':memory:',
    stop: async () => undefined,
  }
}

/** SQLite in files of a folder of their own. */
export async function fileEngine(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'marsad-contract-'))
  return {
    name: 'SQLite in a file',
    shared: true,
    empty: async () => join(folder, `${randomBytes(6).toString('hex')}.db`),
    stop: () => rm(folder, { recursive: true, force: true }),
  }
}

/** PostgreSQL: databases of their own on the server that the tests share. */
export async function postgresEngine(): Promise<Engine> {
  const server = inject('postgresUrl')
  const administration = await openStore(server)
  const made: string[] = []
  return {
    name: 'PostgreSQL',
    shared: true,
    async empty() {
      const name = `marsad_${randomBytes(6).toString('hex')}`
      await sql`create database ${sql.id(name)}`.execute(administration.db)
      made.push(name)
      const url = new URL(server)
      url.pathname = `/${name}`
      return url.href
    },
    async stop() {
      for (const name of made) {
        await sql`drop database if exists ${sql.id(name)} with (force)`.execute(administration.db)
      }
      await administration.close()
    },
  }
}

/** Changes what the database refuses to change, as someone with the file and no scruples would. */
export async function tamper(store: Store, change: string): Promise<void> {
  switch (store.dialect) {
    case 'sqlite': {
      const triggers = await sql<{ name: string }>`
        select name from sqlite_master where type = 'trigger'`.execute(store.db)
      for (const { name } of triggers.rows) {
        await sql`drop trigger ${sql.id(name)}`.execute(store.db)
      }
      await sql.raw(change).execute(store.db)
      return
    }
    case 'postgres':
      await store.db.transaction().execute(async (db) => {
        await sql`set local session_replication_role = replica`.execute(db)
        await sql.raw(change).execute(db)
      })
  }
}
