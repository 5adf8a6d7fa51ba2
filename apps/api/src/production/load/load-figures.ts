import { type Catalogue, Problem, type Release } from '@marsad/model'
import { listVintages, type Store } from '@marsad/store'
import { createDeriver } from '../derive/deriver.ts'
import { createHeld } from '../held.ts'
import { type LoadReport, startReport } from './load-report.ts'
import { publishRelease } from './publish-release.ts'
import { figureFiles, readFigures } from './read-figures.ts'
import { readLeftOut } from './read-left-out.ts'

/** Said after each release: which one, its place among those to load, and the lines it had. */
export type LoadProgress = {
  readonly release: string
  readonly index: number
  readonly of: number
  readonly cells: number
}

export type LoadOptions = {
  /** The present instant, ISO 8601 in UTC. */
  readonly now: () => string
  readonly progress?: (step: LoadProgress) => void
}

/**
 * Loads figures files: each release that is not in the store becomes one vintage, in the order of `releases.yaml`, with
 * the indicators computed from what it changed. Going on after an interruption and loading twice are the same call.
 *
 * @param path A folder of figures files, or one of them.
 * @throws Problem `figures.refused` with every finding, and nothing is written; `figures.out_of_order` when a release
 * belongs before one that is published; `not-found` when there is no such path.
 */
export async function loadFigures(
  store: Store,
  catalogue: Catalogue,
  path: string,
  options: LoadOptions,
): Promise<LoadReport> {
  const read = await readAll(catalogue, path)
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await loadMissing(store, catalogue, read, options)
    } catch (error) {
      const overtaken = error instanceof Problem && error.code === 'vintage.exists'
      if (!overtaken || attempt > catalogue.releases.size) throw error
    }
  }
}

/** Another process that loads the same figures may publish a release first: then what is missing is looked up again. */
async function loadMissing(
  store: Store,
  catalogue: Catalogue,
  { figures, leftOut }: Awaited<ReturnType<typeof readAll>>,
  { now, progress }: LoadOptions,
): Promise<LoadReport> {
  const known = await listVintages(store)
  const published = new Map(known.map((vintage) => [vintage.id, vintage]))
  const named = new Set([...figures, ...leftOut].map(({ release }) => release))
  const releases = [...catalogue.releases.values()].filter(({ id }) => named.has(id))
  const missing = releases.filter(({ id }) => !published.has(id))
  refuseOutOfOrder(catalogue, missing, published)
  const byRelease = Map.groupBy(figures, ({ release }) => release)
  const state = {
    ...{ store, catalogue },
    deriver: createDeriver(catalogue),
    held: createHeld(),
    vintages: new Map(known.map(({ sequence, id }) => [sequence, id])),
  }
  const report = startReport(leftOut)
  for (const { id } of releases) {
    const vintage = published.get(id)
    if (vintage !== undefined) report.alreadyPublished(vintage, byRelease.get(id) ?? [])
  }
  for (const [index, release] of missing.entries()) {
    const cells = byRelease.get(release.id) ?? []
    report.published(await publishRelease(state, release, cells, now()))
    progress?.({ release: release.id, index: index + 1, of: missing.length, cells: cells.length })
  }
  return report.end()
}

async function readAll(catalogue: Catalogue, path: string) {
  const files = await figureFiles(path).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Problem('not-found', 'figures.no_such_path', `There is no file or folder ${path}.`)
    throw error
  })
  const read = await readFigures(catalogue, files)
  if (read.ok) return { figures: read.figures, leftOut: await readLeftOut(path) }
  const count = read.findings.length + read.more
  throw new Problem(
    'unprocessable',
    'figures.refused',
    `The figures were refused and nothing was written: ${count} ${count === 1 ? 'thing is' : 'things are'} wrong${read.more > 0 ? `, the first ${read.findings.length} of them listed` : ''}.`,
    read.findings.map(({ code, file, line, message, remedy }) => ({
      ...{ code, file, line },
      detail: `${message} ${remedy}`,
    })),
  )
}

/** A release loaded late would stand after those that restate it. */
function refuseOutOfOrder(
  catalogue: Catalogue,
  missing: readonly Release[],
  published: ReadonlyMap<string, unknown>,
): void {
  const last = [...catalogue.releases.keys()].findLast((id) => published.has(id))
  const order = last === undefined ? undefined : catalogue.releases.get(last)?.order
  const late = missing.filter((release) => order !== undefined && release.order < order)
  if (late.length === 0) return
  throw new Problem(
    'conflict',
    'figures.out_of_order',
    `Published vintages are never moved, and these releases stand before ${last}, which is published: ${late.map(({ id }) => id).join(', ')}. Load all figures into an empty database, or give the new releases a place after it in releases.yaml.`,
  )
}
