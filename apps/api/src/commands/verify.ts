import { openStore, verifyStore } from '@marsad/store'
import type { Command } from './command.ts'
import { COMMON_USAGE, readInvocation } from './options.ts'

export const verify: Command = {
  name: 'verify',
  summary: 'prove that the figures are whole: database, hash chain, every packed series',
  usage: COMMON_USAGE,
  async run(args, io) {
    const invocation = readInvocation(args, io)
    if (invocation === undefined) return 2
    const store = await openStore(invocation.config.database, { readOnly: true })
    try {
      const report = await verifyStore(store)
      for (const fault of report.faults) io.err(fault)
      io.out(
        report.faults.length === 0
          ? `Whole: ${report.vintages} vintages, ${report.versions} series versions.`
          : `${report.faults.length} faults.`,
      )
      return report.faults.length === 0 ? 0 : 1
    } finally {
      await store.close()
    }
  },
}
