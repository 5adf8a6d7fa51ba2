import { writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { openStore } from '@marsad/store'
import { comparePublished } from '../production/compare/compare-published.ts'
import { comparisonReport, countVerdicts } from '../production/compare/comparison-report.ts'
import { judge } from '../production/compare/judge.ts'
import { readKnownDifferences } from '../production/compare/known-differences.ts'
import { currentCatalogue } from '../production/open-library.ts'
import type { Command } from './command.ts'
import { COMMON_USAGE, readInvocation } from './options.ts'

/** Differences below this are left to rounding by the house rule; the command fails beyond it. */
const NOTABLE_POINTS = 0.1

export const compare: Command = {
  name: 'compare',
  summary:
    'put published rates beside those computed from published numbers, and list what differs',
  usage: `marsad compare [--write]       fails when a difference over 0.1 point is unexplained

${COMMON_USAGE}
  --write                      write docs/reported-and-derived.md beside the data folder`,
  async run(args, io) {
    const invocation = readInvocation(args, io, ['write'])
    if (invocation === undefined) return 2
    const { data, database } = invocation.config
    const catalogue = await currentCatalogue(data)
    const known = await readKnownDifferences(join(data, 'figures/known-differences.yaml'))
    const store = await openStore(database, { readOnly: true })
    try {
      const { pairs, refusals } = await comparePublished(store, catalogue)
      const { judged, idle } = judge(pairs, known)
      const report = comparisonReport(catalogue, judged, { known, refusals })
      if (invocation.flags.has('write')) {
        const path = resolve(data, '../docs/reported-and-derived.md')
        await writeFile(path, report)
        io.out(`Written: ${path}`)
      } else io.out(report)
      for (const { indicator, source, reason } of idle)
        io.err(
          `known-differences.yaml: nothing differs for ${indicator}, ${source} (${reason}); remove it.`,
        )
      const counts = countVerdicts(judged)
      io.out(
        `${judged.length} pairs: ${counts.agrees} agree, ${counts.rounding} within rounding, ${counts.known} known, ${counts.unexplained} unexplained.`,
      )
      const notable = judged.filter(
        ({ verdict, pair }) =>
          verdict === 'unexplained' && Math.abs(pair.difference) > NOTABLE_POINTS,
      )
      return notable.length === 0 && idle.length === 0 ? 0 : 1
    } finally {
      await store.close()
    }
  },
}
