import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadCatalogue } from '@marsad/catalogue'
import type { Catalogue } from '@marsad/model'

/** The data folder of the repository. */
export const DATA = join(import.meta.dirname, '../../../../../data')

/** The catalogue of the repository; throws its findings when it is not whole. */
export async function realCatalogue(): Promise<Catalogue> {
  const loaded = await loadCatalogue(DATA)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.findings.slice(0, 10), null, 1))
  return loaded.catalogue
}

/** Runs something in a folder of its own that is removed afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'marsad-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The note of February 2024: 1,580 thousand unemployed in 2023, as a row of a figures file. */
export const UNEMPLOYED_2023 = {
  SOURCE: 'HCP_ENE',
  MEASURE: 'unemployed',
  FREQ: 'A',
  REF_AREA: 'MA',
  SEX: '_T',
  TIME_PERIOD: '2023',
  OBS_VALUE: '1580',
  UNIT_MEASURE: 'PS',
  UNIT_MULT: '3',
  OBS_STATUS: 'A',
  RELEASE: 'HCP_ENE_2023',
  SAME_CELL_AS: '',
  COMMENT: '',
  SOURCE_TITLE: 'Situation du marché du travail en 2023',
  SOURCE_REF: 'https://www.hcp.ma',
  RETRIEVED: '2026-11-21',
} as const satisfies Readonly<Record<string, string>>

export type FigureRow = Readonly<Record<string, string>>

/** A figures file: the columns of the first row, quoted where they need it. */
export function csvOf(rows: readonly FigureRow[]): string {
  const names = Object.keys(rows[0] ?? {})
  const quote = (text: string): string =>
    /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ''))]
    .map((fields) => `${fields.map(quote).join(',')}\n`)
    .join('')
}

/** Writes a figures file and gives its path. */
export async function writeFigures(
  folder: string,
  name: string,
  rows: readonly FigureRow[],
): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, csvOf(rows))
  return path
}
