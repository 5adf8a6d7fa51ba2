import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { readDataFiles } from './files.ts'
import { CodelistFile } from './schema/codelist.ts'
import { CollectionFile } from './schema/collection.ts'
import { TermFile } from './schema/glossary.ts'
import { IndicatorFile } from './schema/indicator.ts'
import { InstitutionFile } from './schema/institution.ts'
import { ReleasesFile } from './schema/release.ts'
import { SeriesFile } from './schema/series.ts'
import { SourceFile } from './schema/source.ts'

const DATA = fileURLToPath(new URL('../../../data', import.meta.url))
const readme = await readFile(`${DATA}/catalogue/README.md`, 'utf8')
const paths = (await readDataFiles(DATA)).map(({ path }) => path)

/** The part of the README under a heading. */
function section(heading: string): string {
  const [, text = ''] = readme.split(`\n## ${heading}\n`)
  return text.split('\n## ')[0] ?? ''
}

/** Fields that every section may leave to “What holds everywhere”. */
const EVERYWHERE = new Set(['id', 'order', 'title'])

describe('data/catalogue/README.md', () => {
  it.each<readonly [string, z.ZodObject]>([
    ['An indicator', IndicatorFile],
    ['A base series', SeriesFile],
    ['A codelist', CodelistFile],
    ['A source', SourceFile],
    ['An institution', InstitutionFile],
    ['A collection', CollectionFile],
    ['A term', TermFile],
    ['Releases', ReleasesFile.shape.releases.element],
  ])('says under “%s” what each field means', (heading, schema) => {
    const text = section(heading)
    const unsaid = Object.keys(schema.shape)
      .filter((field) => !EVERYWHERE.has(field))
      .filter((field) => !text.includes(`\`${field}\``))
    expect(unsaid).toEqual([])
  })

  it.each([
    'indicators',
    'series',
    'codelists',
    'sources',
    'institutions',
    'collections',
    'glossary',
  ])('counts the files of %s', (folder) => {
    const said = new RegExp(`^${folder}/<\\w+>\\.yaml +(\\d+) `, 'm').exec(readme)?.[1]
    const there = paths.filter((path) => path.startsWith(`catalogue/${folder}/`))
    expect(Number(said)).toBe(there.length)
  })
})
