import { type Kysely, type RawBuilder, sql } from 'kysely'

const ALWAYS_KEPT = ['vintage', 'series', 'citation', 'formula_version']
const KEPT_ONCE_PUBLISHED = ['series_version', 'delivery']

/** On SQLite one trigger per table and operation. */
function sqliteTriggers(): RawBuilder<unknown>[] {
  const triggers: RawBuilder<unknown>[] = []
  for (const table of ALWAYS_KEPT) {
    for (const operation of ['update', 'delete']) {
      triggers.push(
        sql`create trigger if not exists ${sql.id(`${table}_${operation}`)}
          before ${sql.raw(operation)} on ${sql.id(table)}
          begin select raise(abort, ${sql.lit(`published: a row of ${table} is never changed`)}); end`,
      )
    }
  }
  for (const table of KEPT_ONCE_PUBLISHED) {
    for (const [operation, vintages] of [
      ['insert', 'new.vintage'],
      ['update', 'old.vintage, new.vintage'],
      ['delete', 'old.vintage'],
    ] as const) {
      triggers.push(
        sql`create trigger if not exists ${sql.id(`${table}_${operation}`)}
          before ${sql.raw(operation)} on ${sql.id(table)}
          when exists (select 1 from vintage where sequence in (${sql.raw(vintages)}))
          begin select raise(abort, ${sql.lit(`published: a row of ${table} is never changed`)}); end`,
      )
    }
  }
  return triggers
}

/** On PostgreSQL two functions, a trigger per table for rows, and one against truncation. */
function postgresTriggers(): RawBuilder<unknown>[] {
  const statements = [
    sql`create or replace function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'published: a row of % is never changed', tg_table_name using errcode = 'restrict_violation';
      end $$`,
    sql`create or replace function refuse_published_change() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'INSERT' and exists (select 1 from vintage where sequence = old.vintage) then
          raise exception 'published: a row of % is never changed', tg_table_name using errcode = 'restrict_violation';
        end if;
        if tg_op = 'DELETE' then
          return old;
        end if;
        if exists (select 1 from vintage where sequence = new.vintage) then
          raise exception 'published: a row of % is never changed', tg_table_name using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`,
  ]
  for (const table of ALWAYS_KEPT) {
    statements.push(
      sql`create trigger ${sql.id(`${table}_kept`)} before update or delete on ${sql.table(table)}
        for each row execute function refuse_change()`,
    )
  }
  for (const table of KEPT_ONCE_PUBLISHED) {
    statements.push(
      sql`create trigger ${sql.id(`${table}_kept`)} before insert or update or delete on ${sql.table(table)}
        for each row execute function refuse_published_change()`,
    )
  }
  for (const table of [...ALWAYS_KEPT, ...KEPT_ONCE_PUBLISHED]) {
    statements.push(
      sql`create trigger ${sql.id(`${table}_not_truncated`)} before truncate on ${sql.table(table)}
        for each statement execute function refuse_change()`,
    )
  }
  return statements
}

/** What is published is never changed or taken away; the database itself refuses. */
export function publishedIsKept(engine: 'sqlite' | 'postgres') {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      for (const statement of engine === 'sqlite' ? sqliteTriggers() : postgresTriggers()) {
        await statement.execute(db)
      }
    },
  }
}
