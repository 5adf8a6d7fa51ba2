import type { Catalogue, DataFinding } from '@marsad/model'
import { checkCodelists } from './checks/codelists.ts'
import { checkCollections } from './checks/collections.ts'
import { checkFormulaVersions } from './checks/formula-versions.ts'
import { checkFormulas } from './checks/formulas.ts'
import { checkGlossary } from './checks/glossary.ts'
import { checkHome } from './checks/home.ts'
import { checkIds } from './checks/ids.ts'
import { checkLists } from './checks/lists.ts'
import { checkMeasures } from './checks/measures.ts'
import { checkRegister } from './checks/register.ts'
import { checkSources } from './checks/sources.ts'
import type { Draft } from './door.ts'
import { type Names, namesOf } from './names.ts'

type Check = (draft: Draft, names: Names) => readonly DataFinding[]

/** What holds between the files of a catalogue. */
const CHECKS: readonly Check[] = [
  checkIds,
  checkMeasures,
  checkCodelists,
  checkSources,
  checkCollections,
  checkLists,
  checkHome,
  checkGlossary,
  checkFormulaVersions,
]

/**
 * Everything that does not hold.
 *
 * @param catalogue The catalogue as far as it could be read.
 * @param unread What was found when the files were read.
 */
export function checkDraft(
  draft: Draft,
  catalogue: Catalogue,
  unread: readonly DataFinding[],
): readonly DataFinding[] {
  const names = namesOf(draft)
  const findings = [...unread, ...CHECKS.flatMap((check) => check(draft, names))]
  const spoken = new Set(findings.map(({ file }) => file))
  const ofFormulas = checkFormulas(draft, catalogue, spoken)
  const unsettled = new Set(
    [...findings, ...ofFormulas].filter(isOfFormula).map(({ file }) => file),
  )
  return [...findings, ...ofFormulas, ...checkRegister(draft, unsettled)]
}

function isOfFormula({ code }: DataFinding): boolean {
  return code.startsWith('formula.')
}
