import type { Catalogue, DataFinding } from '@marsad/model'
import { assemble } from './assemble.ts'
import { checkDraft } from './checks.ts'
import { readDraft } from './door.ts'
import { hashOf, readDataFiles } from './files.ts'

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
  const { draft, findings: unread } = readDraft(files)
  const findings = [...unread, ...checkDraft(draft)]
  if (findings.length > 0) return { ok: false, findings: findings.sort(byPlace) }
  return { ok: true, catalogue: assemble(draft, hashOf(files)) }
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
