import type { Catalogue, DataFinding } from '@marsad/model'
import { assemble } from './assemble.ts'
import { checkDraft } from './checks.ts'
import { type Draft, readDraft } from './door.ts'
import { type DataFile, hashOf, readDataFiles } from './files.ts'

/** A catalogue that is whole, or everything that is wrong with it. */
export type LoadedCatalogue =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly findings: readonly DataFinding[] }

/**
 * Reads the catalogue of a data folder and refuses it unless it is whole.
 *
 * @param directory The data folder: it holds `catalogue/` and `figures/releases.yaml`.
 * @returns All findings at once, sorted by file and line.
 */
export async function loadCatalogue(directory: string): Promise<LoadedCatalogue> {
  const files = await readDataFiles(directory)
  if (files.length === 0) return { ok: false, findings: [noCatalogue(directory)] }
  const { catalogue, findings } = judgeFiles(files)
  return findings.length > 0 ? { ok: false, findings } : { ok: true, catalogue }
}

/** The catalogue that files make, as far as they can be read, and all that is wrong with it, by file and line. */
export function judgeFiles(files: readonly DataFile[]): {
  readonly draft: Draft
  readonly catalogue: Catalogue
  readonly findings: readonly DataFinding[]
} {
  const { draft, findings: unread } = readDraft(files)
  const catalogue = assemble(draft, hashOf(files))
  const findings = checkDraft(draft, catalogue, unread)
  return { draft, catalogue, findings: [...findings].sort(byPlace) }
}

function byPlace(a: DataFinding, b: DataFinding): number {
  return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1
}

function noCatalogue(directory: string): DataFinding {
  return {
    code: 'folder.empty',
    file: 'catalogue',
    line: 1,
    message: `There is no catalogue in ${directory}.`,
    remedy: 'Give the data folder, which holds the folder catalogue.',
  }
}
