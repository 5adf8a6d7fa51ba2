import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { judgeFiles, loadCatalogue } from './load.ts'
import { catalogueHash, parseSerialised, serialiseCatalogue } from './serialise.ts'
import { filesOf, smallCatalogue, writeFiles } from './testing.ts'

const { catalogue } = judgeFiles(filesOf(smallCatalogue()))
const data = new URL('../../../data', import.meta.url).pathname

describe('serialiseCatalogue', () => {
  it('gives the same catalogue back', () => {
    expect(parseSerialised(serialiseCatalogue(catalogue))).toEqual(catalogue)
  })

  it('gives the whole catalogue of Marsad back, in its order', async () => {
    const loaded = await loadCatalogue(data)
    if (!loaded.ok) throw new Error('the catalogue is not whole')
    const read = parseSerialised(serialiseCatalogue(loaded.catalogue))
    expect(read).toEqual(loaded.catalogue)
    expect([...(read?.indicators.keys() ?? [])]).toEqual([...loaded.catalogue.indicators.keys()])
  })

  it('is one line', () => {
    expect(serialiseCatalogue(catalogue)).not.toContain('\n')
  })
})

describe('parseSerialised', () => {
  it.each(['', 'null', '{}', '[]', '{"shape":0,"catalogue":{}}', '{"shape":', '"text"', '7'])(
    'refuses %s',
    (text) => {
      expect(parseSerialised(text)).toBeUndefined()
    },
  )
})

describe('catalogueHash', () => {
  it('is the hash of the catalogue that is loaded', async () => {
    const loaded = await loadCatalogue(data)
    expect(loaded.ok && loaded.catalogue.hash).toBe(await catalogueHash(data))
  })

  it('changes with every file but the documentation', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'marsad-hash-'))
    try {
      await writeFiles(folder, smallCatalogue())
      const hash = await catalogueHash(folder)
      expect(hash).toMatch(/^[0-9a-f]{64}$/)
      await writeFile(join(folder, 'catalogue/README.md'), '# Read me\n')
      await writeFile(join(folder, 'figures/HCP.csv'), 'a,b\n')
      expect(await catalogueHash(folder)).toBe(hash)
      for (const path of ['catalogue/themes.yaml', 'figures/releases.yaml', 'catalogue/x.yaml']) {
        const before = await catalogueHash(folder)
        await writeFile(join(folder, path), '# changed\n')
        expect(await catalogueHash(folder)).not.toBe(before)
      }
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  it('does not depend on where the folder lies', async () => {
    expect(await catalogueHash(`${data}/`)).toBe(await catalogueHash(data))
    expect(await catalogueHash(`${data}/../data`)).toBe(await catalogueHash(data))
  })
})
