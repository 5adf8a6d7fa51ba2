import type { Kysely } from 'kysely'

/** What can be found: an indicator, a series, a source, an institution, a codelist, a theme. */
export const searchEntry = {
  up: (db: Kysely<unknown>) =>
    db.schema
      .createTable('search_entry')
      .ifNotExists()
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('entity', 'text', (c) => c.notNull())
      .addColumn('titles', 'text', (c) => c.notNull())
      .addColumn('words', 'text', (c) => c.notNull())
      .addColumn('weight', 'double precision', (c) => c.notNull())
      .addUniqueConstraint('search_entry_entity', ['kind', 'entity'])
      .execute(),
}
