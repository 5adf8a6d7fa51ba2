import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROJECT } from './project.ts'

/** What each room may import of ours: the table of docs/architecture.md. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'packages/model': [],
  'packages/language': [],
  'packages/formula': ['model'],
  'packages/exchange': ['model'],
  'packages/store': ['model'],
  'packages/catalogue': ['formula', 'model'],
  'packages/validation': ['formula', 'model'],
  'packages/charts': ['language', 'model'],
  'apps/api': ['catalogue', 'exchange', 'formula', 'language', 'model', 'store', 'validation'],
  'apps/web': ['api', 'charts', 'exchange', 'language', 'model', 'validation'],
}

const rooms = Object.entries(MAY_IMPORT)
const read = async (path: string) => JSON.parse(await readFile(join(PROJECT, path), 'utf8'))
const lastPart = (path: string): string => path.split('/').at(-1) ?? ''

describe('the dependency rule', () => {
  it.each(rooms)('%s declares as dependencies only what it may import', async (room, allowed) => {
    const { dependencies = {} } = await read(`${room}/package.json`)
    const ours = Object.keys(dependencies)
      .filter((name) => name.startsWith('@marsad/'))
      .map(lastPart)
    expect(allowed).toEqual(expect.arrayContaining(ours))
  })

  it.each(rooms)('%s refers in its tsconfig to what it declares and no more', async (room) => {
    const { dependencies = {} } = await read(`${room}/package.json`)
    const { references = [] } = await read(`${room}/tsconfig.json`)
    const declared = Object.keys(dependencies)
      .filter((name) => name.startsWith('@marsad/'))
      .map(lastPart)
    expect(references.map((one: { path: string }) => lastPart(one.path)).sort()).toEqual(
      declared.sort(),
    )
  })

  it.each([
    ['packages/model', '@marsad/store'],
    ['packages/model', 'better-sqlite3'],
    ['packages/formula', '@marsad/language'],
    ['packages/store', 'hono'],
    ['packages/validation', '@marsad/exchange'],
    ['apps/web', '@marsad/store'],
  ])('%s cannot even resolve %s, which it does not declare', (room, name) => {
    const places = [join(PROJECT, room), PROJECT]
    expect(places.filter((place) => existsSync(join(place, 'node_modules', name)))).toEqual([])
  })

  it('finds a declared dependency by the same look, so that the look can fail', () => {
    expect(existsSync(join(PROJECT, 'packages/formula/node_modules/@marsad/model'))).toBe(true)
  })
})
