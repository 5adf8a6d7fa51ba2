import { type CreateTableBuilder, type Kysely, sql } from 'kysely'

/**
 * Who may sign in, with which rights. `person`, `session`, `credential` and `verification` are the tables of the
 * sign-in library, as it makes them on each engine; the others are ours.
 */
export function people(engine: 'sqlite' | 'postgres') {
  const instant = engine === 'sqlite' ? sql`date` : sql`timestamptz`
  const truth = engine === 'sqlite' ? sql`integer` : sql`boolean`
  function stamped<T extends string>(table: CreateTableBuilder<T>) {
    return table
      .addColumn('created_at', instant, (c) => c.notNull())
      .addColumn('updated_at', instant, (c) => c.notNull())
  }
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await stamped(
        db.schema
          .createTable('person')
          .ifNotExists()
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('name', 'text', (c) => c.notNull())
          .addColumn('email', 'text', (c) => c.notNull().unique())
          .addColumn('email_verified', truth, (c) => c.notNull())
          .addColumn('image', 'text'),
      ).execute()
      await stamped(
        db.schema
          .createTable('session')
          .ifNotExists()
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('expires_at', instant, (c) => c.notNull())
          .addColumn('token', 'text', (c) => c.notNull().unique())
          .addColumn('ip_address', 'text')
          .addColumn('user_agent', 'text')
          .addColumn('user_id', 'text', (c) => c.notNull().references('person.id'))
          .addColumn('seen_at', 'text'),
      ).execute()
      await db.schema
        .createIndex('session_by_user')
        .ifNotExists()
        .on('session')
        .column('user_id')
        .execute()
      await stamped(
        db.schema
          .createTable('credential')
          .ifNotExists()
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('account_id', 'text', (c) => c.notNull())
          .addColumn('provider_id', 'text', (c) => c.notNull())
          .addColumn('user_id', 'text', (c) => c.notNull().references('person.id'))
          .addColumn('access_token', 'text')
          .addColumn('refresh_token', 'text')
          .addColumn('id_token', 'text')
          .addColumn('access_token_expires_at', instant)
          .addColumn('refresh_token_expires_at', instant)
          .addColumn('scope', 'text')
          .addColumn('password', 'text'),
      ).execute()
      await db.schema
        .createIndex('credential_by_user')
        .ifNotExists()
        .on('credential')
        .column('user_id')
        .execute()
      await stamped(
        db.schema
          .createTable('verification')
          .ifNotExists()
          .addColumn('id', 'text', (c) => c.primaryKey())
          .addColumn('identifier', 'text', (c) => c.notNull())
          .addColumn('value', 'text', (c) => c.notNull())
          .addColumn('expires_at', instant, (c) => c.notNull()),
      ).execute()
      await db.schema
        .createIndex('verification_by_identifier')
        .ifNotExists()
        .on('verification')
        .column('identifier')
        .execute()
      await ownTables(db)
    },
  }
}

async function ownTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('membership')
    .ifNotExists()
    .addColumn('person', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('institution', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('granted_by', 'text', (c) => c.notNull())
    .addColumn('granted_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('membership_pk', ['person', 'institution', 'role'])
    .addCheckConstraint(
      'membership_scope',
      sql`(role in ('producer', 'validator')) = (institution <> '*')`,
    )
    .addCheckConstraint(
      'membership_role',
      sql`role in ('viewer', 'producer', 'validator', 'publisher', 'administrator', 'trainer')`,
    )
    .execute()
  await db.schema
    .createTable('api_key')
    .ifNotExists()
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('prefix', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull().unique())
    .addColumn('owner', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('institution', 'text', (c) => c.notNull())
    .addColumn('scopes', 'text', (c) => c.notNull())
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('revoked_at', 'text')
    .execute()
  await db.schema
    .createTable('sign_in_attempt')
    .ifNotExists()
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account', 'text', (c) => c.notNull())
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('sign_in_attempt_by_time')
    .ifNotExists()
    .on('sign_in_attempt')
    .column('at')
    .execute()
  await db.schema
    .createTable('password_link')
    .ifNotExists()
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('person', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('created_by', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('used_at', 'text')
    .execute()
}
