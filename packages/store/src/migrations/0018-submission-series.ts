import { type Kysely, type RawBuilder, sql } from 'kysely'

/** Figures of a file, many series to a row: a file may have a million of them. In place of a row for each series. */
export function submissionSeries(engine: 'sqlite' | 'postgres') {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema.dropTable('submission_cells').ifExists().execute()
      await db.schema
        .createTable('submission_series')
        .ifNotExists()
        .addColumn('submission', 'text', (c) => c.notNull())
        .addColumn('round', 'integer', (c) => c.notNull())
        .addColumn('part', 'integer', (c) => c.notNull())
        .addColumn('n', 'integer', (c) => c.notNull())
        .addColumn('series', 'text', (c) => c.notNull())
        .addPrimaryKeyConstraint('submission_series_pk', ['submission', 'round', 'part'])
        .addForeignKeyConstraint(
          'submission_series_file',
          ['submission', 'round'],
          'submission_file',
          ['submission', 'round'],
        )
        .execute()
      for (const trigger of triggers(engine)) await trigger.execute(db)
    },
  }
}

function triggers(engine: 'sqlite' | 'postgres'): RawBuilder<unknown>[] {
  if (engine === 'sqlite') {
    return ['update', 'delete'].map(
      (operation) =>
        sql`create trigger if not exists ${sql.id(`submission_series_${operation}`)}
          before ${sql.raw(operation)} on submission_series
          begin select raise(abort, 'kept: a row of submission_series is never changed'); end`,
    )
  }
  return [
    sql`create trigger submission_series_kept before update or delete on submission_series
      for each row execute function refuse_change()`,
    sql`create trigger submission_series_not_truncated before truncate on submission_series
      for each statement execute function refuse_change()`,
  ]
}
