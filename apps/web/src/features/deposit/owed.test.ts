import { describe, expect, it } from 'vitest'
import { daysBetween, owed } from './owed.ts'

const quarterly = { id: 'CNSS_EMP', frequency: 'Q', deadlineDays: 45, last: '2026-Q1' }
const yearly = { id: 'HCP_LFS_A', frequency: 'A', deadlineDays: 90, last: '2025' }

describe('owed', () => {
  it('puts what is late first, with how late it is', () => {
    const found = owed([yearly, quarterly], [], '2026-08-26')
    expect(found.map(({ period, day, late }) => [period, day, late])).toEqual([
      ['2026-Q2', '2026-08-14', 12],
      ['2026-Q3', '2026-11-14', -80],
      ['2026', '2027-03-31', -217],
    ])
  })

  it('leaves out what was sent, and knows what is being prepared', () => {
    const sent = (period: string, state: string) => ({
      ...{ id: `${period} ${state}`, collection: 'CNSS_EMP', period, state },
    })
    const found = owed(
      [quarterly],
      [sent('2026-Q2', 'submitted'), sent('2026-Q3', 'draft'), sent('2026-Q3', 'withdrawn')],
      '2026-08-26',
    )
    expect(found.map(({ period, open }) => [period, open?.state])).toEqual([['2026-Q3', 'draft']])
  })

  it('looks back four periods at most, and one where nothing was ever held', () => {
    expect(owed([{ ...quarterly, last: '2020-Q1' }], [], '2026-08-26')).toHaveLength(5)
    expect(owed([{ ...quarterly, last: null }], [], '2026-08-26')).toHaveLength(2)
  })

  it('owes nothing on occasion', () => {
    expect(owed([{ ...quarterly, frequency: 'OCC' }], [], '2026-08-26')).toEqual([])
  })
})

describe('daysBetween', () => {
  it('counts days across months', () => {
    expect(daysBetween('2026-08-15', '2026-08-27')).toBe(12)
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1)
  })
})
