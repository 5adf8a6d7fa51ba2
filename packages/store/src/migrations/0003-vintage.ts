import { type Kysely, sql } from 'kysely'

/** One publication: what it is, when as far as known, and the hash that chains it to the one before. */
export const vintage = {
  up: (db: Kysely<unknown>) =>
    db.schema
      .createTable('vintage')
      .ifNotExists()
      .addColumn('sequence', 'integer', (c) => c.primaryKey())
      .addColumn('id', 'text', (c) => c.notNull().unique())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('provider', 'text', (c) => c.notNull())
      .addColumn('sources', 'text', (c) => c.notNull())
      .addColumn('date', 'text')
      .addColumn('date_precision', 'text', (c) => c.notNull())
      .addColumn('not_before', 'text')
      .addColumn('not_after', 'text')
      .addColumn('copy_date', 'text')
      .addColumn('recorded_at', 'text', (c) => c.notNull())
      .addColumn('press', 'integer', (c) => c.notNull())
      .addColumn('note', 'text')
      .addColumn('series_count', 'integer', (c) => c.notNull())
      .addColumn('cell_count', 'integer', (c) => c.notNull())
      .addColumn('previous_hash', 'text', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull().unique())
      .addCheckConstraint('vintage_sequence', sql`sequence >= 1`)
      .addCheckConstraint(
        'vintage_date',
        sql`date_precision in ('day', 'month', 'year', 'none') and (date is null) = (date_precision = 'none')`,
      )
      .execute(),
}
