import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import {
  listVintages,
  migrateStore,
  openStore,
  readSeries,
  revisionOf,
  saveCatalogue,
  verifyStore,
} from '@marsad/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CRASH_CATALOGUE } from './crash-content.ts'
import { type Engine, fileEngine, postgresEngine } from './engines.ts'

const WRITER = fileURLToPath(new URL('many-writers-child.ts', import.meta.url))
const PROCESSES = 4
const VINTAGES = 50

/** Runs a writer to its end. @returns What it said, and its exit code. */
async function run(
  database: string,
  name: string,
): Promise<{ readonly code: number | null; readonly said: string }> {
  const writer = spawn(process.execPath, [WRITER, database, name, String(VINTAGES)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [writer.stdout, writer.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  }
  return await new Promise((resolve) => {
    writer.on('close', (code) => resolve({ code, said }))
  })
}

const engines: readonly (readonly [string, () => Promise<Engine>])[] = [
  ['SQLite in a file', fileEngine],
  ['PostgreSQL', postgresEngine],
]

for (const [name, start] of engines) {
  describe(`processes that publish at the same time on ${name}`, () => {
    let engine: Engine | undefined
    beforeAll(async () => {
      engine = await start()
    })
    afterAll(async () => {
      await engine?.stop()
    })

    it('lose nothing: numbers without a gap, each vintage once, one chain', async () => {
      const database = (await engine?.empty()) ?? ''
      const store = await openStore(database)
      await migrateStore(store)
      await saveCatalogue(store, CRASH_CATALOGUE)
      const names = Array.from({ length: PROCESSES }, (_, index) => `P${index}`)
      for (const { code, said } of await Promise.all(names.map((one) => run(database, one)))) {
        expect(code, said).toBe(0)
      }
      const vintages = await listVintages(store)
      expect(vintages.map(({ sequence }) => sequence)).toEqual(
        Array.from({ length: PROCESSES * VINTAGES }, (_, index) => index + 1),
      )
      for (const one of names) {
        const own = vintages.filter(({ id }) => id.startsWith(`${one}_`)).map(({ id }) => id)
        expect(own).toEqual(Array.from({ length: VINTAGES }, (_, index) => `${one}_${index}`))
      }
      // Every process adds one to a value it reads in its publication: none overwrote another.
      const [series] = await readSeries(store, { measure: 'labour_force', codes: { SEX: ['_T'] } })
      expect(series?.observations[0]?.value).toBe(PROCESSES * VINTAGES)
      expect(await revisionOf(store, 'labour_force')).toBe(PROCESSES * VINTAGES)
      expect((await verifyStore(store)).findings).toEqual([])
      await store.close()
    })
  })
}
