import type { Data, DimensionRecord, IndicatorRecord, SeriesOfFigures } from '../answers.ts'

/** A dimension of a test, with figures for every code unless said otherwise. */
export function dimensionOf(
  id: string,
  codes: Readonly<Record<string, string>>,
  options: { readonly total?: string | null; readonly without?: readonly string[] } = {},
): DimensionRecord {
  return {
    id,
    title: { fr: { SEX: 'Sexe', AREA: 'Milieu de résidence', AGE: 'Âge' }[id] ?? id },
    codelist: id,
    total: options.total === undefined ? '_T' : options.total,
    partitions: [],
    codes: Object.entries(codes).map(([code, name]) => ({
      id: code,
      title: { fr: name },
      withData: !(options.without ?? []).includes(code),
    })),
  }
}

const SEX = dimensionOf(
  'SEX',
  { _T: 'Total', F: 'Femmes', M: 'Hommes', _Z: 'Sans objet' },
  { without: ['_Z'] },
)
const AREA = dimensionOf('AREA', { _T: 'Total', U: 'Urbain', R: 'Rural' })
const REF_AREA = dimensionOf(
  'REF_AREA',
  { MA: 'Maroc', MA04: 'Rabat-Salé-Kénitra' },
  { total: 'MA' },
)

/** The unemployment rate of the Moroccan survey, with three dimensions; parts can be replaced. */
export function recordOf(part: Partial<IndicatorRecord> = {}): IndicatorRecord {
  return {
    type: 'indicator',
    id: 'UNEMPLOYMENT_RATE',
    dataflow: 'DF_UNEMPLOYMENT_RATE',
    title: { fr: 'Taux de chômage', ar: 'معدل البطالة' },
    unit: { id: 'PT', title: { fr: 'Pourcentage' } },
    unitMult: 0,
    note: null,
    structure: ['FREQ', 'REF_AREA', 'SOURCE', 'SEX', 'AREA'],
    dimensions: [REF_AREA, SEX, AREA],
    referenceSource: 'HCP_ENE',
    sources: [sourceOf('HCP_ENE', 40, true), sourceOf('HCP_RGPH', 4, false)],
    institutions: [{ id: 'HCP', title: { fr: 'Haut-Commissariat au Plan' } }],
    coverage: {
      observations: 44,
      series: 5,
      first: '2006',
      last: '2025',
      forecasts: null,
      sources: ['HCP_ENE', 'HCP_RGPH'],
      frequencies: ['A', 'Q'],
    },
    latest: null,
    terms: [],
    revision: 1,
    theme: { id: 'DW01', title: { fr: 'Possibilités d’emploi' } },
    kind: 'rate',
    headline: true,
    definition: { fr: 'Part de la population active sans emploi.' },
    decimals: 1,
    frequencies: ['Q', 'A'],
    direction: 'lower_is_better',
    validRange: { min: 0, max: 100 },
    references: {},
    formula: null,
    versions: [],
    operands: [],
    legal: null,
    related: [],
    ...part,
  }
}

function sourceOf(
  id: string,
  observations: number,
  reference: boolean,
): IndicatorRecord['sources'][number] {
  const none = { fr: '' }
  return {
    id,
    title: { fr: id },
    institution: 'HCP',
    institutionTitle: { fr: 'HCP' },
    sourceType: 'SURVEY',
    sourceTypeTitle: none,
    periodicity: none,
    population: none,
    limits: none,
    terms: none,
    attribution: 'HCP',
    held: true,
    reference,
    observations,
    breaks: [],
  }
}

/** One line of figures; `null` is missing. */
export function lineOf(
  codes: Readonly<Record<string, string>>,
  values: Readonly<Record<string, number | null>>,
  part: Partial<SeriesOfFigures> = {},
): SeriesOfFigures {
  const periods = Object.keys(values)
  return {
    key: { FREQ: 'A', REF_AREA: 'MA', SOURCE: 'HCP_ENE', SEX: '_T', AREA: '_T', ...codes },
    periods,
    values: Object.values(values),
    status: Object.values(values).map((value) => (value === null ? 'O' : 'A')),
    basis: periods.map(() => 'R' as const),
    vintage: periods.map(() => 0),
    breaks: [],
    ...part,
  }
}

/** An answer with these lines. */
export function dataOf(series: Data['series'], part: Partial<Data> = {}): Data {
  return {
    measure: 'UNEMPLOYMENT_RATE',
    dataflow: 'DF_UNEMPLOYMENT_RATE',
    title: { fr: 'Taux de chômage' },
    unit: 'PT',
    unitMult: 0,
    decimals: 1,
    asOf: null,
    vintage: 'HCP_ENE_2025',
    revision: 1,
    dimensions: ['FREQ', 'REF_AREA', 'SOURCE', 'SEX', 'AREA'],
    series,
    vintages: [],
    breaks: [],
    notices: [],
    ...part,
  }
}
