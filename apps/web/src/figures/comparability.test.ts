import { describe, expect, it } from 'vitest'
import { speechIn } from '../speech.tsx'
import { cautionsOf } from './comparability.ts'
import { dataOf, dimensionOf, lineOf, recordOf } from './testing.ts'

const speech = speechIn('fr')
const AGE = {
  ...dimensionOf(
    'AGE',
    {
      Y_GE15: '15 ans et plus',
      Y15T24: '15–24 ans',
      Y15T34: '15–34 ans',
      Y25T34: '25–34 ans',
    },
    { total: 'Y_GE15' },
  ),
}
const STATUS = {
  ...dimensionOf('STATUS', {
    _T: 'Total',
    EMP: 'Salariés',
    SELF: 'Indépendants',
    ICSE93_3: 'Personnes à leur propre compte',
    ICSE18_2: 'Travailleurs dépendants',
  }),
  partitions: [['EMP', 'SELF'], ['EMP', 'ICSE93_3'], ['ICSE18_2']],
}
const record = recordOf({ dimensions: [AGE, STATUS] })
const kinds = (...codes: readonly Readonly<Record<string, string>>[]) =>
  cautionsOf(record, dataOf(codes.map((one) => lineOf(one, { '2024': 1, '2025': 2 }))), speech).map(
    ({ kind }) => kind,
  )

describe('cautionsOf', () => {
  it('warns of ages that overlap, not of neighbours nor of the total', () => {
    expect(kinds({ AGE: 'Y15T24' }, { AGE: 'Y15T34' })).toEqual(['overlap'])
    expect(kinds({ AGE: 'Y15T24' }, { AGE: 'Y25T34' })).toEqual([])
    expect(kinds({ AGE: 'Y15T24' }, { AGE: 'Y_GE15' })).toEqual([])
  })

  it('warns of a grouping beside one of its members', () => {
    const REF_AREA = dimensionOf(
      'REF_AREA',
      { MA: 'Maroc', MA10: 'Guelmim', MA_SUD: 'Sud' },
      { total: 'MA' },
    )
    const codes = REF_AREA.codes.map((code) =>
      code.id === 'MA_SUD' ? { ...code, members: ['MA10', 'MA11'] } : code,
    )
    const data = dataOf(['MA10', 'MA_SUD'].map((area) => lineOf({ REF_AREA: area }, { '2024': 1 })))
    const [caution] = cautionsOf(recordOf({ dimensions: [{ ...REF_AREA, codes }] }), data, speech)
    expect(caution?.kind).toBe('overlap')
    expect(caution?.words).toContain('Guelmim et Sud')
  })

  it('warns of codes of different classifications', () => {
    expect(kinds({ STATUS: 'EMP' }, { STATUS: 'SELF' })).toEqual([])
    expect(kinds({ STATUS: 'SELF' }, { STATUS: 'ICSE18_2' })).toEqual(['standards'])
  })

  it('names the lines that end before the others', () => {
    const data = dataOf([
      lineOf({ AGE: 'Y15T24' }, { '2019': 1, '2025': 2 }),
      lineOf({ AGE: 'Y25T34' }, { '2018': 1, '2019': 2 }),
    ])
    const [caution] = cautionsOf(record, data, speech)
    expect(caution?.kind).toBe('periods')
    expect(caution?.words).toContain('25–34 ans')
    expect(caution?.words).toContain('2019')
  })

  it('warns of a line computed here beside a published one', () => {
    const data = dataOf([
      lineOf({ AGE: 'Y15T24' }, { '2025': 2 }),
      lineOf({ AGE: 'Y25T34' }, { '2025': 2 }, { basis: ['D'] }),
    ])
    expect(cautionsOf(record, data, speech).map(({ kind }) => kind)).toEqual(['bases'])
  })
})
