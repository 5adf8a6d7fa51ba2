import type { Kysely } from 'kysely'

/** Where a figure was read. The id is a hash of the rest, so that a citation is held once. */
export const citation = {
  up: (db: Kysely<unknown>) =>
    db.schema
      .createTable('citation')
      .ifNotExists()
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('ref', 'text', (c) => c.notNull())
      .addColumn('retrieved', 'text', (c) => c.notNull())
      .execute(),
}
