import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadCatalogue } from './load.ts'
import { registerNewFormulas } from './register.ts'
import { change, smallCatalogue, writeFiles } from './testing.ts'

const RATE = 'catalogue/indicators/UNEMPLOYMENT_RATE.yaml'
const REGISTER = 'catalogue/formula-register.csv'
const FURTHER =
  '  - version: 2\n    effectiveFrom: 2021-01-01\n    expression: 100 * (unemployed / labour_force)\nunit: PT'

describe('registerNewFormulas', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'marsad-register-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  const register = () => readFile(join(folder, REGISTER), 'utf8')

  it('adds a line for a new version and leaves the others as they are', async () => {
    await writeFiles(folder, change(smallCatalogue(), RATE, 'unit: PT', FURTHER))
    const before = await register()
    expect(await registerNewFormulas(folder)).toMatchObject({
      ok: true,
      added: [{ indicator: 'UNEMPLOYMENT_RATE', version: 2, effectiveFrom: '2021-01-01' }],
    })
    const after = await register()
    expect(after.startsWith(before)).toBe(true)
    expect(after.slice(before.length)).toMatch(/^UNEMPLOYMENT_RATE,2,2021-01-01,[0-9a-f]{64}\n$/)
    expect((await loadCatalogue(folder)).ok).toBe(true)
  })

  it('adds nothing twice', async () => {
    await writeFiles(folder, change(smallCatalogue(), RATE, 'unit: PT', FURTHER))
    await registerNewFormulas(folder)
    const once = await register()
    expect(await registerNewFormulas(folder)).toEqual({ ok: true, added: [] })
    expect(await register()).toBe(once)
  })

  it('begins a register where there is none', async () => {
    const { [REGISTER]: held = '', ...files } = smallCatalogue()
    await writeFiles(folder, files)
    await registerNewFormulas(folder)
    expect(await register()).toBe(held)
  })

  it('ends the last line before it adds one', async () => {
    const files = change(smallCatalogue(), RATE, 'unit: PT', FURTHER)
    await writeFiles(folder, { ...files, [REGISTER]: (files[REGISTER] ?? '').trimEnd() })
    await registerNewFormulas(folder)
    expect((await register()).split('\n')).toHaveLength(4)
  })

  it('registers nothing of a catalogue with other findings, and does not touch a changed formula', async () => {
    const changed = change(smallCatalogue(), RATE, '100 * unemployed', '1000 * unemployed / 10')
    await writeFiles(folder, changed)
    expect(await registerNewFormulas(folder)).toMatchObject({
      ok: false,
      findings: [{ code: 'register.changed-expression' }],
    })
    expect(await register()).toBe(changed[REGISTER])
  })
})
