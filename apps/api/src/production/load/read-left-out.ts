import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { NOT_LOADED } from './read-figures.ts'

/** A collected figure that is not loaded, and why. */
export type LeftOut = {
  readonly reason: string
  readonly source: string
  readonly release: string
  readonly note: string
}

/** The figures left out beside some files, from `not-loaded.csv`; empty when there is no such file. */
export async function readLeftOut(path: string): Promise<readonly LeftOut[]> {
  const folder = (await stat(path)).isDirectory() ? path : dirname(path)
  const text = await readFile(join(folder, NOT_LOADED), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  })
  const rows: readonly Readonly<Record<string, string>>[] = parse(text, {
    bom: true,
    columns: true,
  })
  return rows.map((row) => ({
    reason: row.REASON ?? '',
    source: row.SOURCE ?? '',
    release: row.RELEASE ?? '',
    note: row.NOTE_EN ?? '',
  }))
}
