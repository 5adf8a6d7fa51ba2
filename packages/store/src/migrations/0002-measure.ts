import { type Kysely, sql } from 'kysely'

/** A base series or an indicator: its structure, its revision and what it covers now. */
export const measure = {
  up: (db: Kysely<unknown>) =>
    db.schema
      .createTable('measure')
      .ifNotExists()
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('structure', 'text', (c) => c.notNull())
      .addColumn('revision', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('series_count', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('observation_count', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('first_period', 'text')
      .addColumn('last_period', 'text')
      .addColumn('sources', 'text', (c) => c.notNull().defaultTo('[]'))
      .addCheckConstraint('measure_type', sql`type in ('series', 'indicator')`)
      .execute(),
}
