import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DataFinding } from '@marsad/model'
import { HEADING, newFormulas, type RegisteredFormula, registerLine } from './checks/register.ts'
import { REGISTER_PATH, readDataFiles } from './files.ts'
import { judgeFiles } from './load.ts'

/** What became of a registration: the formulas that were added, or why none was. */
export type Registration =
  | { readonly ok: true; readonly added: readonly RegisteredFormula[] }
  | { readonly ok: false; readonly findings: readonly DataFinding[] }

/**
 * Adds to the register the versions of formulas that it does not hold yet; lines that are there stay as they are.
 *
 * @param directory The data folder.
 * @returns What was added, in catalogue order, empty when the register was complete; or the findings, other than
 *   of unregistered versions, that the catalogue has: nothing is registered of a catalogue that is not whole.
 */
export async function registerNewFormulas(directory: string): Promise<Registration> {
  const { draft, findings: all } = judgeFiles(await readDataFiles(directory))
  const findings = all.filter(({ code }) => code !== 'register.unregistered')
  if (findings.length > 0) return { ok: false, findings }
  const added = newFormulas(draft)
  if (added.length > 0) {
    const held = draft.register?.text ?? `${HEADING}\n`
    const start = held.endsWith('\n') ? held : `${held}\n`
    await writeFile(
      join(directory, REGISTER_PATH),
      start + added.map((formula) => `${registerLine(formula)}\n`).join(''),
    )
  }
  return { ok: true, added }
}
