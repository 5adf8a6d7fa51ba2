import { type Expression, type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** The engines a database can be kept in. This file alone knows in which SQL they differ. */
export type Dialect = 'sqlite' | 'postgres'

/** The engine that an address names: `postgres://…`, or else a file or `:memory:` of SQLite. */
export function dialectOf(url: string): Dialect {
  return /^postgres(?:ql)?:\/\//.test(url) ? 'postgres' : 'sqlite'
}

/** True when a whole number is in a list that travels as one parameter, however long it is. */
export function isAmong(
  dialect: Dialect,
  column: Expression<number>,
  numbers: readonly number[],
): RawBuilder<SqlBool> {
  switch (dialect) {
    case 'sqlite':
      return sql<SqlBool>`${column} in (select value from json_each(${JSON.stringify(numbers)}))`
    case 'postgres':
      return sql<SqlBool>`${column} = any(${[...numbers]}::integer[])`
  }
}

/** One writer at a time, who waits so many milliseconds at most, and what it commits survives a loss of power. */
export async function becomeWriter(
  dialect: Dialect,
  db: Kysely<Tables>,
  patience: number,
): Promise<void> {
  switch (dialect) {
    case 'sqlite':
      return
    case 'postgres':
      await sql`set local synchronous_commit = on`.execute(db)
      await sql`select set_config('lock_timeout', ${String(patience)}, true)`.execute(db)
      await sql`select pg_advisory_xact_lock(1296126546)`.execute(db)
  }
}

/** True when the words of a search entry match: every group has one of its words; `prefix` words may go on. */
export function wordsMatch(dialect: Dialect, groups: readonly WordGroup[]): RawBuilder<SqlBool> {
  switch (dialect) {
    case 'sqlite': {
      const query = groups.map((group) => joined(group, 'OR', fts5Word)).join(' AND ')
      return sql<SqlBool>`search_entry.id in (select rowid from search_index where search_index match ${query})`
    }
    case 'postgres': {
      const query = groups.map((group) => joined(group, '|', lexeme)).join(' & ')
      return sql<SqlBool>`array_to_tsvector(string_to_array(search_entry.words, ' ')) @@ ${query}::tsquery`
    }
  }
}

/** Folded words, letters and digits only, any of which will do. */
export type WordGroup = { readonly words: readonly string[]; readonly prefix: boolean }

function joined(
  group: WordGroup,
  or: string,
  spell: (word: string, prefix: boolean) => string,
): string {
  return `(${group.words.map((word) => spell(word, group.prefix)).join(` ${or} `)})`
}

function fts5Word(word: string, prefix: boolean): string {
  return `"${word}"${prefix ? '*' : ''}`
}

function lexeme(word: string, prefix: boolean): string {
  return `'${word}'${prefix ? ':*' : ''}`
}

/** Fills the full-text index anew from the search entries, where the engine does not keep it by itself. */
export async function rebuildSearchIndex(dialect: Dialect, db: Kysely<Tables>): Promise<void> {
  switch (dialect) {
    case 'sqlite':
      await sql`delete from search_index`.execute(db)
      await sql`insert into search_index (rowid, words) select id, words from search_entry`.execute(
        db,
      )
      return
    case 'postgres':
      return
  }
}

/** What the engine itself finds wrong with its files; empty when it finds nothing or has no such check. */
export async function engineFindings(
  dialect: Dialect,
  db: Kysely<Tables>,
): Promise<readonly string[]> {
  switch (dialect) {
    case 'sqlite': {
      const pages = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)
      const references = await sql<{
        table: string
        parent: string
      }>`pragma foreign_key_check`.execute(db)
      return [
        ...pages.rows.map((row) => row.integrity_check).filter((text) => text !== 'ok'),
        ...references.rows.map((row) => `a row of ${row.table} refers to no row of ${row.parent}`),
      ]
    }
    case 'postgres':
      return []
  }
}

/** What a failure of the engine means to a caller; `undefined` when it is none that a caller can act on. */
export type EngineFailure = 'full' | 'busy' | 'read-only' | 'damaged'

/** Reads the code of an error of either engine. SQLite result codes; PostgreSQL error codes, appendix A. */
export function engineFailure(error: unknown): EngineFailure | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code.startsWith('SQLITE_FULL') || code === '53100') return 'full'
  if (/^SQLITE_(?:BUSY|LOCKED)/.test(code) || ['40001', '40P01', '55P03'].includes(code))
    return 'busy'
  if (code.startsWith('SQLITE_READONLY') || code === '25006') return 'read-only'
  if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(code) || /^XX00[12]$/.test(code)) return 'damaged'
  return undefined
}
