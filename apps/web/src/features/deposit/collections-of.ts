import type { Collection } from '../../answers.ts'
import { holdsRole, type Person } from '../session/session.ts'

/** The collections of the institutions that somebody deposits for. */
export function collectionsOf(
  person: Person,
  collections: readonly Collection[],
): readonly Collection[] {
  return collections.filter(({ institution }) => holdsRole(person, ['producer'], institution))
}
