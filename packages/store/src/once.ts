import { Problem } from '@marsad/model'
import type { Reading, Work } from './work.ts'

/** A request that must have its effect once: who asks, under which key, and a hash of all that is asked. */
export type OnceKey = { readonly actor: string; readonly key: string; readonly request: string }

/**
 * The answer given the first time; `undefined` when the key is new.
 *
 * @throws Problem `idempotency.mismatch` when the key was used for another request.
 */
export async function answerGiven(db: Reading, once: OnceKey): Promise<unknown> {
  const row = await db
    .selectFrom('idempotency_key')
    .select(['request', 'answer'])
    .where('actor', '=', once.actor)
    .where('key', '=', once.key)
    .executeTakeFirst()
  if (row === undefined) return undefined
  if (row.request === once.request) return JSON.parse(row.answer)
  throw new Problem(
    'unprocessable',
    'idempotency.mismatch',
    `The key ${once.key} was used for another request. Give each request a key of its own.`,
  )
}

/** Keeps the answer to a request, in the transaction that carries it out. */
export async function keepAnswer(
  { db }: Work,
  once: OnceKey,
  answer: unknown,
  at: string,
): Promise<void> {
  await db
    .insertInto('idempotency_key')
    .values({ ...once, answer: JSON.stringify(answer), at })
    .execute()
}
