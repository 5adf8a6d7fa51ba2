import { join } from 'node:path'
import { loadCatalogue, registerNewFormulas } from '@marsad/catalogue'
import type { DataFinding } from '@marsad/model'
import { figureFiles, readFigures } from '../production/load/read-figures.ts'
import type { Command, CommandIo } from './command.ts'
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
    if (invocation.flags.has('register')) {
      const registration = await registerNewFormulas(data)
      if (!registration.ok) return sayFindings(io, registration.findings)
      for (const { indicator, version } of registration.added)
        io.out(`Registered: version ${version} of ${indicator}.`)
    }
    const loaded = await loadCatalogue(data)
    if (!loaded.ok) {
      const code = sayFindings(io, loaded.findings)
      io.err('The figures are checked once the catalogue is whole.')
      return code
    }
    const read = await readFigures(loaded.catalogue, await figureFiles(join(data, 'figures')))
    if (!read.ok) return sayFindings(io, read.findings, read.more)
    const { indicators, series, codelists, sources } = loaded.catalogue
    io.out(
      `Whole: ${indicators.size} indicators, ${series.size} base series, ${codelists.size} codelists, ${sources.size} sources, ${read.figures.length} lines of figures.`,
    )
    return 0
  },
}

function sayFindings(io: CommandIo, findings: readonly DataFinding[], more = 0): number {
  for (const { file, line, message, remedy } of findings)
    io.err(`${file}:${line}: ${message}\n    ${remedy}`)
  io.err(`\n${findings.length + more} to mend${more > 0 ? `, ${more} of them not listed` : ''}.`)
  return 1
}
