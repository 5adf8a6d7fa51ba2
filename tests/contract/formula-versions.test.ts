import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, openLibrary } from '@marsad/api/testing'
import { registerNewFormulas } from '@marsad/catalogue'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PROJECT } from '../house/project.ts'

let folder: string
let data: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'marsad-versions-'))
  data = join(folder, 'data')
  await cp(join(PROJECT, 'data'), data, { recursive: true })
})

afterEach(() => rm(folder, { recursive: true, force: true }))

type Data = { readonly series: readonly { readonly values: readonly (number | null)[] }[] }
type Lineage = { readonly value: number | null; readonly formula: { readonly version: number } }

/** Opens the database on a day and asks. */
async function on<T>(day: string, paths: readonly string[]): Promise<readonly T[]> {
  const database = join(folder, 'marsad.db')
  const { library } = await openLibrary({ database, data }, {}, () => `${day}T09:00:00Z`)
  try {
    const app = createApp(library)
    const answers = paths.map(async (path) => (await app.request(`/api/v1${path}`)).json())
    return (await Promise.all(answers)) as readonly T[]
  } finally {
    await library.store.close()
  }
}

const RATE = 'catalogue/indicators/UNEMPLOYMENT_RATE.yaml'
const DATA = '/indicators/UNEMPLOYMENT_RATE/data?from=2023&to=2023'
const LINEAGE = '/indicators/UNEMPLOYMENT_RATE/lineage?period=2023'

describe('a database that was loaded before', () => {
  it('has the figures of an indicator added since, with no other command', async () => {
    await on('2026-11-21', ['/health'])
    const text = await readFile(join(data, RATE), 'utf8')
    const added = text
      .replace('id: UNEMPLOYMENT_RATE', 'id: EMPLOYED_IN_LABOUR_FORCE')
      .replace('100 * unemployed / labour_force', '100 * employed / labour_force')
    await writeFile(join(data, 'catalogue/indicators/EMPLOYED_IN_LABOUR_FORCE.yaml'), added)
    expect(await registerNewFormulas(data)).toMatchObject({ ok: true })
    const [answer] = await on<Data>('2026-11-22', [
      '/indicators/EMPLOYED_IN_LABOUR_FORCE/data?from=2023&to=2023',
    ])
    expect(answer?.series[0]?.values[0]).toBeCloseTo((100 * 10_591) / 12_171, 9)
  })

  it('uses a new version of a formula from its day on, and the former one for what was known before', async () => {
    const text = await readFile(join(data, RATE), 'utf8')
    const second =
      '  - version: 2\n    effectiveFrom: 2026-12-01\n    expression: 100 * employed / labour_force\nunit: PT'
    await writeFile(join(data, RATE), text.replace('unit: PT', second))
    expect(await registerNewFormulas(data)).toMatchObject({ ok: true })

    const [before, explained] = await on<Data & Lineage>('2026-11-30', [DATA, LINEAGE])
    expect(before?.series[0]?.values[0]).toBeCloseTo(12.98167776, 8)
    expect(explained?.formula.version).toBe(1)

    const [after, then, held] = await on<Data & Lineage>('2026-12-01', [
      DATA,
      LINEAGE,
      `${LINEAGE}&asOf=HCP_ENE_2024`,
    ])
    expect(after?.series[0]?.values[0]).toBeCloseTo((100 * 10_591) / 12_171, 9)
    expect(then?.formula.version).toBe(2)
    expect(then?.value).toBeCloseTo(after?.series[0]?.values[0] ?? Number.NaN, 9)
    expect(held?.formula.version).toBe(1)
    expect(held?.value).toBeCloseTo(12.98167776, 8)
  })
})
