import { describe, expect, it } from 'vitest'
import { nextDue } from './next-due.ts'

describe('nextDue', () => {
  it.each([
    // 40 days after a quarter: 2026-Q3 ends on 30 September.
    ['Q', 40, '2026-11-09', { period: '2026-Q3', day: '2026-11-09' }],
    ['Q', 40, '2026-11-10', { period: '2026-Q4', day: '2027-02-09' }],
    ['A', 90, '2026-11-21', { period: '2026', day: '2027-03-31' }],
    ['A', 90, '2027-01-15', { period: '2026', day: '2027-03-31' }],
    ['M', 20, '2026-11-21', { period: '2026-11', day: '2026-12-20' }],
    ['M', 35, '2026-11-21', { period: '2026-10', day: '2026-12-05' }],
    ['S', 60, '2026-11-21', { period: '2026-S2', day: '2027-03-01' }],
    ['A', 365, '2026-06-30', { period: '2025', day: '2026-12-31' }],
  ] as const)('finds for %s and %i days on %s the first that is not over', (...row) => {
    const [frequency, deadlineDays, today, due] = row
    expect(nextDue({ frequency, deadlineDays }, today)).toEqual(due)
  })

  it('knows no date of what is owed on occasion', () => {
    expect(nextDue({ frequency: 'OCC', deadlineDays: 365 }, '2026-11-21')).toBeUndefined()
    expect(nextDue({ frequency: '_O', deadlineDays: 30 }, '2026-11-21')).toBeUndefined()
  })
})
