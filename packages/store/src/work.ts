import type { Kysely, Transaction } from 'kysely'
import type { Dialect } from './dialect.ts'
import { type Store, writeTransaction } from './store.ts'
import type { Tables } from './tables.ts'

/** One write transaction. */
export type Work = { readonly db: Transaction<Tables>; readonly dialect: Dialect }

/** What can be read from: a store's reader, or the transaction that is under way. */
export type Reading = Kysely<Tables>

/** Does several things in one transaction, alone among all writers; nothing of it stays if one fails. */
export async function inTransaction<T>(
  store: Store,
  work: (transaction: Work) => Promise<T>,
): Promise<T> {
  return await writeTransaction(store, (db) => work({ db, dialect: store.dialect }))
}
