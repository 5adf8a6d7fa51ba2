import { describe, expect, it } from 'vitest'
import { judgeFiles } from './load.ts'
import { change, type Files, filesOf, smallCatalogue } from './testing.ts'

const read = (files: Files) => judgeFiles(filesOf(files)).catalogue
const RATE = 'catalogue/indicators/UNEMPLOYMENT_RATE.yaml'

describe('assemble', () => {
  const catalogue = read(smallCatalogue())

  it('gives an indicator what its file leaves out', () => {
    expect(catalogue.indicators.get('UNEMPLOYMENT_RATE')).toEqual({
      type: 'indicator',
      id: 'UNEMPLOYMENT_RATE',
      title: { fr: 'Taux de chômage' },
      definition: { fr: 'Part des chômeurs dans la population active.' },
      theme: 'DW01',
      kind: 'rate',
      headline: false,
      order: 10,
      formulas: [
        { version: 1, effectiveFrom: '2020-01-01', expression: '100 * unemployed / labour_force' },
      ],
      unit: 'PT',
      unitMult: 0,
      decimals: 1,
      direction: 'lower_is_better',
      validRange: { min: 0, max: 100 },
      frequencies: ['Q', 'A'],
      dimensions: ['REF_AREA', 'SEX'],
      totalCodes: { REF_AREA: 'MA', SEX: '_T' },
      domain: {},
      institutions: ['HCP'],
      sourceTypes: ['SURVEY'],
      referenceSource: 'SURVEY_A',
      sources: ['SURVEY_A'],
      operandSources: null,
      references: {},
      valueScheme: null,
    })
  })

  it('gives a legal indicator its scheme and no formula', () => {
    expect(catalogue.indicators.get('LEGAL_AGE')).toMatchObject({
      formulas: [],
      valueScheme: 'grid',
    })
  })

  it('gives a series what its file leaves out', () => {
    expect(catalogue.series.get('unemployed')).toMatchObject({
      type: 'series',
      nature: 'stock_mean',
      additive: true,
      notAdditiveOver: [],
      domain: {},
    })
    expect(catalogue.series.get('unemployed')).not.toHaveProperty('constant')
  })

  it('keeps a constant, also when it is zero', () => {
    const files = change(
      smallCatalogue(),
      'catalogue/series/unemployed.yaml',
      'additive',
      'constant: 0\nadditive',
    )
    expect(read(files).series.get('unemployed')?.constant).toBe(0)
  })

  it('gives codes their place, and what they leave out', () => {
    const list = catalogue.codelists.get('SEX')
    expect([...(list?.codes.keys() ?? [])]).toEqual(['_T', 'M', 'F'])
    expect(list?.codes.get('F')).toEqual({
      id: 'F',
      labels: { fr: 'Code F' },
      order: 2,
      residual: false,
      aggregate: false,
      members: [],
      attributes: {},
    })
    expect(list).toMatchObject({
      totalCode: '_T',
      defaultPartition: 'default',
      partitionTotals: {},
    })
    expect(list?.partitions.get('default')).toEqual(['M', 'F'])
  })

  it('takes the attributes of codes as text', () => {
    const files = change(
      smallCatalogue(),
      'catalogue/codelists/REGION.yaml',
      'fr: Code MA01\n',
      "fr: Code MA01\n    attributes: {min: 15, m49: '012'}\n",
    )
    expect(read(files).codelists.get('REGION')?.codes.get('MA01')?.attributes).toEqual({
      min: '15',
      m49: '012',
    })
  })

  it('makes codes of the institutions, after those of the list', () => {
    const list = catalogue.codelists.get('INSTITUTION')
    expect([...(list?.codes.values() ?? [])].map(({ id, order }) => [id, order])).toEqual([
      ['_T', 0],
      ['HCP', 1],
    ])
    expect(list?.codes.get('HCP')?.attributes).toEqual({ type: 'statistical_office' })
  })

  it('has no total and no partition where a list has none', () => {
    expect(catalogue.codelists.get('UNIT_MEASURE')).toMatchObject({
      totalCode: null,
      defaultPartition: null,
    })
  })

  it('reads the periods of a break in canonical form', () => {
    const files = change(
      smallCatalogue(),
      'catalogue/sources/SURVEY_A.yaml',
      '{A: 2016, Q: 2016-Q1}',
      '{A: 2016, Q: 2016-Q1, M: 2016-M03}',
    )
    expect(read(files).sources.get('SURVEY_A')?.breaks).toEqual([
      {
        id: 'B2017',
        labels: { fr: 'Refonte' },
        fromPeriod: { A: '2016', Q: '2016-Q1', M: '2016-03' },
        fromRelease: 'NOTE_2017',
        blocksLag: true,
        verified: true,
        lfsStandard: { before: 'ICLS13', after: 'ICLS19' },
      },
    ])
    expect(catalogue.sources.get('CENSUS_A')?.breaks).toEqual([])
  })

  it('joins a collection with its legal basis', () => {
    expect(catalogue.collections.get('HCP_Q')).toEqual({
      id: 'HCP_Q',
      title: { fr: 'Séries trimestrielles' },
      institution: 'HCP',
      source: 'SURVEY_A',
      sources: ['SURVEY_A'],
      measures: ['unemployed', 'labour_force'],
      frequency: 'Q',
      deadlineDays: 40,
      legalBasis: {
        id: 'LAW',
        title: { fr: 'Loi' },
        date: '1968-08-05',
        certainty: 'verified',
      },
      personalData: 'none',
      certainty: 'proposed',
    })
  })

  it('has no legal basis where it is to be confirmed', () => {
    const path = 'catalogue/collections/HCP_Q.yaml'
    const files = change(smallCatalogue(), path, 'legalBasis: LAW', 'legalBasis: to-confirm')
    expect(read(files).collections.get('HCP_Q')?.legalBasis).toBeNull()
  })

  it('counts releases in the order in which they are listed', () => {
    expect(
      [...catalogue.releases.values()].map(({ id, order, date }) => [id, order, date]),
    ).toEqual([
      ['NOTE_2016', 1, '2017-02'],
      ['NOTE_2017', 2, null],
    ])
  })

  it('puts things with the same order by id', () => {
    expect([...catalogue.series.keys()]).toEqual(['labour_force', 'unemployed'])
    const files = change(smallCatalogue(), RATE, 'order: 10', 'order: 20')
    expect([...read(files).indicators.keys()]).toEqual(['LEGAL_AGE', 'UNEMPLOYMENT_RATE'])
  })

  it('has the scheme of legal indicators, the kinds and the version', () => {
    expect(catalogue.legalScheme).toEqual({
      fields: [{ id: 'law', type: 'text', labels: { fr: 'Texte' } }],
      scores: [{ value: 0, labels: { fr: 'Aucun' } }],
    })
    expect(catalogue.kinds?.get('rate')).toEqual({ fr: 'Taux' })
    expect(catalogue.version).toBe('1.0.0')
  })
})
