import type { Observation } from '@marsad/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameContent, withOrigins } from './series-rules.ts'
import { arbitraryValue, observation } from './testing.ts'

const anyContent: fc.Arbitrary<Observation[]> = fc
  .dictionary(fc.integer({ min: 2000, max: 2009 }).map(String), fc.option(arbitraryValue), {
    maxKeys: 8,
  })
  .map((values) =>
    Object.entries(values)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([period, value]) => observation(period, value)),
  )

describe('withOrigins', () => {
  it('keeps the vintage of what stays and gives the new one to the rest', () => {
    // HCP: 1,105 thousand unemployed in 2016, restated as 1,167 a year later; 2015 stays at 1,148.
    const before = [observation('2015', 1148, 'A', 4), observation('2016', 1105, 'A', 7)]
    const after = [
      observation('2015', 1148, 'A', 99),
      observation('2016', 1167),
      observation('2017', 1216),
    ]
    expect(withOrigins(after, before, 9).map(({ vintage }) => vintage)).toEqual([4, 9, 9])
  })

  it('sees a change of status, of unit multiplier or of sign of zero as a change', () => {
    const before = [observation('2016', 0, 'A', 1)]
    const originOf = (changed: Observation) => withOrigins([changed], before, 2)[0]?.vintage
    expect(originOf(observation('2016', 0, 'A'))).toBe(1)
    expect(originOf(observation('2016', 0, 'P'))).toBe(2)
    expect(originOf({ ...observation('2016', 0), unitMult: 0 })).toBe(2)
    expect(originOf(observation('2016', -0))).toBe(2)
    expect(originOf(observation('2016', null))).toBe(2)
  })

  it('keeps the reason of a missing value as long as it is the same', () => {
    const before = [observation('2016', null, 'O', 1)]
    expect(withOrigins([observation('2016', null, 'O')], before, 2)[0]?.vintage).toBe(1)
    expect(withOrigins([observation('2016', null, 'Q')], before, 2)[0]?.vintage).toBe(2)
  })

  it('changes nothing but the vintage', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (after, before) => {
        const given = withOrigins(after, withOrigins(before, [], 1), 2)
        expect(sameContent(given, after)).toBe(true)
        expect(given.every(({ vintage }) => vintage === 1 || vintage === 2)).toBe(true)
      }),
    )
  })

  it('gives no new vintage to content that is held', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const held = withOrigins(content, [], 1)
        expect(withOrigins(content, held, 2)).toEqual(held)
      }),
    )
  })
})

describe('sameContent', () => {
  it('does not look at where an observation came from', () => {
    expect(
      sameContent([observation('2016', 9.4, 'A', 1)], [observation('2016', 9.4, 'A', 2)]),
    ).toBe(true)
  })

  it('sees one more, one less and one other', () => {
    const content = [observation('2015', 9.7), observation('2016', 9.4)]
    expect(sameContent(content, content.slice(1))).toBe(false)
    expect(sameContent(content.slice(1), content)).toBe(false)
    expect(sameContent(content, [observation('2015', 9.7), observation('2016', 9.9)])).toBe(false)
    expect(sameContent(content, [observation('2015', 9.7), observation('2017', 9.4)])).toBe(false)
    expect(sameContent([], [])).toBe(true)
  })
})
