import { loadCatalogue } from '@marsad/catalogue'
import type { Command } from './command.ts'
import { COMMON_USAGE, readInvocation } from './options.ts'

export const check: Command = {
  name: 'check',
  summary: 'check catalogue and figures; everything that is wrong, with file, line and remedy',
  usage: `${COMMON_USAGE}
  --register                   write formulas that are new into the register`,
  async run(args, io) {
    const invocation = readInvocation(args, io, ['register'])
    if (invocation === undefined) return 2
    const { data } = invocation.config
    const loaded = await loadCatalogue(data)
    if (!loaded.ok) {
      for (const { file, line, message, remedy } of loaded.findings) {
        io.err(`${file}:${line}: ${message}\n    ${remedy}`)
      }
      io.err(`\n${loaded.findings.length} to mend.`)
      return 1
    }
    const { indicators, series, codelists, sources } = loaded.catalogue
    io.out(
      `Whole: ${indicators.size} indicators, ${series.size} base series, ${codelists.size} codelists, ${sources.size} sources.`,
    )
    return 0
  },
}
