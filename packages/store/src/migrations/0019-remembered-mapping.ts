import type { Kysely } from 'kysely'

/** How an institution last said that its files for a collection are to be understood. */
export const rememberedMapping = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('remembered_mapping')
      .ifNotExists()
      .addColumn('institution', 'text', (c) => c.notNull())
      .addColumn('collection', 'text', (c) => c.notNull())
      .addColumn('memory', 'text', (c) => c.notNull())
      .addColumn('confirmed_by', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('confirmed_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('remembered_mapping_pk', ['institution', 'collection'])
      .execute()
  },
}
