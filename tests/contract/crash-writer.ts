import { writeSync } from 'node:fs'
import { headOf, migrateStore, openStore, saveCatalogue } from '@marsad/store'
import { CRASH_CATALOGUE, publishCrashVintage } from './crash-content.ts'

/** Publishes one vintage after the other into the database named, and says each number once it is published. */
const store = await openStore(process.argv[2] ?? '')
await migrateStore(store)
await saveCatalogue(store, CRASH_CATALOGUE)
for (let sequence = ((await headOf(store))?.sequence ?? 0) + 1; ; sequence += 1) {
  await publishCrashVintage(store, sequence)
  writeSync(1, `${sequence}\n`)
}
