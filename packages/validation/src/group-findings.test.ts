import type { Finding, Severity } from '@marsad/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { groupFindings } from './group-findings.ts'

const finding = (group: string, severity: Severity, level: Finding['level'] = 1): Finding => ({
  ...{ code: group, level, severity, cell: null, facts: {}, group },
})

describe('groupFindings', () => {
  it('puts errors first, then the lower level, then the larger group', () => {
    const groups = groupFindings([
      finding('d', 'information', 0),
      finding('b', 'error', 1),
      finding('c', 'warning', 0),
      finding('a', 'error', 1),
      finding('a', 'error', 1),
      finding('z', 'error', 0),
    ])
    expect(groups.map(({ group }) => group)).toEqual(['z', 'a', 'b', 'c', 'd'])
  })

  it('counts what it does not show, and leaves nothing out without a cap', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c')),
        fc.integer({ min: 1, max: 4 }),
        (names, shown) => {
          const findings = names.map((name) => finding(name, 'warning'))
          const capped = groupFindings(findings, shown)
          expect(capped.reduce((sum, { count }) => sum + count, 0)).toBe(findings.length)
          expect(
            capped.every((group) => group.findings.length === Math.min(shown, group.count)),
          ).toBe(true)
          const all = groupFindings(findings).flatMap((group) => group.findings)
          expect(new Set(all)).toEqual(new Set(findings))
        },
      ),
    )
  })
})
