import { digest, NO_HASH } from './content-hash.ts'
import type { Tables } from './tables.ts'
import type { Reading, Work } from './work.ts'

/** One thing that somebody did. It names people by their ids and holds no figure. */
export type AuditEntry = {
  readonly at: string
  readonly actor: { readonly kind: 'person' | 'key' | 'system'; readonly id: string }
  readonly action: string
  readonly subject: { readonly kind: string; readonly id: string }
  readonly detail: Readonly<Record<string, string | number | boolean | null>>
}

/** An entry in its place. */
export type AuditLine = AuditEntry & { readonly sequence: number; readonly hash: string }

/** Writes an entry at the end of the log, chained to the one before. */
export async function appendAudit({ db }: Work, entry: AuditEntry): Promise<AuditLine> {
  const last = await db
    .selectFrom('audit')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
  const row = {
    sequence: (last?.sequence ?? 0) + 1,
    at: entry.at,
    actor_kind: entry.actor.kind,
    actor: entry.actor.id,
    action: entry.action,
    subject_kind: entry.subject.kind,
    subject: entry.subject.id,
    detail: JSON.stringify(entry.detail),
    previous_hash: last?.hash ?? NO_HASH,
  }
  const hash = auditHash(row)
  await db
    .insertInto('audit')
    .values({ ...row, hash })
    .execute()
  return { ...entry, sequence: row.sequence, hash }
}

/** SHA-256 over a line as it stands, the hash before it among it. */
export function auditHash(row: Omit<Tables['audit'], 'hash'>): string {
  return digest(
    JSON.stringify([
      row.previous_hash,
      row.sequence,
      row.at,
      row.actor_kind,
      row.actor,
      row.action,
      row.subject_kind,
      row.subject,
      row.detail,
    ]),
  )
}

/** What was done to one thing, oldest first. */
export async function auditOf(
  db: Reading,
  subject: AuditEntry['subject'],
): Promise<readonly AuditLine[]> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .where('subject_kind', '=', subject.kind)
    .where('subject', '=', subject.id)
    .orderBy('sequence')
    .execute()
  return rows.map(auditLine)
}

/** A row of the table as a line. */
export function auditLine(row: Tables['audit']): AuditLine {
  return {
    sequence: row.sequence,
    hash: row.hash,
    at: row.at,
    actor: { kind: kindOf(row.actor_kind), id: row.actor },
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject },
    detail: detailOf(row.detail),
  }
}

function kindOf(text: string): AuditEntry['actor']['kind'] {
  return text === 'person' || text === 'key' ? text : 'system'
}

/** A detail that `appendAudit` wrote. */
function detailOf(json: string): AuditEntry['detail'] {
  const detail: AuditEntry['detail'] = JSON.parse(json)
  return detail
}
