import { structureOf } from '@marsad/model'
import { beforeAll, describe, expect, it } from 'vitest'
import { realCatalogue } from '../production/load/testing.ts'
import { isWhole, wholeOf } from './share-of-whole.ts'
import { lineOf } from './testing.ts'

let catalogue: Awaited<ReturnType<typeof realCatalogue>>
beforeAll(async () => {
  catalogue = await realCatalogue()
})

const indicator = (id: string) => {
  const found = catalogue.indicators.get(id)
  if (found === undefined) throw new Error(id)
  return found
}
const whole = (id: string) => wholeOf(catalogue, indicator(id))

describe('wholeOf', () => {
  it('is the total of what a distribution is by', () => {
    expect(whole('EMPLOYMENT_SHARE_BY_STATUS')).toEqual(new Map([['STATUS', '_T']]))
    expect(whole('NEET_STRUCTURE')).toEqual(new Map([['NEET_STATUS', '_T']]))
  })

  it('is where the formula says the whole stands', () => {
    expect(whole('POPULATION_SHARE')).toEqual(new Map([['REF_AREA', 'MA']]))
    expect(whole('EMPLOYMENT_SHARE_WITHIN_SERVICES')).toEqual(new Map([['ACTIVITY', 'SER']]))
    expect(whole('LABOUR_FORCE_SHARE')).toEqual(
      new Map([
        ['REF_AREA', 'MA'],
        ['SEX', '_T'],
        ['AREA', '_T'],
        ['AGE', 'Y_GE15'],
      ]),
    )
  })

  it.each([
    'UNEMPLOYMENT_RATE',
    'EMIGRANT_FEMALE_SHARE',
    'MIG_FOREIGN_SHARE',
    'LONG_TERM_UNEMPLOYMENT_INCIDENCE',
    'REMITTANCES_LEVEL',
    'LEGAL_MINIMUM_WAGE',
  ])('%s divides by something else than itself and has none', (id) => {
    expect(whole(id)).toBeUndefined()
  })

  it('no base series has one', () => {
    expect([...catalogue.series.values()].filter((one) => wholeOf(catalogue, one))).toEqual([])
  })
})

describe('isWhole', () => {
  it('knows the whole whatever the other dimensions say', () => {
    const measure = indicator('POPULATION_SHARE')
    const parts = whole('POPULATION_SHARE') ?? new Map()
    const at = (codes: Readonly<Record<string, string>>) =>
      isWhole(parts, structureOf(measure), lineOf(measure, codes, {}).key)
    expect(at({ REF_AREA: 'MA', SEX: 'F' })).toBe(true)
    expect(at({ REF_AREA: 'MA06', SEX: '_T' })).toBe(false)
  })
})
