import type { Catalogue, DataFinding } from '@marsad/model'
import { assemble } from './assemble.ts'
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
  const { draft, findings } = readDraft(files)
  const catalogue = assemble(draft, hashOf(files))
  return findings.length === 0 ? { ok: true, catalogue } : { ok: false, findings }
}
