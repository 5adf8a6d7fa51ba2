import { copyFile, mkdtemp, open, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Period } from '@marsad/model'
import {
  addPerson,
  addRound,
  addSubmission,
  appendAudit,
  changeSubmission,
  contentOfRound,
  deliveriesOf,
  fileBytesOf,
  findingsOf,
  inTransaction,
  listVintages,
  migrateStore,
  openStore,
  packFindings,
  packSubmitted,
  readSeries,
  type Store,
  saveCatalogue,
  submissionOf,
  submittedSeries,
  verifyStore,
} from '@marsad/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CRASH_CATALOGUE, crashSeries, publishCrashVintage } from './crash-content.ts'

/** Flips over the whole file, and flips inside the bytes that hold figures. */
const FLIPS = Number(process.env.MARSAD_FLIPS ?? 300)
const VINTAGES = [1, 2, 3]
const AT = '2026-11-20T10:00:00.000Z'
const SUBMISSION = 'b7a2f0de-0000-4000-8000-000000000001'

/**
 * Everything that is told of figures: every observation as of every vintage, every figure delivered with its cell and its
 * citation, and the figures, findings and bytes of what was received.
 */
async function contentOf(store: Store): Promise<string> {
  const vintages = await listVintages(store)
  const told: unknown[] = [vintages]
  for (const measure of ['labour_force', 'UNEMPLOYMENT_RATE'])
    for (const { sequence } of vintages)
      told.push(await readSeries(store, { measure, asOf: sequence }))
  told.push(await readSeries(store, { measure: 'labour_force', codes: { SEX: ['S2', 'S3'] } }))
  for (const { measure, basis, key } of crashSeries(1))
    told.push(await deliveriesOf(store, { measure, basis, key, period: '2001' as Period }))
  const of = { submission: SUBMISSION, round: 1 }
  const { reader } = store
  told.push(await submissionOf(reader, SUBMISSION), await submittedSeries(reader, of))
  told.push(
    await findingsOf(reader, of),
    Buffer.from(await fileBytesOf(reader, of)).toString('hex'),
  )
  return JSON.stringify(told)
}

/** A file received, with forty figures and a finding. */
async function receiveFile(store: Store): Promise<void> {
  const bytes = new TextEncoder().encode('SEX;OBS_VALUE\nF;1250.5\n'.repeat(40))
  const cells = Array.from({ length: 40 }, (_, index) => ({
    ...{ period: String(1980 + index) as Period, value: 1250.5 + index, status: 'A' as const },
    ...{ unitMult: 3, cell: `a.csv!B${index + 2}` },
  }))
  const round = {
    series: packSubmitted([{ measure: 'labour_force', key: ['A', 'MA', 'HCP_ENE', 'F'], cells }]),
    findings: packFindings([
      {
        ...{ code: 'value.jump', level: 2, severity: 'warning', group: 'value.jump F' },
        cell: { sheet: 'a.csv', row: 2, column: 2, address: 'B2' },
        facts: { value: 1250.5 },
      },
    ]),
  }
  const { createHash } = await import('node:crypto')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await inTransaction(store, async (work) => {
    await addPerson(work, { id: 'paula', name: 'Paula', email: 'paula@x.example' }, AT)
    const [collection, institution, period] = ['HCP_LFS_Q', 'HCP', '2026-Q1']
    await addSubmission(work, {
      ...{ id: SUBMISSION, collection, institution, period, createdBy: 'paula', createdAt: AT },
    })
    const counts = { rows: 40, errors: 0, warnings: 1, size: bytes.length }
    await addRound(
      work,
      { submission: SUBMISSION, round: 1 },
      {
        file: {
          ...{ name: 'a.csv', sha256, ...counts, bytes, receivedBy: 'paula', receivedAt: AT },
          reading: '{}',
        },
        ...round,
      },
    )
    await changeSubmission(work, SUBMISSION, { round: 1 })
    await appendAudit(work, {
      ...{ at: AT, actor: { kind: 'person', id: 'paula' }, action: 'submission.receive' },
      subject: { kind: 'submission', id: SUBMISSION },
      detail: { to: 'draft', round: 1, sha256, content: contentOfRound(round) },
    })
  })
}

let folder: string
let whole: string
let before: string
/** Where the file holds figures: packed series, deliveries, what was received. */
let figures: readonly { readonly from: number; readonly length: number }[]

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marsad-flips-'))
  whole = join(folder, 'whole.db')
  const store = await openStore(whole)
  await migrateStore(store)
  await saveCatalogue(store, CRASH_CATALOGUE)
  for (const sequence of VINTAGES) await publishCrashVintage(store, sequence)
  await receiveFile(store)
  before = await contentOf(store)
  const packed = await store.reader.selectFrom('series_version').select('data').execute()
  const delivered = await store.reader.selectFrom('delivery').select('cells').execute()
  const sent = await store.reader.selectFrom('submission_series').select('series').execute()
  await store.close()
  const bytes = await readFile(whole)
  figures = [
    ...packed.map(({ data }) => Buffer.from(data)),
    ...[...delivered.map(({ cells }) => cells), ...sent.map(({ series }) => series)].map((text) =>
      Buffer.from(text),
    ),
  ].flatMap((part) => {
    // What is longer than a page stands in several places; its beginning is enough to find.
    const looked = part.subarray(0, 200)
    const from = bytes.indexOf(looked)
    return from < 0 ? [] : [{ from, length: looked.length }]
  })
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

async function flip(path: string, bit: number): Promise<void> {
  const file = await open(path, 'r+')
  const byte = Buffer.alloc(1)
  const place = Math.floor(bit / 8)
  await file.read(byte, 0, 1, place)
  byte[0] = (byte[0] ?? 0) ^ (1 << (bit % 8))
  await file.write(byte, 0, 1, place)
  await file.close()
}

/** What one flipped bit does: whether a figure is another one or cannot be read any more, and whether the check finds it. */
async function effectOf(
  bit: number,
): Promise<{ readonly changed: boolean; readonly found: boolean }> {
  const path = join(folder, 'flipped.db')
  await copyFile(whole, path)
  await flip(path, bit)
  let store: Store | undefined
  try {
    store = await openStore(path, { readOnly: true })
  } catch {
    // Nobody is told anything of a database that does not open.
    return { changed: true, found: true }
  }
  try {
    const changed = await contentOf(store).then(
      (now) => now !== before,
      () => true,
    )
    const found = await verifyStore(store).then(
      ({ findings }) => findings.length > 0,
      () => true,
    )
    return { changed, found }
  } finally {
    await store.close()
  }
}

/** Places that a sequence without chance spreads evenly: the golden section. */
const spread = (index: number): number => (index * 0.618_033_988_75) % 1

describe('one flipped bit', () => {
  it(`anywhere in the file is found by the check wherever it changes a figure, ${FLIPS} times`, async () => {
    const bits = (await stat(whole)).size * 8
    for (let index = 0; index < FLIPS; index += 1) {
      const bit = Math.floor(spread(index) * bits)
      const { changed, found } = await effectOf(bit)
      if (changed) expect(found, `bit ${bit}`).toBe(true)
    }
  })

  it(`among the bytes of figures is found by the check wherever it changes one, ${FLIPS} times`, async () => {
    expect(figures.length).toBeGreaterThan(100)
    let changes = 0
    for (let index = 0; index < FLIPS; index += 1) {
      const part = figures[Math.floor(spread(index) * figures.length)]
      if (part === undefined) throw new Error('there are no figures in the file')
      const bit = part.from * 8 + Math.floor(spread(index + 0.5) * part.length * 8)
      const { changed, found } = await effectOf(bit)
      if (!changed) continue
      changes += 1
      expect(found, `bit ${bit}`).toBe(true)
    }
    // The others hit what a split page left behind, which nobody reads.
    expect(changes).toBeGreaterThan(FLIPS / 2)
  })
})
