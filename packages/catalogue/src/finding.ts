import type { DataFinding } from '@marsad/model'
import type { Path, YamlFile } from './document.ts'

/** What is wrong and what to do about it. */
export type Remark = {
  readonly code: string
  readonly message: string
  readonly remedy: string
}

/** A remark on a part of a file. */
export function findingAt(yaml: YamlFile, path: Path, remark: Remark): DataFinding {
  return { file: yaml.path, line: yaml.line(path), ...remark }
}

/** The known name closest to one that is not known, when there is one close enough to be a slip. */
export function closest(name: string, known: Iterable<string>): string | undefined {
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
