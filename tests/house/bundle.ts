import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { PROJECT } from './project.ts'

type Chunk = {
  readonly file: string
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

/** The built pages as their manifest tells them: what a set of chunks loads, and its size on the wire. */
export type Bundle = {
  /** Files that the named chunks load at once, their own imports included. */
  filesOf(chunks: readonly string[]): ReadonlySet<string>
  /** Kilobytes after gzip of the files with an ending, those of `without` left out. */
  kilobytes(files: ReadonlySet<string>, ending: string, without?: ReadonlySet<string>): number
}

const DIST = join(PROJECT, 'apps/web/dist')

/** Reads the manifest of the last build. */
export async function readBundle(): Promise<Bundle> {
  const manifest: Readonly<Record<string, Chunk>> = JSON.parse(
    await readFile(join(DIST, '.vite/manifest.json'), 'utf8'),
  )
  const sizes = new Map<string, number>()
  for (const { file, css = [] } of Object.values(manifest)) {
    for (const name of [file, ...css]) {
      sizes.set(name, gzipSync(await readFile(join(DIST, name))).byteLength)
    }
  }
  const filesOf = (chunks: readonly string[]): ReadonlySet<string> => {
    const files = new Set<string>()
    const visit = (name: string): void => {
      const chunk = manifest[name]
      if (chunk === undefined) throw new Error(`the build has no chunk ${name}`)
      if (files.has(chunk.file)) return
      files.add(chunk.file)
      for (const style of chunk.css ?? []) files.add(style)
      for (const imported of chunk.imports ?? []) visit(imported)
    }
    for (const chunk of chunks) visit(chunk)
    return files
  }
  return {
    filesOf,
    kilobytes: (files, ending, without = new Set()) =>
      [...files]
        .filter((file) => file.endsWith(ending) && !without.has(file))
        .reduce((sum, file) => sum + (sizes.get(file) ?? 0), 0) / 1024,
  }
}
