import { type Kysely, sql } from 'kysely'

/** The full-text index over the folded words of the search entries. */
export function searchIndex(engine: 'sqlite' | 'postgres') {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      const statement =
        engine === 'sqlite'
          ? sql`create virtual table if not exists search_index using fts5(words, tokenize = 'ascii', prefix = '2 3 4')`
          : sql`create index if not exists search_index on search_entry using gin (array_to_tsvector(string_to_array(words, ' ')))`
      await statement.execute(db)
    },
  }
}
