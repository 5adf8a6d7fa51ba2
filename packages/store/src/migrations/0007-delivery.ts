import type { Kysely } from 'kysely'

/** What a vintage brought for a series, cell by cell, also where the value was held already. */
export const delivery = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('delivery')
      .ifNotExists()
      .addColumn('vintage', 'integer', (c) => c.notNull())
      .addColumn('series', 'integer', (c) => c.notNull().references('series.id'))
      .addColumn('part', 'integer', (c) => c.notNull())
      .addColumn('n', 'integer', (c) => c.notNull())
      .addColumn('cells', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('delivery_pk', ['vintage', 'series', 'part'])
      .addForeignKeyConstraint(
        'delivery_vintage',
        ['vintage'],
        'vintage',
        ['sequence'],
        (constraint) => constraint.deferrable().initiallyDeferred(),
      )
      .execute()
    await db.schema
      .createIndex('delivery_by_series')
      .ifNotExists()
      .on('delivery')
      .column('series')
      .execute()
  },
}
