import { loadLanguage } from '@marsad/language'
import { beforeAll, describe, expect, it } from 'vitest'
import type { NamedMeasure } from '../../answers.ts'
import { speechIn } from '../../speech.tsx'
import { changeInWords, codesInWords, keyText, placeOfCell } from './naming.ts'

const UNEMPLOYED: NamedMeasure = {
  ...{ id: 'unemployed', type: 'series', title: { fr: 'Chômeurs' } },
  ...{ unit: 'PS', unitMult: 3, decimals: 0 },
  structure: ['FREQ', 'REF_AREA', 'SOURCE', 'SEX'],
  dimensions: [
    {
      ...{ id: 'REF_AREA', title: { fr: 'Territoire' }, codelist: 'REGION', total: 'MA' },
      codes: [{ id: 'MA04', title: { fr: 'Rabat-Salé-Kénitra' }, withData: true }],
      partitions: [],
    },
    {
      ...{ id: 'SEX', title: { fr: 'Sexe' }, codelist: 'SEX', total: '_T' },
      codes: [{ id: 'F', title: { fr: 'Femmes' }, withData: true }],
      partitions: [],
    },
  ],
}

const plain = (text: string | undefined) => text?.replace(/[\u2066-\u2069]/g, '')

beforeAll(() => loadLanguage('fr'))

describe('a change in words', () => {
  const fr = () => speechIn('fr')

  it('is in points for rates, and in per cent with the difference beside for the rest', () => {
    const rate = changeInWords(
      { difference: 2.5, relative: 0.25 },
      { unit: 'PT', decimals: 1 },
      fr(),
    )
    expect(plain(rate?.main)).toMatch(/^\+2,5.pt$/)
    expect(rate?.beside).toBeUndefined()
    const count = changeInWords({ difference: -300, relative: -0.2 }, UNEMPLOYED, fr())
    expect(plain(count?.main)).toMatch(/^−20,0.%$/)
    expect(plain(count?.beside)).toBe('−300')
  })

  it('is the difference alone where what was is zero, and nothing where there is nothing to compare', () => {
    const from = changeInWords({ difference: 3, relative: null }, UNEMPLOYED, fr())
    expect(plain(from?.main)).toBe('+3')
    expect(changeInWords({ difference: null, relative: null }, UNEMPLOYED, fr())).toBeUndefined()
  })

  it('names the codes that are no totals, territory among them', () => {
    const key = { FREQ: 'Q', REF_AREA: 'MA04', SOURCE: 'HCP_ENE', SEX: 'F' }
    expect(codesInWords(UNEMPLOYED, key, fr())).toBe('Rabat-Salé-Kénitra, Femmes')
    expect(codesInWords(UNEMPLOYED, { ...key, REF_AREA: 'MA', SEX: '_T' }, fr())).toBe('')
    expect(keyText(UNEMPLOYED, key)).toBe('Q.MA04.HCP_ENE.F')
  })
})

describe('placeOfCell', () => {
  it('reads file, sheet and address; a text file has no sheet', () => {
    expect(placeOfCell('T3.xlsx!Données!C14')).toEqual({
      ...{ sheet: 'Données', row: 14, column: 3, address: 'C14', shown: 'Données!C14' },
    })
    expect(placeOfCell('T3.csv!AA2')).toMatchObject({ sheet: 'T3.csv', column: 27, shown: 'AA2' })
    expect(placeOfCell('T3.csv')).toBeUndefined()
  })
})
