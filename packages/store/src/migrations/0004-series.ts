import { type Kysely, sql } from 'kysely'

/** One series: a measure, a basis and a key. `ordinal` is its bit in the availability sets of the measure. */
export const series = {
  up: (db: Kysely<unknown>) =>
    db.schema
      .createTable('series')
      .ifNotExists()
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('measure', 'text', (c) => c.notNull().references('measure.id'))
      .addColumn('basis', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('ordinal', 'integer', (c) => c.notNull())
      .addColumn('frequency', 'text', (c) => c.notNull())
      .addColumn('ref_area', 'text', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull())
      .addUniqueConstraint('series_identity', ['measure', 'basis', 'key'])
      .addUniqueConstraint('series_ordinal', ['measure', 'ordinal'])
      .addCheckConstraint('series_basis', sql`basis in ('D', 'R')`)
      .execute(),
}
