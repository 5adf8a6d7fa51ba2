import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { PROJECT } from './project.ts'

type Chunk = {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
}

/** The built pages as their manifest tells them: what a set of modules loads, and its size on the wire. */
export type Bundle = {
  /** Scripts that the named modules load at once, their own imports and those of the document included. */
  scriptsOf(modules: readonly string[]): ReadonlySet<string>
  /** Scripts that may come later, whatever the reader does on the page of the named modules. */
  laterOf(modules: readonly string[]): ReadonlySet<string>
  /** Kilobytes after gzip, those of `without` left out. */
  kilobytes(files: Iterable<string>, without?: ReadonlySet<string>): number
  /** Styles that the document itself brings: those of every page of readers. */
  styles(): readonly string[]
  /** All files with an ending. */
  filesWith(ending: string): readonly string[]
}

const DIST = join(PROJECT, 'apps/web/dist')
const MESSAGES = '../../packages/language/messages/'

/** Reads the manifest of the last build. */
export async function readBundle(): Promise<Bundle> {
  const manifest: Readonly<Record<string, Chunk>> = JSON.parse(
    await readFile(join(DIST, '.vite/manifest.json'), 'utf8'),
  )
  const document = await readFile(join(DIST, 'index.html'), 'utf8')
  const names = await readdir(join(DIST, 'assets'))
  const sizes = new Map<string, number>()
  for (const name of names) {
    const file = `assets/${name}`
    sizes.set(file, gzipSync(await readFile(join(DIST, file))).byteLength)
  }
  const named = [...document.matchAll(/\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file)
  const visit = (key: string, seen: Set<string>, later: boolean): void => {
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`the build has no chunk ${key}`)
    if (seen.has(chunk.file)) return
    seen.add(chunk.file)
    for (const next of chunk.imports ?? []) visit(next, seen, later)
    if (!later) return
    for (const next of chunk.dynamicImports ?? []) if (!isPage(next)) visit(next, seen, later)
  }
  const filesOf = (modules: readonly string[], later: boolean): ReadonlySet<string> => {
    const seen = new Set<string>(named)
    for (const module of modules) visit(module, seen, later)
    return seen
  }
  return {
    scriptsOf: (modules) => filesOf(modules, false),
    laterOf: (modules) => filesOf(modules, true),
    kilobytes: (files, without = new Set()) =>
      [...files]
        .filter((file) => !without.has(file))
        .reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0) / 1024,
    styles: () => [...document.matchAll(/\/(assets\/[^"]+\.css)"/g)].map(([, file = '']) => file),
    filesWith: (ending) => [...sizes.keys()].filter((file) => file.endsWith(ending)),
  }
}

/** The sentences of a language, as a module. */
export const sentencesOf = (language: 'fr' | 'ar' | 'en'): string => `${MESSAGES}${language}.json`

const isPage = (module: string): boolean =>
  module.startsWith('src/routes/') || module.startsWith(MESSAGES)
