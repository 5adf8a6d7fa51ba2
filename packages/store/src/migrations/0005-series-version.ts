import type { Kysely } from 'kysely'

/**
 * The whole content of a series from one vintage on, packed. The vintage row is written last in its transaction,
 * so the reference to it is checked at commit.
 */
export const seriesVersion = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('series_version')
      .ifNotExists()
      .addColumn('series', 'integer', (c) => c.notNull().references('series.id'))
      .addColumn('vintage', 'integer', (c) => c.notNull())
      .addColumn('codec', 'integer', (c) => c.notNull())
      .addColumn('n', 'integer', (c) => c.notNull())
      .addColumn('valued', 'integer', (c) => c.notNull())
      .addColumn('t_min', 'text')
      .addColumn('t_max', 'text')
      .addColumn('data', 'bytea', (c) => c.notNull())
      .addPrimaryKeyConstraint('series_version_pk', ['series', 'vintage'])
      .addForeignKeyConstraint(
        'series_version_vintage',
        ['vintage'],
        'vintage',
        ['sequence'],
        (constraint) => constraint.deferrable().initiallyDeferred(),
      )
      .execute()
    await db.schema
      .createIndex('series_version_by_vintage')
      .ifNotExists()
      .on('series_version')
      .column('vintage')
      .execute()
  },
}
