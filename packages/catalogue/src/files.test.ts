import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashOf, isDocumentation, readDataFiles } from './files.ts'
import { writeFiles } from './testing.ts'

describe('readDataFiles', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'marsad-files-'))
    await writeFiles(folder, {
      'catalogue/series/b.yaml': 'id: b\n',
      'catalogue/series/a.yaml': '\uFEFFid: a\n',
      'catalogue/themes.yaml': 'themes: []\n',
      'catalogue/.hidden.yaml': 'id: x\n',
      'figures/releases.yaml': 'releases: []\n',
      'figures/HCP.csv': 'x\n',
      'geo/map.json': '{}\n',
    })
  })
  afterEach(() => rm(folder, { recursive: true }))

  const paths = async (directory: string) =>
    (await readDataFiles(directory)).map(({ path }) => path)
  const ALL = [
    'catalogue/series/a.yaml',
    'catalogue/series/b.yaml',
    'catalogue/themes.yaml',
    'figures/releases.yaml',
  ]

  it('reads the catalogue and the publications, by path, and nothing else', async () => {
    expect(await paths(folder)).toEqual(ALL)
  })

  it('names files from the data folder, however the folder is named', async () => {
    expect(await paths(`${folder}/`)).toEqual(ALL)
    expect(await paths(`${folder}/geo/..`)).toEqual(ALL)
    expect(await paths(relative(process.cwd(), folder))).toEqual(ALL)
  })

  it('leaves out the mark that some editors put at the beginning', async () => {
    expect((await readDataFiles(folder))[0]?.text).toBe('id: a\n')
  })

  it('is empty where there is no catalogue', async () => {
    expect(await readDataFiles(join(folder, 'geo'))).toEqual([])
    expect(await readDataFiles(join(folder, 'nowhere'))).toEqual([])
  })

  it('reads a catalogue without publications', async () => {
    await rm(join(folder, 'figures'), { recursive: true })
    expect(await paths(folder)).toEqual(ALL.slice(0, -1))
  })

  it('does not swallow other failures', async () => {
    await rm(join(folder, 'figures/releases.yaml'))
    await mkdir(join(folder, 'figures/releases.yaml'))
    await expect(readDataFiles(folder)).rejects.toThrow('EISDIR')
    await rm(join(folder, 'catalogue'), { recursive: true })
    await writeFile(join(folder, 'catalogue'), 'a file\n')
    await expect(readDataFiles(folder)).rejects.toThrow('ENOTDIR')
  })
})

describe('hashOf', () => {
  const file = { path: 'catalogue/themes.yaml', text: 'themes: []\n' }

  it('tells texts and paths apart', () => {
    const hashes = [
      hashOf([file]),
      hashOf([{ ...file, text: 'themes: [ ]\n' }]),
      hashOf([{ ...file, path: 'catalogue/kinds.yaml' }]),
      hashOf([]),
      hashOf([file, file]),
      hashOf([{ path: `${file.path}t`, text: file.text.slice(1) }]),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  it('leaves documentation out', () => {
    expect(isDocumentation('catalogue/README.md')).toBe(true)
    expect(hashOf([{ path: 'catalogue/README.md', text: '#' }, file])).toBe(hashOf([file]))
  })
})
