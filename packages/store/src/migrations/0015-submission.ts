import { type Kysely, sql } from 'kysely'

/** What producers send: the submission with its state, and round by round its file, figures, findings and reasons. */
export const submission = {
  async up(db: Kysely<unknown>): Promise<void> {
    await submissions(db)
    await contents(db)
    await remarks(db)
  },
}

async function submissions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('submission')
    .ifNotExists()
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('number', 'integer', (c) => c.notNull().unique())
    .addColumn('collection', 'text', (c) => c.notNull())
    .addColumn('institution', 'text', (c) => c.notNull())
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('state_since', 'text', (c) => c.notNull())
    .addColumn('edition', 'integer', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('sender', 'text', (c) => c.references('person.id'))
    .addColumn('approver', 'text', (c) => c.references('person.id'))
    .addColumn('approved_sha256', 'text')
    .addColumn('assignee', 'text', (c) => c.references('person.id'))
    .addColumn('note', 'text')
    .addColumn('release_at', 'text')
    .addColumn('released_by', 'text', (c) => c.references('person.id'))
    .addColumn('vintage', 'integer', (c) => c.unique())
    .addCheckConstraint(
      'submission_state',
      sql`state in ('draft', 'submitted', 'returned', 'approved', 'published', 'withdrawn')`,
    )
    .addCheckConstraint('submission_release', sql`release_at is null or released_by is not null`)
    .execute()
  await sql`create unique index if not exists submission_open on submission (collection, period)
    where state in ('draft', 'submitted', 'returned', 'approved')`.execute(db)
  await db.schema
    .createIndex('submission_by_institution')
    .ifNotExists()
    .on('submission')
    .columns(['institution', 'state'])
    .execute()
  await sql`create index if not exists submission_due on submission (release_at) where state = 'approved'`.execute(
    db,
  )
}

async function contents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('submission_file')
    .ifNotExists()
    .addColumn('submission', 'text', (c) => c.notNull().references('submission.id'))
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('sha256', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('received_by', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('rows', 'integer', (c) => c.notNull())
    .addColumn('errors', 'integer', (c) => c.notNull())
    .addColumn('warnings', 'integer', (c) => c.notNull())
    .addColumn('reading', 'text', (c) => c.notNull())
    .addColumn('bytes', 'bytea', (c) => c.notNull())
    .addPrimaryKeyConstraint('submission_file_pk', ['submission', 'round'])
    .execute()
  await db.schema
    .createTable('submission_cells')
    .ifNotExists()
    .addColumn('submission', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('part', 'integer', (c) => c.notNull())
    .addColumn('measure', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('cells', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('submission_cells_pk', ['submission', 'round', 'part'])
    .addForeignKeyConstraint('submission_cells_file', ['submission', 'round'], 'submission_file', [
      'submission',
      'round',
    ])
    .execute()
  await db.schema
    .createTable('finding')
    .ifNotExists()
    .addColumn('submission', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('part', 'integer', (c) => c.notNull())
    .addColumn('n', 'integer', (c) => c.notNull())
    .addColumn('findings', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('finding_pk', ['submission', 'round', 'part'])
    .addForeignKeyConstraint('finding_file', ['submission', 'round'], 'submission_file', [
      'submission',
      'round',
    ])
    .execute()
}

async function remarks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('explanation')
    .ifNotExists()
    .addColumn('submission', 'text', (c) => c.notNull().references('submission.id'))
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('finding_group', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('author', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('explanation_pk', ['submission', 'round', 'finding_group'])
    .execute()
  await db.schema
    .createTable('comment')
    .ifNotExists()
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('submission', 'text', (c) => c.notNull().references('submission.id'))
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('place', 'text')
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('author', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('comment_by_submission')
    .ifNotExists()
    .on('comment')
    .column('submission')
    .execute()
}
