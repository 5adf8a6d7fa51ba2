import { join, resolve } from 'node:path'
import type { Catalogue } from '@marsad/model'
import { openStore, type Store } from '@marsad/store'
import cliProgress from 'cli-progress'
import { loadFigures } from '../production/load/load-figures.ts'
import type { CellCounts, LoadReport } from '../production/load/load-report.ts'
import { currentCatalogue } from '../production/open-library.ts'
import { prepareStore } from '../production/prepare-store.ts'
import type { Command, CommandIo } from './command.ts'
import { COMMON_USAGE, readInvocation } from './options.ts'

export const load: Command = {
  name: 'load',
  summary:
    'load published figures: each publication becomes a vintage, with what it lets us compute',
  usage: `marsad load [folder or file]   figures/ of the data folder unless named
Loading twice changes nothing, and a load that was cut short goes on where it stopped.

${COMMON_USAGE}`,
  async run(args, io) {
    const invocation = readInvocation(args, io)
    if (invocation === undefined) return 2
    const { config, positionals } = invocation
    const catalogue = await currentCatalogue(config.data)
    const store = await openStore(config.database)
    try {
      await prepareStore(store, catalogue)
      const path =
        positionals[0] === undefined ? join(config.data, 'figures') : resolve(positionals[0])
      for (const line of linesOfReport(await loadWithBar(store, catalogue, path, io))) io.out(line)
      return 0
    } finally {
      await store.close()
    }
  },
}

/** Loads figures, with a bar of the publications on a terminal. */
async function loadWithBar(
  store: Store,
  catalogue: Catalogue,
  path: string,
  io: CommandIo,
): Promise<LoadReport> {
  const bar = io.isTerminal
    ? new cliProgress.SingleBar(
        {
          format: 'Loading figures {bar} {value}/{total} publications · {cells} cells · {release}',
          hideCursor: true,
        },
        cliProgress.Presets.shades_classic,
      )
    : undefined
  let cells = 0
  try {
    return await loadFigures(store, catalogue, path, {
      now: () => new Date().toISOString(),
      progress(step) {
        cells += step.cells
        if (step.index === 1) bar?.start(step.of, 0, { cells: 0, release: '' })
        bar?.update(step.index, { cells, release: step.release })
      },
    })
  } finally {
    bar?.stop()
  }
}

const HEADS = ['source', 'read', 'new', 'revised', 'equal', 'before', 'left out', 'filed again']

/** What a load did, in words: cells in, and what became of each. */
function linesOfReport(report: LoadReport): readonly string[] {
  const { releases, cells, reasons } = report
  const changes = report.changed.map(
    ({ release, published, inFiles }) =>
      `${release} was published with ${published} lines and the files now hold ${inFiles}: a published release stays as it is, give new figures a release of their own.`,
  )
  if (releases.published === 0)
    return [
      `Nothing new; publications there before: ${releases.earlier}. ${report.sentence}`,
      ...changes,
    ]
  return [
    `Publications loaded: ${releases.published}; there before: ${releases.earlier}. Computed series written: ${report.derived}.`,
    '',
    ...linesOfTable(report.bySource, cells),
    '',
    report.sentence,
    ...(cells.leftOut === 0
      ? []
      : [`Left out: ${[...reasons].map(([reason, count]) => `${reason} ${count}`).join(', ')}.`]),
    ...(cells.filedAgain === 0 ? [] : [`Filed under a second measure too: ${cells.filedAgain}.`]),
    ...changes,
  ]
}

function linesOfTable(
  bySource: ReadonlyMap<string, CellCounts>,
  all: CellCounts,
): readonly string[] {
  const rows = [...bySource].sort(([a], [b]) => (a < b ? -1 : 1))
  const table = [
    HEADS,
    ...rows.map(([source, counts]) => [source, ...numbersOf(counts)]),
    ['all', ...numbersOf(all)],
  ]
  const widths = HEADS.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  return table.map((row) =>
    row
      .map((text, column) =>
        column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
      )
      .join('  '),
  )
}

function numbersOf(counts: CellCounts): readonly string[] {
  const { read, added, revised, equal, earlier, leftOut, filedAgain } = counts
  return [read, added, revised, equal, earlier, leftOut, filedAgain].map(String)
}
