import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Engine, fileEngine, postgresEngine } from './engines.ts'
import { loadOnce } from './loading.ts'

let engines: readonly Engine[] = []
beforeAll(async () => {
  engines = [await fileEngine(), await postgresEngine()]
})
afterAll(async () => {
  for (const engine of engines) await engine.stop()
})

describe('a load of the real figures', () => {
  it('comes to the same chain of vintages on every engine', async () => {
    const loads = []
    for (const engine of engines) loads.push(await loadOnce(await engine.empty()))
    const [first, ...others] = loads
    expect(first).toMatchObject({ findings: [], vintages: 121 })
    for (const other of others) expect(other).toEqual(first)
  })
})
