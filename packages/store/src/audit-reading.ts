import { type AuditEntry, type AuditLine, auditLine } from './audit.ts'
import { type Store, snapshot } from './store.ts'
import type { Tables } from './tables.ts'
import { checkAudit } from './verify-work.ts'
import type { Reading } from './work.ts'

/** Which lines of the audit log; what is absent narrows nothing. */
export type AuditSelection = {
  readonly actor?: string | undefined
  readonly action?: string | undefined
  readonly kind?: string | undefined
  readonly subject?: string | undefined
}

/** Lines of the audit log, newest first. @returns At most `limit` lines before the line `before`, and how many there are in all. */
export async function listAudit(
  db: Reading,
  which: AuditSelection,
  part: { readonly before?: number | undefined; readonly limit: number },
): Promise<{ readonly lines: readonly AuditLine[]; readonly total: number }> {
  const selected = db
    .selectFrom('audit')
    .$if(which.actor !== undefined, (query) => query.where('actor', '=', which.actor ?? ''))
    .$if(which.action !== undefined, (query) => query.where('action', '=', which.action ?? ''))
    .$if(which.kind !== undefined, (query) => query.where('subject_kind', '=', which.kind ?? ''))
    .$if(which.subject !== undefined, (query) => query.where('subject', '=', which.subject ?? ''))
  const counted = await selected
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirst()
  const rows: readonly Tables['audit'][] = await selected
    .selectAll()
    .$if(part.before !== undefined, (query) => query.where('sequence', '<', part.before ?? 0))
    .orderBy('sequence', 'desc')
    .limit(part.limit)
    .execute()
  return { lines: rows.map(auditLine), total: Number(counted?.count ?? 0) }
}

/** Every action and everybody that the audit log names, by their codes and ids. */
export async function namedInAudit(db: Reading): Promise<{
  readonly actions: readonly string[]
  readonly actors: readonly AuditEntry['actor'][]
}> {
  const actions = await db
    .selectFrom('audit')
    .select('action')
    .distinct()
    .orderBy('action')
    .execute()
  const actors = await db
    .selectFrom('audit')
    .select(['actor_kind', 'actor'])
    .distinct()
    .orderBy('actor')
    .execute()
  return {
    actions: actions.map(({ action }) => action),
    actors: actors.map(({ actor_kind, actor }) => ({
      kind: actor_kind === 'person' || actor_kind === 'key' ? actor_kind : 'system',
      id: actor,
    })),
  }
}

/** The chain of the audit log, checked line by line: whole when there are no findings. */
export async function auditChain(store: Store): Promise<{
  readonly lines: number
  readonly head: string | undefined
  readonly findings: readonly string[]
}> {
  const { count, head, findings } = await snapshot(store, checkAudit)
  return { lines: count, head, findings: findings.map(({ detail }) => detail) }
}
