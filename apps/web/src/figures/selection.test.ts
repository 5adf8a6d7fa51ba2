import { defaultSource } from '@marsad/model'
import { describe, expect, it } from 'vitest'
import { choosable, requestOf, selectionOf, withCodes } from './selection.ts'
import { dimensionOf, recordOf } from './testing.ts'

const record = recordOf()
const [, sex] = record.dimensions

describe('selectionOf', () => {
  it('shows the totals of the reference source when nothing is chosen', () => {
    expect(selectionOf(record, {})).toEqual({
      source: 'HCP_ENE',
      frequency: undefined,
      codes: { REF_AREA: ['MA'], SEX: ['_T'], AREA: ['_T'] },
      dropped: [],
    })
  })

  it('follows the latest figure where the totals have none', () => {
    const latest = {
      key: { FREQ: 'A', REF_AREA: 'MA', SOURCE: 'HCP_RGPH', SEX: 'F', AREA: '_T' },
      qualifiers: [],
      among: 1,
      lowest: null,
      along: null,
      institution: 'HCP',
      period: '2024',
      value: 1,
      status: 'A',
      basis: 'R' as const,
      vintage: '',
      sourceTitle: { fr: '' },
      change: null,
    }
    const confined = recordOf({ latest })
    expect(selectionOf(confined, {}).codes.SEX).toEqual(['F'])
    expect(defaultSource(confined)).toBe('HCP_RGPH')
  })

  it('shows all parts of a distribution, though the latest figure is only the largest', () => {
    const latest = {
      key: { FREQ: 'A', REF_AREA: 'MA', SOURCE: 'HCP_RGPH', SEX: 'F', AREA: '_T' },
      qualifiers: [],
      among: 2,
      lowest: null,
      along: 'SEX',
      period: '2024',
      value: 51,
      status: 'A',
      basis: 'R' as const,
      vintage: '',
      sourceTitle: { fr: '' },
      institution: 'HCP',
      change: null,
    }
    expect(selectionOf(recordOf({ latest }), {}).codes.SEX).toEqual(['F', 'M'])
  })

  it('puts chosen codes in the order of the codelist', () => {
    expect(selectionOf(record, { d: { SEX: ['M', 'F'] } }).codes.SEX).toEqual(['F', 'M'])
  })

  it('drops what the catalogue does not know, and says so', () => {
    const search = { src: 'XX', d: { SEX: ['F', 'Q'], COLOUR: ['RED'], FREQ: ['M'] } }
    const selection = selectionOf(record, search)
    expect(selection.source).toBe('HCP_ENE')
    expect(selection.codes.SEX).toEqual(['F'])
    expect(selection.dropped).toEqual([
      { parameter: 'src', code: 'XX' },
      { parameter: 'd.SEX', code: 'Q' },
      { parameter: 'd.COLOUR', code: 'RED' },
      { parameter: 'd.FREQ', code: 'M' },
    ])
  })

  it('falls back on the total when no chosen code is known', () => {
    expect(selectionOf(record, { d: { SEX: ['Q'] } }).codes.SEX).toEqual(['_T'])
  })

  it('shows every code with figures where there is no total', () => {
    const country = dimensionOf(
      'COUNTRY',
      { FRA: 'France', ESP: 'Espagne', USA: 'USA' },
      {
        total: null,
        without: ['USA'],
      },
    )
    const open = recordOf({ dimensions: [country] })
    expect(selectionOf(open, {}).codes.COUNTRY).toEqual(['FRA', 'ESP'])
  })
})

describe('choosable', () => {
  it('leaves out dimensions without any figure', () => {
    const none = dimensionOf('DISABILITY', { _T: 'Total' }, { without: ['_T'] })
    const ids = choosable(recordOf({ dimensions: [...record.dimensions, none] })).map(
      ({ id }) => id,
    )
    expect(ids).toEqual(['REF_AREA', 'SEX', 'AREA'])
  })
})

describe('requestOf', () => {
  it('names every code, so that the answer does not depend on defaults', () => {
    const selection = selectionOf(record, { d: { SEX: ['F'], FREQ: ['Q'] } })
    expect(requestOf(selection, { mil: 'HCP_ENE_2024' })).toEqual({
      FREQ: 'Q',
      SOURCE: 'HCP_ENE',
      REF_AREA: ['MA'],
      SEX: ['F'],
      AREA: ['_T'],
      from: undefined,
      to: undefined,
      asOf: 'HCP_ENE_2024',
    })
  })
})

describe('withCodes', () => {
  it('writes what differs from the default and nothing else', () => {
    if (sex === undefined) throw new Error('no dimension')
    expect(withCodes(record, {}, { dimension: sex, codes: ['M', 'F'] })).toEqual({
      d: { SEX: ['F', 'M'] },
    })
    expect(withCodes(record, { d: { SEX: ['F'] } }, { dimension: sex, codes: ['_T'] })).toEqual({})
    expect(
      withCodes(record, { d: { SEX: ['F'], AREA: ['U'] } }, { dimension: sex, codes: [] }),
    ).toEqual({ d: { AREA: ['U'] } })
  })
})
