import type { Kysely } from 'kysely'

/** One bit set per measure, dimension and code over the ordinals of the measure's series. */
export const availability = {
  up: (db: Kysely<unknown>) =>
    db.schema
      .createTable('availability')
      .ifNotExists()
      .addColumn('measure', 'text', (c) => c.notNull().references('measure.id'))
      .addColumn('dimension', 'text', (c) => c.notNull())
      .addColumn('code', 'text', (c) => c.notNull())
      .addColumn('bits', 'bytea', (c) => c.notNull())
      .addPrimaryKeyConstraint('availability_pk', ['measure', 'dimension', 'code'])
      .execute(),
}
