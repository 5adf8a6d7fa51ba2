import { describe, expect, it } from 'vitest'
import type { DueList } from '../../answers.ts'
import { dayAfter, daysBetween, owed } from './owed.ts'

type Period = DueList['items'][number]['owed'][number]

const period = (more: Partial<Period>): Period => ({
  ...{ period: '2026-Q2', ended: true, due: '2026-08-14', state: 'none', daysLate: 12 },
  ...{ submission: null, releaseAt: null },
  ...more,
})

const list = (...periods: readonly Period[]): Pick<DueList, 'items' | 'today'> => ({
  today: '2026-08-26',
  items: [
    {
      ...{ collection: 'CNSS_EMP', title: { fr: 'Salariés déclarés' }, institution: 'CNSS' },
      ...{ institutionTitle: { fr: 'CNSS' }, frequency: 'Q', deadlineDays: 45, last: null },
      ...{ certainty: 'proposed', owed: [...periods] },
    },
  ],
})

const mine = [{ id: 'CNSS_EMP' }]

describe('owed', () => {
  it('puts what is late first, with how late it is', () => {
    const next = period({ period: '2026-Q3', ended: false, due: '2026-11-14', daysLate: 0 })
    const found = owed(list(next, period({})), mine)
    expect(found.map(({ period: one, late }) => [one, late])).toEqual([
      ['2026-Q2', 12],
      ['2026-Q3', -80],
    ])
  })

  it('knows what is being prepared, and leaves out what is with somebody else', () => {
    const found = owed(
      list(
        period({ state: 'submitted', submission: 'a' }),
        period({ period: '2026-Q1', state: 'returned', submission: 'b' }),
        period({ period: '2025-Q4', state: 'withdrawn', submission: 'c' }),
      ),
      mine,
    )
    expect(found.map(({ period: one, open }) => [one, open?.id])).toEqual([
      ['2026-Q1', 'b'],
      ['2025-Q4', undefined],
    ])
  })

  it('leaves out the collections of others', () => {
    expect(owed(list(period({})), [])).toEqual([])
  })
})

describe('daysBetween and dayAfter', () => {
  it('count days across months', () => {
    expect(daysBetween('2026-08-15', '2026-08-27')).toBe(12)
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1)
    expect(dayAfter('2026-06-30', 45)).toBe('2026-08-14')
  })
})
