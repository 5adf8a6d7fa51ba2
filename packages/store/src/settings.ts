import { readerOf, type Store, writeTransaction } from './store.ts'

/** What the database keeps under a name; `undefined` when nothing was written yet. */
export async function readSetting(store: Store, name: string): Promise<string | undefined> {
  const row = await readerOf(store)
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value
}

/** Keeps a text under a name, in place of what was there. */
export async function writeSetting(store: Store, name: string, value: string): Promise<void> {
  await writeTransaction(store, (db) =>
    db
      .insertInto('setting')
      .values({ name, value })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
      .execute(),
  )
}
