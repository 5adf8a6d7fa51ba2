import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serialiseCatalogue } from '@marsad/catalogue'
import { openStore, verifyStore } from '@marsad/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { wholeCatalogue, workflowOver } from './workflow-setting.ts'

const RUNS = Number(process.env.MARSAD_CRASH_RUNS ?? 10)
const QUARTERS = 12
const CHILD = fileURLToPath(new URL('./workflow-child.ts', import.meta.url))
const STEPS = ['receive', 'submit', 'approve', 'publish']

let folder: string
let people: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marsad-workflow-'))
  const store = await openStore(join(folder, 'empty.db'))
  const flow = await workflowOver(store)
  const [paula, victor, petra] = [flow.idOf('paula'), flow.idOf('victor'), flow.idOf('petra')]
  people = JSON.stringify({ paula, victor, petra })
  await store.close()
  await writeFile(join(folder, 'catalogue.json'), serialiseCatalogue(await wholeCatalogue()))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

function start(database: string): ChildProcess {
  const args = [CHILD, database, join(folder, 'catalogue.json'), people, String(QUARTERS)]
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Runs the child to its end, or kills it so long after its first word. @returns What it acknowledged. */
async function run(database: string, killAfter?: number): Promise<readonly string[]> {
  const child = start(database)
  let said = ''
  const first = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      resolve()
    })
  })
  const closed = once(child, 'close')
  if (killAfter !== undefined) {
    await Promise.race([first, closed])
    await new Promise((resolve) => setTimeout(resolve, killAfter))
    child.kill('SIGKILL')
  }
  await closed
  return said.split('\n').filter((line) => /^\d+ \w+ [\w-]{36}$/.test(line))
}

/** What a database holds of submissions: each with the steps it has taken. */
async function taken(database: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const store = await openStore(database)
  try {
    expect((await verifyStore(store)).findings).toEqual([])
    const rows = await store.reader
      .selectFrom('audit')
      .select(['subject', 'action'])
      .where('subject_kind', '=', 'submission')
      .orderBy('sequence')
      .execute()
    const states = await store.reader.selectFrom('submission').select(['id', 'state']).execute()
    const vintages = await store.reader.selectFrom('vintage').select('id').execute()
    const published = states.filter(({ state }) => state === 'published')
    expect(vintages).toHaveLength(published.length)
    return new Map(
      states.map(({ id }) => [
        id,
        rows
          .filter(({ subject }) => subject === id)
          .map(({ action }) => action.replace('submission.', '')),
      ]),
    )
  } finally {
    await store.close()
  }
}

describe('receiving, approving and publishing killed at any instant', () => {
  it(`loses nothing acknowledged, leaves nothing half, and goes on where it was, at ${RUNS} instants`, {
    timeout: 120_000 + RUNS * 30_000,
  }, async () => {
    const whole = join(folder, 'whole.db')
    await copyFile(join(folder, 'empty.db'), whole)
    const start = performance.now()
    const all = await run(whole)
    const longest = performance.now() - start
    expect(all).toHaveLength(4 * QUARTERS)
    let partly = 0
    for (let round = 0; round < RUNS; round += 1) {
      const database = join(folder, `killed-${round}.db`)
      await copyFile(join(folder, 'empty.db'), database)
      const acknowledged = await run(database, Math.random() * longest * 0.7)
      const held = await taken(database)
      for (const line of acknowledged) {
        const [, step = '', id = ''] = line.split(' ')
        expect(held.get(id), line).toContain(step)
      }
      for (const steps of held.values()) expect(steps).toEqual(STEPS.slice(0, steps.length))
      if (held.size < QUARTERS) partly += 1
      const again = await run(database)
      // The same requests with the same keys: those done before have the same answers.
      expect(again.slice(0, acknowledged.length)).toEqual(acknowledged)
      const finished = await taken(database)
      expect(finished.size).toBe(QUARTERS)
      for (const steps of finished.values()) expect(steps).toEqual(STEPS)
      await rm(database)
    }
    expect(partly).toBeGreaterThan(0)
  })
})
