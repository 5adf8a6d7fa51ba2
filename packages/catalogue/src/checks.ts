import type { DataFinding } from '@marsad/model'
import { checkCodelists } from './checks/codelists.ts'
import { checkCollections } from './checks/collections.ts'
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
  checkRegister,
]

/** Everything that does not hold. */
export function checkDraft(draft: Draft): readonly DataFinding[] {
  const names = namesOf(draft)
  return CHECKS.flatMap((check) => check(draft, names))
}
