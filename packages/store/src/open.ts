import { dialectOf } from './dialect.ts'
import { checkMigrations } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'
import type { Store } from './store.ts'

const PATIENCE = 30_000

/**
 * Opens a database: the path of a file (made with its folder when absent), `:memory:`, or `postgres://…`.
 *
 * @param options.patience How long a writer waits for others, in milliseconds; half a minute unless given.
 * @returns The store; its tables may still have to be brought up to date with `migrateStore`.
 * @throws Problem with a sentence for whoever runs it: `store.not_writable`, `store.not_readable`,
 *   `store.not_a_database`, `store.damaged`, `store.foreign`, `store.newer`, `store.behind`, `store.unreachable`,
 *   `store.refused`, `store.no_database`, `storage.busy`.
 */
export async function openStore(
  url: string,
  options: { readonly readOnly?: boolean; readonly patience?: number } = {},
): Promise<Store> {
  const how = { readOnly: options.readOnly ?? false, patience: options.patience ?? PATIENCE }
  const store = await (dialectOf(url) === 'postgres' ? openPostgres : openSqlite)(url, how)
  try {
    await checkMigrations(store)
  } catch (error) {
    await store.close()
    throw error
  }
  return store
}
