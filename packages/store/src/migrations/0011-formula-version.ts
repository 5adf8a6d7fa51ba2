import type { Kysely } from 'kysely'

/** Every version of every formula that was ever used here. */
export const formulaVersion = {
  up: (db: Kysely<unknown>) =>
    db.schema
      .createTable('formula_version')
      .ifNotExists()
      .addColumn('indicator', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('effective_from', 'text', (c) => c.notNull())
      .addColumn('expression', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('formula_version_pk', ['indicator', 'version'])
      .execute(),
}
