import { describe, expect, it } from 'vitest'
import { defaultCodes, defaultQuery, defaultSource, type Selectable } from './default-selection.ts'

const sex = {
  id: 'SEX',
  total: '_T',
  codes: ['_T', 'F', 'M', 'U'].map((id) => ({ id, withData: id !== 'U' })),
  partitions: [
    ['F', 'M', 'U'],
    ['F', 'M'],
  ],
}
const area = { id: 'AREA', total: null, codes: [{ id: 'U', withData: true }], partitions: [] }

const measure = (more: Partial<Selectable> = {}): Selectable => ({
  latest: null,
  referenceSource: 'HCP_ENE',
  sources: [
    { id: 'HCP_ENE', observations: 0, reference: true },
    { id: 'HCP_RGPH', observations: 3, reference: false },
  ],
  dimensions: [{ ...sex, id: 'FREQ' }, { ...sex, id: 'SOURCE' }, sex, area],
  ...more,
})

describe('defaultSource', () => {
  it('is that of the latest figure', () => {
    expect(defaultSource(measure({ latest: { key: { SOURCE: 'CNSS' } } }))).toBe('CNSS')
  })

  it('is the first that has figures where there is no latest one, else the reference', () => {
    expect(defaultSource(measure())).toBe('HCP_RGPH')
    expect(defaultSource(measure({ sources: [] }))).toBe('HCP_ENE')
  })
})

describe('defaultCodes', () => {
  it('are the code of the latest figure, else the total, else every code with figures', () => {
    expect(defaultCodes(measure({ latest: { key: { SEX: 'F' } } }), sex)).toEqual(['F'])
    expect(defaultCodes(measure(), sex)).toEqual(['_T'])
    expect(defaultCodes(measure(), area)).toEqual(['U'])
  })

  it('are all the parts of a distribution, of the first division that is whole', () => {
    const latest = { key: { SEX: 'F' }, along: 'SEX' }
    expect(defaultCodes(measure({ latest }), sex)).toEqual(['F', 'M'])
    expect(defaultCodes(measure({ latest }), { ...sex, partitions: [] })).toEqual(['F', 'M'])
  })
})

describe('the codes of a dimension without a total', () => {
  const cities = (count: number) => ({
    id: 'COUNTRY_DEST',
    total: '_T',
    codes: ['_T', ...Array.from({ length: count }, (_, at) => `C${at}`)].map((id) => ({
      id,
      withData: id !== '_T',
    })),
    partitions: [],
  })
  const latest = { key: { COUNTRY_DEST: 'C3', SEX: '_T' }, among: 7 }

  it('are all shown when they are few, since the latest figure is but one of them', () => {
    expect(defaultCodes(measure({ latest }), cities(7))).toHaveLength(7)
    expect(defaultCodes(measure({ latest }), sex)).toEqual(['_T'])
  })

  it('are the one of the latest figure when they are many or there was no choice', () => {
    expect(defaultCodes(measure({ latest }), cities(13))).toEqual(['C3'])
    expect(defaultCodes(measure({ latest: { ...latest, among: 1 } }), cities(7))).toEqual(['C3'])
  })
})

describe('defaultQuery', () => {
  it('names the source and the codes of each dimension, frequency apart', () => {
    expect(defaultQuery(measure())).toEqual({ SOURCE: 'HCP_RGPH', SEX: '_T', AREA: 'U' })
  })
})
