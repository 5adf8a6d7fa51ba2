import { createHash } from 'node:crypto'
import { Problem } from '@marsad/model'
import { answerGiven, appendAudit, inTransaction, keepAnswer, type OnceKey } from '@marsad/store'
import type { Access } from '../../accounts/access.ts'
import { auditActor } from '../../accounts/audit-actor.ts'
import type { Library } from '../../library.ts'
import { type Actor, personBehind } from '../../permission/actor.ts'
import { createDeriver, type Deriver } from '../derive/deriver.ts'
import type { PublishingDesk } from './publish.ts'

/** A request to change something: who asks, and what makes it the same request when it comes again. */
export type Order = {
  readonly actor: Actor
  /** `Idempotency-Key`. */
  readonly key: string | undefined
  /** All that is asked, in an order that does not change. */
  readonly request: readonly unknown[]
}

/** Every formula of the catalogue, compiled once for the process. */
export function deriverOf({ memo, catalogue }: Library): Promise<Deriver> {
  return memo('deriver', catalogue.hash, async () => createDeriver(catalogue))
}

/** The place under which the answer to an order is kept; `undefined` for an order without a key. */
function onceOf({ actor, key, request }: Order): OnceKey | undefined {
  if (key === undefined) return undefined
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new Problem(
      'bad-request',
      'idempotency.malformed',
      'Idempotency-Key is 1 to 200 printable characters without spaces.',
    )
  }
  const hash = createHash('sha256').update(JSON.stringify(request)).digest('hex')
  return { actor: personBehind(actor) ?? '', key, request: hash }
}

/** The answer that an order was given before; `undefined` when it is new. @throws Problem `idempotency.mismatch`. */
export async function answeredBefore(access: Access, order: Order): Promise<unknown> {
  const once = onceOf(order)
  return once === undefined ? undefined : await answerGiven(access.store.reader, once)
}

/**
 * Carries out an order in one transaction, with its lines in the audit log and, under its key, its answer. The same order
 * again gets the first answer and changes nothing.
 */
export async function carryOut<T>(
  library: Library,
  access: Access,
  order: Order,
  verb: (desk: PublishingDesk) => Promise<T>,
): Promise<T> {
  const once = onceOf(order)
  const deriver = await deriverOf(library)
  try {
    return await inTransaction(access.store, async (work) => {
      const given = once === undefined ? undefined : await answerGiven(work.db, once)
      // Kept by this very function for the same verb and request.
      if (given !== undefined) return given as T
      const at = access.now()
      const answer = await verb({ work, at, catalogue: library.catalogue, deriver })
      if (once !== undefined) await keepAnswer(work, once, answer, at)
      return answer
    })
  } catch (error) {
    if (error instanceof Problem && error.code === 'series.not_yours')
      await noteRefusal(access, order.actor)
    throw error
  }
}

/** An attempt on the figures of another institution is kept, though nothing else of it is. */
async function noteRefusal(access: Access, actor: Actor): Promise<void> {
  await inTransaction(access.store, (work) =>
    appendAudit(work, {
      ...{ at: access.now(), actor: auditActor(actor), action: 'series.not_yours' },
      subject: { kind: 'person', id: personBehind(actor) ?? '' },
      detail: {},
    }),
  )
}
