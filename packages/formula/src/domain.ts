import type { Codelist } from '@marsad/model'

/** Whether a code is another or lies below it in the hierarchy of its list (rule 7). */
export function isWithin(codelist: Codelist, code: string, root: string): boolean {
  const seen = new Set<string>()
  let current: string | undefined = code
  while (current !== undefined && !seen.has(current)) {
    if (current === root) return true
    seen.add(current)
    current = codelist.codes.get(current)?.parent
  }
  return false
}
