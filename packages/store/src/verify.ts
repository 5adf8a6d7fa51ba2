import { Problem } from '@marsad/model'
import type { Kysely } from 'kysely'
import { availabilityRows, coverageColumns, extentsOf } from './availability.ts'
import { contentHash, NO_HASH } from './content-hash.ts'
import { citationId, unpackCells } from './deliveries.ts'
import { type Dialect, engineFailure, engineFindings } from './dialect.ts'
import { storedMeasure } from './measures.ts'
import { packSeries, unpackSeries } from './packed-series.ts'
import { type Store, snapshot } from './store.ts'
import type { Tables } from './tables.ts'
import { type Checked, checkAudit, checkSubmissions } from './verify-work.ts'

/** One thing that is not as it was published. `code` is stable. */
export type VerifyFinding = {
  readonly code:
    | 'verify.engine'
    | 'verify.sequence'
    | 'verify.chain'
    | 'verify.content'
    | 'verify.series'
    | 'verify.delivery'
    | 'verify.citation'
    | 'verify.measure'
    | 'verify.audit'
    | 'verify.submission'
  readonly detail: string
}

/** What a check of the whole database found; sound when there are no findings. */
export type Verification = {
  readonly findings: readonly VerifyFinding[]
  readonly vintages: number
  readonly seriesVersions: number
  readonly deliveries: number
  /** The last link of the chain; keep it to see later whether the end was cut off. */
  readonly head: string | undefined
  readonly auditLines: number
  /** The last link of the chain of the audit log. */
  readonly auditHead: string | undefined
}

/**
 * Checks the whole database: the engine's own check of its files (SQLite), that the vintages are numbered without a
 * gap and chained, that each still holds what its hash was made of, that every series and every delivery can be
 * read, that availability, coverage and revisions are what the figures make them, that the audit log is chained, and
 * that every file received has its hash and every submission the state its log ends with.
 */
export async function verifyStore(store: Store): Promise<Verification> {
  return await snapshot(store, async (db) => {
    const engine = await whereReadable(() => checkEngine(store.dialect, db))
    const chain = await whereReadable(() => checkChain(db))
    const versions = await whereReadable(() => checkVersions(db))
    const deliveries = await whereReadable(() => checkDeliveries(db))
    const measures = await whereReadable(() => checkMeasures(db))
    const audit = await whereReadable(() => checkAudit(db))
    const submissions = await whereReadable(() => checkSubmissions(db))
    return {
      findings: [engine, chain, versions, deliveries, measures, audit, submissions].flatMap(
        (part) => part.findings,
      ),
      vintages: chain.count,
      seriesVersions: versions.count,
      deliveries: deliveries.count,
      head: chain.head,
      auditLines: audit.count,
      auditHead: audit.head,
    }
  })
}

/** What the engine cannot even read is a finding like any other. */
async function whereReadable(check: () => Promise<Checked>): Promise<Checked> {
  try {
    return await check()
  } catch (error) {
    if (engineFailure(error) !== 'damaged') throw error
    const detail = error instanceof Error ? error.message : String(error)
    return { findings: [{ code: 'verify.engine', detail }], count: 0 }
  }
}

async function checkEngine(dialect: Dialect, db: Kysely<Tables>): Promise<Checked> {
  const details = await engineFindings(dialect, db)
  return {
    findings: details.map((detail) => ({ code: 'verify.engine', detail })),
    count: details.length,
  }
}

async function checkChain(db: Kysely<Tables>): Promise<Checked> {
  const findings: VerifyFinding[] = []
  const rows = await db.selectFrom('vintage').selectAll().orderBy('sequence').execute()
  let previous = NO_HASH
  let expected = 1
  for (const row of rows) {
    if (row.sequence !== expected) {
      findings.push({
        code: 'verify.sequence',
        detail: `The vintage ${row.id} has number ${row.sequence} where ${expected} should stand.`,
      })
    }
    if (row.previous_hash !== previous) {
      findings.push({
        code: 'verify.chain',
        detail: `The vintage ${row.id} does not follow the one before it: one of them was changed.`,
      })
    }
    if ((await contentHash(db, row)) !== row.hash) {
      findings.push({
        code: 'verify.content',
        detail: `The vintage ${row.id} does not hold what was published under it.`,
      })
    }
    previous = row.hash
    expected = row.sequence + 1
  }
  return { findings, count: rows.length, head: rows.at(-1)?.hash }
}

const AT_ONCE = 1000

async function checkVersions(db: Kysely<Tables>): Promise<Checked> {
  const findings: VerifyFinding[] = []
  let count = 0
  for (let start = 0; ; start += AT_ONCE) {
    const rows = await db
      .selectFrom('series_version as v')
      .innerJoin('series as s', 's.id', 'v.series')
      .select([
        's.measure',
        's.key',
        'v.vintage',
        'v.n',
        'v.valued',
        'v.t_min',
        'v.t_max',
        'v.data',
      ])
      .orderBy('v.series')
      .orderBy('v.vintage')
      .limit(AT_ONCE)
      .offset(start)
      .execute()
    count += rows.length
    for (const row of rows) {
      const wrong = wrongWithVersion(row)
      if (wrong === undefined) continue
      findings.push({
        code: 'verify.series',
        detail: `The series ${row.key} of ${row.measure} as of vintage ${row.vintage}: ${wrong}`,
      })
    }
    if (rows.length < AT_ONCE) return { findings, count }
  }
}

function wrongWithVersion(
  row: Pick<Tables['series_version'], 'n' | 'valued' | 't_min' | 't_max' | 'data'>,
): string | undefined {
  try {
    const observations = unpackSeries(row.data)
    const valued = observations.filter((observation) => observation.value !== null)
    const described =
      row.n === observations.length &&
      row.valued === valued.length &&
      row.t_min === (valued.at(0)?.period ?? null) &&
      row.t_max === (valued.at(-1)?.period ?? null)
    if (!described) return 'its row does not describe its content.'
    const again = packSeries(observations)
    return Buffer.compare(again, row.data) === 0 ? undefined : 'it is not packed as it should be.'
  } catch (error) {
    if (error instanceof Problem) return error.message
    throw error
  }
}

async function checkDeliveries(db: Kysely<Tables>): Promise<Checked> {
  const findings: VerifyFinding[] = []
  const citations = await db.selectFrom('citation').selectAll().execute()
  const known = new Set<string>()
  for (const { id, ...citation } of citations) {
    known.add(id)
    if (citationId(citation) === id) continue
    findings.push({
      code: 'verify.citation',
      detail: `The citation "${citation.title}" (${citation.ref}) was changed.`,
    })
  }
  let count = 0
  for (let start = 0; ; start += AT_ONCE) {
    const rows = await db
      .selectFrom('delivery')
      .selectAll()
      .orderBy('vintage')
      .orderBy('series')
      .orderBy('part')
      .limit(AT_ONCE)
      .offset(start)
      .execute()
    count += rows.length
    for (const row of rows) {
      if (readableDelivery(row, known)) continue
      findings.push({
        code: 'verify.delivery',
        detail: `What vintage ${row.vintage} delivered for series ${row.series} cannot be read whole.`,
      })
    }
    if (rows.length < AT_ONCE) return { findings, count }
  }
}

function readableDelivery(
  { n, cells }: Pick<Tables['delivery'], 'n' | 'cells'>,
  citations: ReadonlySet<string>,
): boolean {
  try {
    const figures = unpackCells(cells)
    return figures.length === n && figures.every((figure) => citations.has(figure.citation))
  } catch {
    return false
  }
}

async function checkMeasures(db: Kysely<Tables>): Promise<Checked> {
  const findings: VerifyFinding[] = []
  const touches = await touchesByMeasure(db)
  const rows = await db.selectFrom('measure').selectAll().orderBy('id').execute()
  for (const row of rows) {
    const wrong = await wrongWithMeasure(db, row, touches.get(row.id) ?? 0)
    if (wrong.length === 0) continue
    findings.push({
      code: 'verify.measure',
      detail: `The ${wrong.join(' and the ')} of ${row.id} ${wrong.length > 1 ? 'are' : 'is'} not what its figures make.`,
    })
  }
  return { findings, count: rows.length }
}

async function wrongWithMeasure(
  db: Kysely<Tables>,
  row: Tables['measure'],
  touches: number,
): Promise<readonly string[]> {
  const measure = await storedMeasure(db, row.id)
  const extents = await extentsOf(db, row.id)
  const coverage = coverageColumns(measure, extents)
  const held = await db
    .selectFrom('availability')
    .selectAll()
    .where('measure', '=', row.id)
    .execute()
  const covered = { ...row, ...coverage }
  return [
    ...(row.revision === touches ? [] : ['revision']),
    ...(JSON.stringify(covered) === JSON.stringify(row) ? [] : ['coverage']),
    ...(bitTexts(held) === bitTexts(availabilityRows(measure, extents)) ? [] : ['availability']),
  ]
}

/** How many vintages brought or changed something of each measure. */
async function touchesByMeasure(db: Kysely<Tables>): Promise<ReadonlyMap<string, number>> {
  const revised = await db
    .selectFrom('series_version as v')
    .innerJoin('series as s', 's.id', 'v.series')
    .select(['s.measure', 'v.vintage'])
    .distinct()
    .execute()
  const delivered = await db
    .selectFrom('delivery as d')
    .innerJoin('series as s', 's.id', 'd.series')
    .select(['s.measure', 'd.vintage'])
    .distinct()
    .execute()
  const vintages = Map.groupBy([...revised, ...delivered], (row) => row.measure)
  return new Map(
    [...vintages].map(([measure, rows]) => [measure, new Set(rows.map((row) => row.vintage)).size]),
  )
}

function bitTexts(rows: readonly Tables['availability'][]): string {
  return rows
    .map((row) => `${row.dimension} ${row.code} ${Buffer.from(row.bits).toString('hex')}`)
    .sort()
    .join('\n')
}
