import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isMissing, missingStatus, OBS_STATUSES, worstStatus } from './status.ts'

describe('worstStatus', () => {
  it('takes estimated over provisional, low reliability over a break', () => {
    expect(worstStatus(['P', 'E'])).toBe('E')
    expect(worstStatus(['B', 'U'])).toBe('U')
    expect(worstStatus([])).toBe('A')
  })

  it('does not depend on order, and adding A changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...OBS_STATUSES.filter((status) => !isMissing(status)))),
        (statuses) => {
          expect(worstStatus([...statuses].reverse())).toBe(worstStatus(statuses))
          expect(worstStatus([...statuses, 'A'])).toBe(worstStatus(statuses))
        },
      ),
    )
  })
})

describe('missingStatus', () => {
  it('takes suppressed over impossible over missing', () => {
    expect(missingStatus(['O', 'M', 'Q'])).toBe('Q')
    expect(missingStatus(['L', 'M'])).toBe('M')
    expect(missingStatus(['L', 'H', 'K'])).toBe('O')
  })
})

describe('isMissing', () => {
  it('holds for the six statuses without a value', () => {
    expect(OBS_STATUSES.filter(isMissing)).toEqual(['H', 'K', 'L', 'M', 'O', 'Q'])
  })
})
