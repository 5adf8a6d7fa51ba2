import { openStore, verifyStore } from '@marsad/store'
import type { Command } from './command.ts'
import { COMMON_USAGE, readInvocation } from './options.ts'

export const verify: Command = {
  name: 'verify',
  summary:
    'prove that the figures are whole: database, hash chains of figures and audit log, every packed series and file',
  usage: COMMON_USAGE,
  async run(args, io) {
    const invocation = readInvocation(args, io)
    if (invocation === undefined) return 2
    const store = await openStore(invocation.config.database, { readOnly: true })
    try {
      const report = await verifyStore(store)
      for (const { code, detail } of report.findings) io.err(`${code}: ${detail}`)
      io.out(
        report.findings.length === 0
          ? `Whole: ${report.vintages} vintages, ${report.seriesVersions} series versions, ${report.deliveries} deliveries; head ${report.head ?? 'none'}. ${report.auditLines} lines of the audit log; head ${report.auditHead ?? 'none'}.`
          : `${report.findings.length} things are not as they were published.`,
      )
      return report.findings.length === 0 ? 0 : 1
    } finally {
      await store.close()
    }
  },
}
