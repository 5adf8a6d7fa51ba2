import type { Codelist } from '../../answers.ts'

type Code = Codelist['codes'][number]

/** A code with its place in the hierarchy: 0 at the top. */
export type PlacedCode = { readonly code: Code; readonly depth: number }

/** The codes of a list, each right after its parent and before the next of its level; the order of the list holds among siblings. */
export function codeTree(codes: readonly Code[]): readonly PlacedCode[] {
  const known = new Set(codes.map(({ id }) => id))
  const children = new Map<string | null, Code[]>()
  for (const code of codes) {
    const parent = code.parent !== null && known.has(code.parent) ? code.parent : null
    children.set(parent, [...(children.get(parent) ?? []), code])
  }
  const placed: PlacedCode[] = []
  const seen = new Set<string>()
  const visit = (parent: string | null, depth: number): void => {
    for (const code of children.get(parent) ?? []) {
      if (seen.has(code.id)) continue
      seen.add(code.id)
      placed.push({ code, depth })
      visit(code.id, depth + 1)
    }
  }
  visit(null, 0)
  return placed
}
