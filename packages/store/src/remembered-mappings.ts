import type { Reading, Work } from './work.ts'

/** Whose files it is about: of one institution, for one collection. */
export type MappingOf = { readonly institution: string; readonly collection: string }

/** How the files of an institution are understood, and who last confirmed it. */
export type RememberedMapping = {
  /** JSON of the reader of files. */
  readonly memory: string
  readonly confirmedBy: string
  /** ISO 8601 in UTC. */
  readonly confirmedAt: string
}

/** What is remembered for an institution and a collection; `undefined` where nobody has confirmed anything. */
export async function mappingRemembered(
  db: Reading,
  of: MappingOf,
): Promise<RememberedMapping | undefined> {
  const row = await db
    .selectFrom('remembered_mapping')
    .select(['memory', 'confirmed_by', 'confirmed_at'])
    .where('institution', '=', of.institution)
    .where('collection', '=', of.collection)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return { memory: row.memory, confirmedBy: row.confirmed_by, confirmedAt: row.confirmed_at }
}

/** Remembers how files are understood, in place of what was remembered before. */
export async function keepMapping(
  { db }: Work,
  of: MappingOf,
  one: RememberedMapping,
): Promise<void> {
  const row = { memory: one.memory, confirmed_by: one.confirmedBy, confirmed_at: one.confirmedAt }
  await db
    .insertInto('remembered_mapping')
    .values({ institution: of.institution, collection: of.collection, ...row })
    .onConflict((conflict) => conflict.columns(['institution', 'collection']).doUpdateSet(row))
    .execute()
}
