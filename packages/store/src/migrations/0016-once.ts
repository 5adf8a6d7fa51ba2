import type { Kysely } from 'kysely'

/** Requests that were carried out, with their answers; work to be done later; vintages taken back. */
export const once = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('idempotency_key')
      .ifNotExists()
      .addColumn('actor', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull())
      .addColumn('request', 'text', (c) => c.notNull())
      .addColumn('answer', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('idempotency_key_pk', ['actor', 'key'])
      .execute()
    await db.schema
      .createTable('job')
      .ifNotExists()
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('due_at', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull().defaultTo(0))
      .addColumn('done_at', 'text')
      .execute()
    await db.schema
      .createIndex('job_due')
      .ifNotExists()
      .on('job')
      .columns(['done_at', 'due_at'])
      .execute()
    await db.schema
      .createTable('withdrawal')
      .ifNotExists()
      .addColumn('vintage', 'integer', (c) => c.primaryKey().references('vintage.sequence'))
      .addColumn('restored_by', 'integer', (c) => c.notNull().references('vintage.sequence'))
      .execute()
  },
}
