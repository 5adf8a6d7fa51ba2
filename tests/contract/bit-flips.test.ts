import { copyFile, mkdtemp, open, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Series } from '@marsad/model'
import {
  type DeliveredFigure,
  deliveriesOf,
  listVintages,
  migrateStore,
  openStore,
  readSeries,
  type Store,
  saveCatalogue,
  type Vintage,
  verifyStore,
} from '@marsad/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CRASH_CATALOGUE, publishCrashVintage } from './crash-content.ts'

const FLIPS = 150

type Answers = {
  readonly vintages: readonly Vintage[]
  readonly series: readonly (readonly Series[])[]
  readonly deliveries: readonly (readonly DeliveredFigure[])[]
}

/** Everything readers are told, as of every vintage. */
async function answersOf(store: Store): Promise<Answers> {
  const vintages = await listVintages(store)
  const series: (readonly Series[])[] = []
  for (const measure of ['labour_force', 'UNEMPLOYMENT_RATE']) {
    for (const { sequence } of vintages) {
      series.push(await readSeries(store, { measure, asOf: sequence }))
    }
    series.push(await readSeries(store, { measure, codes: { SEX: ['S2', 'S3'] } }))
  }
  const deliveries: (readonly DeliveredFigure[])[] = []
  for (const one of series.flat()) {
    const [, observation] = one.observations
    if (observation === undefined) continue
    deliveries.push(await deliveriesOf(store, { ...one, period: observation.period }))
  }
  return { vintages, series, deliveries }
}

let folder: string
let whole: string
let expected: Answers
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marsad-flips-'))
  whole = join(folder, 'whole.db')
  const store = await openStore(whole)
  await migrateStore(store)
  await saveCatalogue(store, CRASH_CATALOGUE)
  for (const sequence of [1, 2, 3]) await publishCrashVintage(store, sequence)
  expected = await answersOf(store)
  await store.close()
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

/** What one flipped bit does: nothing, an error that says so, or another answer; and whether the check finds it. */
async function effectOf(bit: number): Promise<{ readonly lied: boolean; readonly found: boolean }> {
  const path = join(folder, 'flipped.db')
  await copyFile(whole, path)
  await flip(path, bit)
  let store: Store | undefined
  try {
    store = await openStore(path, { readOnly: true })
    const lied = await answersOf(store).then(
      (answers) => JSON.stringify(answers) !== JSON.stringify(expected),
      () => false,
    )
    const found = await verifyStore(store).then(
      ({ findings }) => findings.length > 0,
      () => true,
    )
    return { lied, found }
  } catch {
    return { lied: false, found: true }
  } finally {
    await store?.close()
  }
}

describe('one flipped bit of the file', () => {
  it('is found by the check wherever it changes an answer', async () => {
    const bits = (await stat(whole)).size * 8
    let found = 0
    for (let index = 0; index < FLIPS; index += 1) {
      // Spread over the whole file, on every bit of a byte: the step has no factor in common with eight.
      const bit = Math.floor((bits / FLIPS) * index) + (index % 8)
      const effect = await effectOf(bit)
      if (effect.lied) expect(effect.found, `bit ${bit}`).toBe(true)
      if (effect.found) found += 1
    }
    expect(found).toBeGreaterThan(FLIPS / 8)
  })
})
