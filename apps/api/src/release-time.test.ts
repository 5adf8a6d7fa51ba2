import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moroccanTime, releaseInstant } from './release-time.ts'

describe('releaseInstant', () => {
  // Time zone data 2026c: Morocco was at +01, at +00 in Ramadan (15 February to 22 March 2026), and is at +00 for good
  // since 20 September 2026.
  it.each([
    ['2026-01-15T10:00', '2026-01-15T09:00:00.000Z'],
    ['2026-02-20T10:00', '2026-02-20T10:00:00.000Z'],
    ['2026-04-01T10:00', '2026-04-01T09:00:00.000Z'],
    ['2026-09-19T10:00', '2026-09-19T09:00:00.000Z'],
    ['2026-09-21T10:00', '2026-09-21T10:00:00.000Z'],
    ['2026-12-01T10:00', '2026-12-01T10:00:00.000Z'],
    ['2027-07-01T10:00', '2027-07-01T10:00:00.000Z'],
    ['2038-01-19T10:00', '2038-01-19T10:00:00.000Z'],
    ['2100-03-01T00:00', '2100-03-01T00:00:00.000Z'],
  ])('takes %s in Morocco for %s', (local, instant) => {
    expect(releaseInstant(local)).toBe(instant)
    expect(moroccanTime(instant)).toBe(local)
  })

  it('keeps an instant that names its zone', () => {
    expect(releaseInstant('2026-12-01T10:00:00Z')).toBe('2026-12-01T10:00:00.000Z')
    expect(releaseInstant('2026-12-01T11:00+01:00')).toBe('2026-12-01T10:00:00.000Z')
  })

  it('takes the first of an hour that comes twice, and the change itself for one that is skipped', () => {
    const twice = releaseInstant('2026-02-15T02:30')
    expect(twice).toBe('2026-02-15T01:30:00.000Z')
    expect(moroccanTime(twice ?? '')).toBe('2026-02-15T02:30')
    expect(releaseInstant('2026-03-22T02:30')).toBe('2026-03-22T02:30:00.000Z')
  })

  it.each([
    '',
    'tomorrow',
    '2026-13-01T10:00',
    '2026-02-30T10:00',
    '2026-12-01',
    '2026-12-01T25:00',
  ])('does not understand %j', (text) => {
    expect(releaseInstant(text)).toBeUndefined()
  })

  it('comes back from every minute it gives', () => {
    const from = Date.UTC(2026, 8, 21)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 * 525_600 }), (minutes) => {
        const local = new Date(from + minutes * 60_000).toISOString().slice(0, 16)
        expect(moroccanTime(releaseInstant(local) ?? '')).toBe(local)
      }),
    )
  })
})
