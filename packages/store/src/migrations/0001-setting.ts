import type { Kysely } from 'kysely'

/** What the database says of itself by name: the hash of its catalogue and the like. */
export const setting = {
  up: (db: Kysely<unknown>) =>
    db.schema
      .createTable('setting')
      .ifNotExists()
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('value', 'text', (c) => c.notNull())
      .execute(),
}
