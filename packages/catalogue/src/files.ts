import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** One file as it lies on disk; `path` starts at the data folder and uses `/`. */
export type DataFile = { readonly path: string; readonly text: string }

/** Where the register of formulas lies, from the data folder. */
export const REGISTER_PATH = 'catalogue/formula-register.csv'
/** Where the publications lie, from the data folder. */
export const RELEASES_PATH = 'figures/releases.yaml'

/**
 * Reads every file that makes the catalogue, sorted by path: all of `catalogue/` and the list of publications.
 *
 * @param directory The data folder. Without a `catalogue` folder in it the list is empty.
 */
export async function readDataFiles(directory: string): Promise<readonly DataFile[]> {
  const entries = await readdir(join(directory, 'catalogue'), {
    recursive: true,
    withFileTypes: true,
  }).catch(whenMissing([]))
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => fromDataFolder(directory, join(entry.parentPath, entry.name)))
    .sort()
  const files = await Promise.all(
    [...paths, RELEASES_PATH].map(async (path) => {
      const text = await readFile(join(directory, path), 'utf8').catch(whenMissing(undefined))
      return text === undefined ? [] : [{ path, text: text.replace(/^\uFEFF/, '') }]
    }),
  )
  return paths.length === 0 ? [] : files.flat()
}

/** SHA-256 over paths and contents; documentation is left out, for it changes nothing. */
export function hashOf(files: readonly DataFile[]): string {
  const hash = createHash('sha256')
  for (const file of files) {
    if (isDocumentation(file.path)) continue
    hash.update(file.path).update('\0').update(file.text).update('\0')
  }
  return hash.digest('hex')
}

/** Whether a file is there for people only. */
export function isDocumentation(path: string): boolean {
  return path.endsWith('.md')
}

function fromDataFolder(directory: string, path: string): string {
  return relative(directory, path).replaceAll(sep, '/')
}

function whenMissing<T>(fallback: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return fallback
    throw error
  }
}
