import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ageLadder, ageRangeOf } from './ages.ts'

describe('ageRangeOf', () => {
  it('reads bounded, single and open ages', () => {
    expect(ageRangeOf('Y15T24')).toEqual({ from: 15, to: 24 })
    expect(ageRangeOf('Y7')).toEqual({ from: 7, to: 7 })
    expect(ageRangeOf('Y_GE65')).toEqual({ from: 65, to: null })
    expect(ageRangeOf('Y_LT15')).toEqual({ from: 0, to: 14 })
  })

  it('knows what is no age', () => {
    for (const code of ['_T', '_U', 'F', 'Y', 'YT5', 'Y_GE']) {
      expect(ageRangeOf(code)).toBeUndefined()
    }
  })
})

describe('ageLadder', () => {
  it('takes neighbouring groups of one width and the open group that follows', () => {
    const ladder = ageLadder(['Y_GE15', 'Y10T14', 'Y0T4', 'Y5T9', 'Y_GE65'])
    expect(ladder?.steps.map(({ code }) => code)).toEqual(['Y0T4', 'Y5T9', 'Y10T14', 'Y_GE15'])
    expect(ladder?.width).toBe(5)
  })

  it('refuses the bands of the survey, which are ten and more years wide', () => {
    expect(ageLadder(['Y15T24', 'Y25T34', 'Y_GE35'])?.width).toBe(10)
    expect(ageLadder(['Y15T24', 'Y25T54', 'Y55T64', 'Y_GE65'])).toBeUndefined()
    expect(ageLadder(['Y15T24', 'Y25T34'])).toBeUndefined()
  })

  it('prefers the longest run and never crosses a hole', () => {
    const codes = ['Y0T4', 'Y5T9', 'Y15T19', 'Y20T24', 'Y25T29', 'Y15T24', 'Y25T34', 'Y35T44']
    expect(ageLadder(codes)?.steps.map(({ code }) => code)).toEqual(['Y15T19', 'Y20T24', 'Y25T29'])
  })

  it('only ever gives neighbours of equal width, the open one last', () => {
    const code = fc
      .tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom(5, 10, 0))
      .map(([step, width]) =>
        width === 0 ? `Y_GE${step * 5}` : `Y${step * 5}T${step * 5 + width - 1}`,
      )
    fc.assert(
      fc.property(fc.uniqueArray(code, { maxLength: 30 }), (codes) => {
        const ladder = ageLadder(codes)
        ladder?.steps.forEach(({ range }, index) => {
          const before = ladder.steps[index - 1]?.range
          if (before !== undefined) expect(range.from).toBe((before.to ?? -2) + 1)
          if (range.to === null) expect(index).toBe(ladder.steps.length - 1)
          else expect(range.to - range.from + 1).toBe(ladder.width)
        })
      }),
    )
  })
})
