import { migrateStore, openStore } from '@marsad/store'
import type { Command } from './command.ts'
import { COMMON_USAGE, readInvocation } from './options.ts'

export const migrate: Command = {
  name: 'migrate',
  summary: 'bring the database to the shape this version needs',
  usage: COMMON_USAGE,
  async run(args, io) {
    const invocation = readInvocation(args, io)
    if (invocation === undefined) return 2
    const store = await openStore(invocation.config.database)
    try {
      const applied = await migrateStore(store)
      io.out(
        applied.length === 0 ? 'Nothing to do.' : applied.map((one) => `applied ${one}`).join('\n'),
      )
      return 0
    } finally {
      await store.close()
    }
  },
}
