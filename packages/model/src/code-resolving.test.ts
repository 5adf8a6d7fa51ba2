import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Codelist } from './catalogue.ts'
import { codeResolver, editDistance } from './code-resolving.ts'

const regions: Codelist = {
  id: 'REGION',
  title: { fr: 'Région' },
  standard: 'HCP',
  codes: new Map(
    [
      { id: 'MA', fr: 'Ensemble du territoire', ar: 'مجموع التراب الوطني', hcp: '' },
      { id: 'MA01', fr: 'Tanger-Tétouan-Al Hoceïma', ar: 'طنجة - تطوان - الحسيمة', hcp: '01' },
      { id: 'MA03', fr: 'Fès-Meknès', ar: 'فاس - مكناس', hcp: '03' },
      { id: 'MA12', fr: 'Dakhla-Oued Ed-Dahab', ar: 'الداخلة - وادي الذهب', hcp: '12' },
    ].map(({ id, fr, ar, hcp }, order) => [
      id,
      {
        ...{ id, order, labels: { fr, ar }, residual: false, aggregate: false, members: [] },
        attributes: hcp === '' ? {} : { hcp },
      },
    ]),
  ),
  totalCode: 'MA',
  partitions: new Map(),
  defaultPartition: null,
  partitionTotals: {},
}
const { resolve, nearest, withLeadingZero } = codeResolver(regions)

describe('codeResolver', () => {
  it.each([
    ['MA03', 'MA03'],
    ['ma03', 'MA03'],
    ['MA03 · Fès-Meknès', 'MA03'],
    ['FES MEKNES', 'MA03'],
    ['فاس - مكناس', 'MA03'],
    ['03', 'MA03'],
    ['12', 'MA12'],
  ])('understands %s as %s', (written, code) => {
    expect(resolve(written)).toBe(code)
  })

  it('understands no other text, and proposes what comes nearest', () => {
    expect(resolve('Fes-Mekens')).toBeUndefined()
    expect(nearest('Fes-Mekens')).toBe('MA03')
    expect(nearest('Tanger')).toBe('MA01')
    expect(nearest('Casablanca')).toBeUndefined()
  })

  it('tells a code that lost its leading zero', () => {
    expect(resolve('3')).toBeUndefined()
    expect(withLeadingZero('3')).toEqual({ code: 'MA03', written: '03' })
    expect(withLeadingZero('12')).toBeUndefined()
  })
})

describe('editDistance', () => {
  it('is a distance but for the triangle', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, b) === 0).toBe(a === b)
      }),
    )
    expect(editDistance('mekens', 'meknes')).toBe(1)
  })
})
