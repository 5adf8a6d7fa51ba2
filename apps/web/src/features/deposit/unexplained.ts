import type { CheckedFile, ShownGroup } from '../../reader/protocol.ts'
import type { Explanation } from './draft.ts'

/** Fewer letters explain nothing. */
export const SHORTEST = 10

/** Whether an explanation says enough. */
export function isEnough(explanation: Explanation | undefined): boolean {
  return (
    explanation !== undefined &&
    explanation.reason !== '' &&
    [...explanation.text.trim()].length >= SHORTEST
  )
}

/** The groups of warnings that nobody has explained yet. */
export function unexplained(
  { groups }: Pick<CheckedFile, 'groups'>,
  explanations: Readonly<Record<string, Explanation>>,
): readonly ShownGroup[] {
  return groups.filter(
    ({ group, first }) => first.severity === 'warning' && !isEnough(explanations[group]),
  )
}
