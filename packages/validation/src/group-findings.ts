import type { Finding } from '@marsad/model'

/** Findings that one decision settles alike, the first of them for all. */
export type FindingGroup = {
  readonly group: string
  readonly first: Finding
  /** At most the cap; `count` says how many there are. */
  readonly findings: readonly Finding[]
  readonly count: number
}

const SEVERITIES = ['error', 'warning', 'information'] as const

/**
 * Groups findings for the screen: errors first, then by level, then the largest groups first.
 *
 * @param shown How many findings of a group are given; the others are counted.
 */
export function groupFindings(
  findings: readonly Finding[],
  shown = Number.POSITIVE_INFINITY,
): readonly FindingGroup[] {
  const groups = new Map<string, { first: Finding; findings: Finding[]; count: number }>()
  for (const finding of findings) {
    const group = groups.get(finding.group)
    if (group === undefined)
      groups.set(finding.group, { first: finding, findings: [finding], count: 1 })
    else {
      group.count += 1
      if (group.findings.length < shown) group.findings.push(finding)
    }
  }
  return [...groups]
    .map(([group, rest]) => ({ group, ...rest }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.first.severity) - SEVERITIES.indexOf(b.first.severity) ||
        a.first.level - b.first.level ||
        b.count - a.count,
    )
}
