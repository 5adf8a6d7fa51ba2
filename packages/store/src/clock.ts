import { sql } from 'kysely'
import type { Dialect } from './dialect.ts'
import type { Reading } from './work.ts'

/** The present instant by the clock of the database, ISO 8601 in UTC with milliseconds. */
export async function databaseNow(dialect: Dialect, db: Reading): Promise<string> {
  const { rows } = await (dialect === 'sqlite'
    ? sql<{ now: string }>`select strftime('%Y-%m-%dT%H:%M:%fZ', 'now') as now`
    : sql<{
        now: string
      }>`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`
  ).execute(db)
  return rows[0]?.now ?? new Date().toISOString()
}
