import type { AuditEntry } from '@marsad/store'
import type { Actor } from '../permission/actor.ts'

/** An actor as the audit log names it. */
export function auditActor(actor: Actor): AuditEntry['actor'] {
  return actor.kind === 'anonymous'
    ? { kind: 'system', id: 'release' }
    : { kind: actor.kind, id: actor.id }
}
