import type { DataFinding } from '@marsad/model'
import type { z } from 'zod'
import { readYaml, type YamlFile } from './document.ts'
import { explain } from './explain.ts'
import { type DataFile, isDocumentation, REGISTER_PATH, RELEASES_PATH } from './files.ts'
import { CodelistFile } from './schema/codelist.ts'
import { CollectionFile, LegalBasesFile } from './schema/collection.ts'
import { GlossaryFile, TermFile } from './schema/glossary.ts'
import { IndicatorFile } from './schema/indicator.ts'
import { InstitutionFile } from './schema/institution.ts'
import {
  CatalogueFile,
  DimensionsFile,
  KindsFile,
  LegalSchemeFile,
  ThemesFile,
} from './schema/lists.ts'
import { ReleasesFile } from './schema/release.ts'
import { SeriesFile } from './schema/series.ts'
import { SourceFile } from './schema/source.ts'

/** A file that its schema accepts, with the means to say where each part of it stands. */
export type Entry<T> = { readonly yaml: YamlFile; readonly value: T }

/** Folders with one file a thing, in catalogue order. */
type Folders = {
  readonly indicators: readonly Entry<IndicatorFile>[]
  readonly series: readonly Entry<SeriesFile>[]
  readonly codelists: readonly Entry<CodelistFile>[]
  readonly sources: readonly Entry<SourceFile>[]
  readonly institutions: readonly Entry<InstitutionFile>[]
  readonly collections: readonly Entry<CollectionFile>[]
  readonly glossary: readonly Entry<TermFile>[]
}
export type Folder = keyof Folders

/** Files that are one list; `undefined` when the file is missing or has findings. */
type Lists = {
  readonly catalogue: Entry<CatalogueFile> | undefined
  readonly themes: Entry<ThemesFile> | undefined
  readonly kinds: Entry<KindsFile> | undefined
  readonly dimensions: Entry<DimensionsFile> | undefined
  readonly legalBases: Entry<LegalBasesFile> | undefined
  readonly legalScheme: Entry<LegalSchemeFile> | undefined
  readonly glossary: Entry<GlossaryFile> | undefined
  readonly releases: Entry<ReleasesFile> | undefined
}

const LIST_PATHS: Readonly<Record<keyof Lists, string>> = {
  catalogue: 'catalogue/catalogue.yaml',
  themes: 'catalogue/themes.yaml',
  kinds: 'catalogue/kinds.yaml',
  dimensions: 'catalogue/dimensions.yaml',
  legalBases: 'catalogue/legal-bases.yaml',
  legalScheme: 'catalogue/legal-scheme.yaml',
  glossary: 'catalogue/glossary.yaml',
  releases: RELEASES_PATH,
}

/** Everything that was read. */
export type Draft = {
  readonly folders: Folders
  readonly lists: Lists
  /** Ids, by folder, of files with findings of their own: nothing more is said of what refers to them. */
  readonly unread: Readonly<Record<Folder, ReadonlySet<string>>>
  readonly register: DataFile | undefined
}

/** Reads every file through its schema. */
export function readDraft(files: readonly DataFile[]): {
  readonly draft: Draft
  readonly findings: readonly DataFinding[]
} {
  const findings: DataFinding[] = []
  const unread = {
    indicators: new Set<string>(),
    series: new Set<string>(),
    codelists: new Set<string>(),
    sources: new Set<string>(),
    institutions: new Set<string>(),
    collections: new Set<string>(),
    glossary: new Set<string>(),
  }
  const folder = <T extends Ordered>(name: Folder, schema: z.ZodType<T>): readonly Entry<T>[] => {
    const entries: Entry<T>[] = []
    for (const file of files.filter((one) => folderOf(one.path) === name)) {
      const read = readFile(file, schema)
      findings.push(...read.findings)
      if (read.entry === undefined) unread[name].add(baseName(file.path)).add(read.id)
      else entries.push(read.entry)
    }
    return entries.sort(byOrder)
  }
  const list = <T>(name: keyof Lists, schema: z.ZodType<T>): Entry<T> | undefined => {
    const file = files.find(({ path }) => path === LIST_PATHS[name])
    const read =
      file === undefined
        ? { entry: undefined, findings: [absentFile(LIST_PATHS[name])] }
        : readFile(file, schema)
    findings.push(...read.findings)
    return read.entry
  }
  const draft: Draft = {
    folders: {
      indicators: folder('indicators', IndicatorFile),
      series: folder('series', SeriesFile),
      codelists: folder('codelists', CodelistFile),
      sources: folder('sources', SourceFile),
      institutions: folder('institutions', InstitutionFile),
      collections: folder('collections', CollectionFile),
      glossary: folder('glossary', TermFile),
    },
    lists: {
      catalogue: list('catalogue', CatalogueFile),
      themes: list('themes', ThemesFile),
      kinds: list('kinds', KindsFile),
      dimensions: list('dimensions', DimensionsFile),
      legalBases: list('legalBases', LegalBasesFile),
      legalScheme: list('legalScheme', LegalSchemeFile),
      glossary: list('glossary', GlossaryFile),
      releases: list('releases', ReleasesFile),
    },
    unread,
    register: files.find(({ path }) => path === REGISTER_PATH),
  }
  return { draft, findings: [...findings, ...unexpectedFiles(files)] }
}

function readFile<T>(file: DataFile, schema: z.ZodType<T>) {
  const { yaml, findings } = readYaml(file)
  const id = idIn(yaml.value)
  if (findings.length > 0) return { entry: undefined, id, findings }
  const parsed = schema.safeParse(yaml.value)
  return parsed.success
    ? { entry: { yaml, value: parsed.data }, id, findings }
    : { entry: undefined, id, findings: explain(yaml, parsed.error) }
}

function idIn(value: unknown): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  return typeof id === 'string' ? id : ''
}

type Ordered = { readonly id: string; readonly order: number }

function byOrder(a: Entry<Ordered>, b: Entry<Ordered>): number {
  return a.value.order - b.value.order || (a.value.id < b.value.id ? -1 : 1)
}

/** The name of a file without its folder and ending. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '')
}

const FOLDERS: readonly Folder[] = [
  'indicators',
  'series',
  'codelists',
  'sources',
  'institutions',
  'collections',
  'glossary',
]

function folderOf(path: string): Folder | undefined {
  const name = /^catalogue\/([a-z]+)\/[^/]+\.yaml$/.exec(path)?.[1]
  return FOLDERS.find((folder) => folder === name)
}

function absentFile(path: string): DataFinding {
  return {
    code: 'file.missing',
    file: path,
    line: 1,
    message: 'The file is missing.',
    remedy: 'Restore it: a catalogue has all its lists.',
  }
}

function unexpectedFiles(files: readonly DataFile[]): readonly DataFinding[] {
  const lists: ReadonlySet<string> = new Set(Object.values(LIST_PATHS))
  return files
    .filter(({ path }) => folderOf(path) === undefined && !lists.has(path))
    .filter(({ path }) => path !== REGISTER_PATH && !isDocumentation(path))
    .map(({ path }) => ({
      code: 'file.unexpected',
      file: path,
      line: 1,
      message: 'Nothing reads this file.',
      remedy: 'Move it to the folder of its kind and end its name in .yaml, or remove it.',
    }))
}
