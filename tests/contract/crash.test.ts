import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import {
  listVintages,
  migrateStore,
  openStore,
  readSeries,
  type Store,
  saveCatalogue,
  verifyStore,
} from '@marsad/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CRASH_CATALOGUE, crashSeries } from './crash-content.ts'

const WRITER = fileURLToPath(new URL('crash-writer.ts', import.meta.url))

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marsad-crash-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/**
 * Runs the writer and kills it without warning.
 *
 * @param after Milliseconds: from its start, or from the first vintage it acknowledges.
 * @returns The last vintage it acknowledged; 0 for none.
 */
async function interrupt(
  database: string,
  after: { readonly from: 'start' | 'first'; readonly wait: number },
): Promise<number> {
  const writer = spawn(process.execPath, [WRITER, database], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  let complained = ''
  const first = new Promise<void>((resolve) => {
    writer.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      resolve()
    })
  })
  writer.stderr.on('data', (chunk: Buffer) => {
    complained += chunk.toString()
  })
  const ended = new Promise<string | null>((resolve) => {
    writer.on('close', (_code, signal) => resolve(signal))
  })
  if (after.from === 'first') await Promise.race([first, ended])
  await pause(after.wait)
  writer.kill('SIGKILL')
  expect(await ended, complained).toBe('SIGKILL')
  return Number(said.trim().split('\n').at(-1) ?? 0)
}

/** What the next start finds: whole vintages, all that were acknowledged, and nothing else. */
async function expectWhole(database: string, acknowledged: number): Promise<number> {
  const store = await openStore(database)
  try {
    await migrateStore(store)
    await saveCatalogue(store, CRASH_CATALOGUE)
    const vintages = await listVintages(store)
    expect(vintages.length).toBeGreaterThanOrEqual(acknowledged)
    expect(vintages.length).toBeLessThanOrEqual(acknowledged + 1)
    for (const { sequence, counts } of vintages) {
      expect(counts).toEqual({ series: 30, cells: 30 })
      await expectContent(store, sequence)
    }
    expect(await verifyStore(store)).toMatchObject({
      findings: [],
      vintages: vintages.length,
      seriesVersions: 30 * vintages.length,
      deliveries: 30 * vintages.length,
    })
    return vintages.length
  } finally {
    await store.close()
  }
}

async function expectContent(store: Store, sequence: number): Promise<void> {
  for (const measure of ['labour_force', 'UNEMPLOYMENT_RATE']) {
    const held = await readSeries(store, { measure, asOf: sequence })
    const values = new Map(
      held.map(({ key, observations }) => [key.join('.'), observations.map(({ value }) => value)]),
    )
    for (const series of crashSeries(sequence).filter((one) => one.measure === measure)) {
      expect(values.get(series.key.join('.'))).toEqual(
        series.observations.map(({ value }) => value),
      )
    }
  }
}

describe('a writer killed at any instant', () => {
  it('loses nothing it acknowledged and leaves nothing half, while it publishes', async () => {
    let published = 0
    for (let round = 0; round < 20; round += 1) {
      const database = join(folder, `publishing-${Math.floor(round / 5)}.db`)
      const acknowledged = await interrupt(database, { from: 'first', wait: randomInt(60) })
      published = Math.max(published, await expectWhole(database, acknowledged))
    }
    expect(published).toBeGreaterThan(5)
  })

  it('leaves a database that the next start completes, while it starts', async () => {
    for (let round = 0; round < 12; round += 1) {
      const database = join(folder, `starting-${round}.db`)
      const acknowledged = await interrupt(database, { from: 'start', wait: randomInt(100, 500) })
      await expectWhole(database, acknowledged)
    }
  })
})
