import { Problem } from '@marsad/model'
import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

const CONNECTIONS = 10
const WAIT = 10_000

/** Opens a database of a PostgreSQL server and asks it one question, so that a wrong address shows now. */
export async function openPostgres(
  url: string,
  { readOnly, patience }: Pick<Store, 'readOnly' | 'patience'>,
): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: WAIT,
    application_name: 'marsad',
    ...(readOnly ? { options: '-c default_transaction_read_only=on' } : {}),
  })
  // A connection that breaks is replaced, and the query that meets it fails by itself: an event that nobody hears
  // would end the process instead.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await sql`select 1`.execute(db)
  } catch (error) {
    await db.destroy()
    throw cannotConnect(url, error)
  }
  return { dialect: 'postgres', db, reader: db, readOnly, patience, close: () => db.destroy() }
}

/** The address without its password. */
function shown(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `${hostname}:${port === '' ? '5432' : port}${pathname}`
  } catch {
    return 'the address given'
  }
}

function cannotConnect(url: string, error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = code !== '' ? code : error instanceof Error ? error.message : String(error)
  if (code === '28P01' || code === '28000') {
    return new Problem(
      'server-error',
      'store.refused',
      `The PostgreSQL server at ${shown(url)} refuses this user or password. Check the user and the password in the address.`,
    )
  }
  if (code === '3D000') {
    return new Problem(
      'server-error',
      'store.no_database',
      `The PostgreSQL server at ${shown(url)} has no database of that name. Create it, or correct the address.`,
    )
  }
  return new Problem(
    'server-error',
    'store.unreachable',
    `The PostgreSQL server at ${shown(url)} cannot be reached (${reason}). Check that it runs and that the host and the port in the address are right.`,
  )
}
