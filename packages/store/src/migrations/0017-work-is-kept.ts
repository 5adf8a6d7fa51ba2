import { type Kysely, type RawBuilder, sql } from 'kysely'

const NEVER_CHANGED = [
  'audit',
  'submission_file',
  'submission_cells',
  'finding',
  'comment',
  'withdrawal',
]
/** What a submission is never changes; its state does. */
const IDENTITY = ['id', 'number', 'collection', 'institution', 'period', 'created_by', 'created_at']

function sqliteTriggers(): RawBuilder<unknown>[] {
  const triggers = NEVER_CHANGED.flatMap((table) =>
    ['update', 'delete'].map(
      (operation) =>
        sql`create trigger if not exists ${sql.id(`${table}_${operation}`)}
          before ${sql.raw(operation)} on ${sql.id(table)}
          begin select raise(abort, ${sql.lit(`kept: a row of ${table} is never changed`)}); end`,
    ),
  )
  return [
    ...triggers,
    sql`create trigger if not exists submission_delete before delete on submission
      begin select raise(abort, 'kept: a submission is never taken away'); end`,
    sql`create trigger if not exists submission_identity
      before update of ${sql.join(IDENTITY.map((column) => sql.id(column)))} on submission
      begin select raise(abort, 'kept: what a submission is never changes'); end`,
  ]
}

function postgresTriggers(): RawBuilder<unknown>[] {
  const changed = sql.join(
    IDENTITY.map((column) => sql`old.${sql.id(column)} is distinct from new.${sql.id(column)}`),
    sql` or `,
  )
  return [
    ...NEVER_CHANGED.flatMap((table) => [
      sql`create trigger ${sql.id(`${table}_kept`)} before update or delete on ${sql.table(table)}
        for each row execute function refuse_change()`,
      sql`create trigger ${sql.id(`${table}_not_truncated`)} before truncate on ${sql.table(table)}
        for each statement execute function refuse_change()`,
    ]),
    sql`create trigger submission_kept before delete on submission
      for each row execute function refuse_change()`,
    sql`create trigger submission_identity before update on submission
      for each row when (${changed}) execute function refuse_change()`,
  ]
}

/** Files, figures, findings, comments and the audit log are never changed; the database itself refuses. */
export function workIsKept(engine: 'sqlite' | 'postgres') {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      for (const statement of engine === 'sqlite' ? sqliteTriggers() : postgresTriggers()) {
        await statement.execute(db)
      }
    },
  }
}
